import { clean } from '../cells/clean.ts';
import type { RegisterRange } from './ports.ts';

/** Where the columns of a register stand. */
export interface RegisterColumns {
  readonly code: number;
  readonly from: number;
  readonly to: number;
  readonly capacity: number | undefined;
  readonly operator: number;
  readonly region: number;
}

export type RangeFault = 'code' | 'numbers' | 'capacity' | 'region';

/** Headers as the regulator writes them: `АВС/ DEF` in Cyrillic or Latin letters, `От`, `До`, `Емкость`, `Оператор`, `Регион`. */
export function registerColumns(header: readonly string[]): RegisterColumns | undefined {
  const names = header.map((cell) =>
    clean(cell)
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/^\ufeff/, ''),
  );
  const find = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const capacity = find(/^емкость/u);
  const at = {
    code: find(/^(?:[аa][вb][сc]\s*\/\s*)?def|^[аa][вb][сc]|^код/u),
    from: find(/^от$/u),
    to: find(/^до$/u),
    operator: find(/^оператор/u),
    region: find(/^регион/u),
  };
  if (Object.values(at).some((index) => index < 0)) return undefined;
  return { ...at, capacity: capacity < 0 ? undefined : capacity };
}

/** Reads one row. Spreadsheets lose leading zeros, so numbers are seven digits again. */
export function readRange(
  cells: readonly string[],
  at: RegisterColumns,
): { readonly range: RegisterRange } | { readonly fault: RangeFault } {
  const cell = (index: number): string => clean(cells[index] ?? '');
  const code = cell(at.code);
  if (!/^[3489]\d{2}$/.test(code)) return { fault: 'code' };
  const [from, to] = [cell(at.from), cell(at.to)];
  if (!/^\d{1,7}$/.test(from) || !/^\d{1,7}$/.test(to) || Number(from) > Number(to)) return { fault: 'numbers' };
  const capacity = at.capacity === undefined ? '' : cell(at.capacity).replace(/ /g, '');
  if (capacity !== '' && Number(capacity) !== Number(to) - Number(from) + 1) return { fault: 'capacity' };
  const region = cell(at.region);
  if (region === '') return { fault: 'region' };
  const start = Number(code) * 10_000_000;
  return { range: { first: start + Number(from), last: start + Number(to), operator: cell(at.operator), region } };
}
