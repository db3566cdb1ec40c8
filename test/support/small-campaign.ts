/** Small campaigns and lists, written to a folder of the test. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** About three seconds, different for each person. */
export const shortMessage = { language: 'ru', say: [{ text: 'Ваш долг {{debt.amount|money}}.' }], listen: '0s' };

export const oneRouble = { perContact: '1.00 RUB', trunkMinute: '0.60 RUB', rounding: 'per-second' };

/** Writes `<name>.yaml`; what is not given suits the simulated network. @returns its path */
export function writeCampaign(folder: string, name: string, fields: Readonly<Record<string, unknown>>): string {
  const file = join(folder, `${name}.yaml`);
  const base = { name, account: 'e2e', policy: 'unrestricted', creditor: 'Волга-Связь', trunks: ['sim'] };
  writeFileSync(file, stringify({ ...base, message: shortMessage, rates: oneRouble, ...fields }));
  return file;
}

/** Writes `<name>.csv` with a number and a sum of its own for each person. @returns its path */
export function writeList(folder: string, name: string, numbers: readonly string[]): string {
  const file = join(folder, `${name}.csv`);
  const rows = numbers.map((number, i) => `${number};${100 + i}.00`);
  writeFileSync(file, ['Телефон;Сумма долга', ...rows, ''].join('\n'));
  return file;
}

/** Numbers of the simulated network that nobody else in these tests has. @param series two digits */
export function numbersOf(series: string, personas: readonly string[]): string[] {
  return personas.map((persona, i) => `+7972${series}${String(i).padStart(3, '0')}${persona}`);
}
