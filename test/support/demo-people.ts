/** The people of the demo list: read from the file by the test's own means, and what must become of each, by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export const demoList = join(import.meta.dirname, '../../campaigns/lists/demo.csv');

/** Rows that must be refused, as a spreadsheet counts them, and by which column: campaigns/lists/README.md. */
export const refusedRows: ReadonlyMap<number, string> = new Map([
  [16, 'phone'],
  [24, 'phone'],
  [30, 'row'],
  [41, 'amount'],
  [47, 'amount'],
  [54, 'amount'],
  [61, 'phone'],
  [71, 'row'],
]);

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** E.164, in the list's order. */
  readonly phones: readonly string[];
  readonly debt: { readonly amount: string; readonly due: string; readonly service: string };
}

interface Debt {
  readonly kopecks: number;
  readonly due: string;
  readonly service: string;
}

/** Accepted people, in the list's order; two debts of one person are one sum, due on the earlier day. */
export function demoPeople(): DemoPerson[] {
  const text = new TextDecoder('windows-1251').decode(readFileSync(demoList));
  const rows = parse(text, { delimiter: ';', relax_column_count: true }) as string[][];
  const people = new Map<string, { name: string; phones: string[]; debts: Debt[] }>();
  rows.forEach(([_, id = '', name = '', phone = '', amount = '', due = '', service = ''], index) => {
    // The line break inside quotes makes no new row here either.
    if (index === 0 || refusedRows.has(index + 1) || id === '') return;
    const person = people.get(id) ?? { name, phones: phonesOf(phone), debts: [] };
    people.set(id, { ...person, debts: [...person.debts, { kopecks: kopecksOf(amount), due: isoDay(due), service }] });
  });
  return [...people].map(([id, { name, phones, debts }]) => ({ id, name, phones, debt: together(debts) }));
}

function together(debts: readonly Debt[]): DemoPerson['debt'] {
  const kopecks = debts.reduce((sum, debt) => sum + debt.kopecks, 0);
  const due = debts.map((debt) => debt.due).sort()[0] ?? '';
  const service = debts.map((debt) => debt.service).sort();
  return { amount: (kopecks / 100).toFixed(2), due, service: service.join(', ') };
}

/** Every number of the demo lies in the code 972; ten digits, or eleven with 7 or 8 before them. */
function phonesOf(cell: string): string[] {
  const digits = cell.split(',').map((part) => part.replace(/\.0$/, '').replace(/\D/g, ''));
  return digits.filter((each) => each.length >= 10).map((each) => `+7${each.slice(-10)}`);
}

/** The last point or comma is the decimal one. */
function kopecksOf(cell: string): number {
  const digits = cell.replace(/[^\d.,]/g, '').replace(/\.$/, '');
  const [whole, part] = /^(.*)[.,](\d{1,2})$/.exec(digits)?.slice(1) ?? [digits, '0'];
  return Number((whole ?? '').replace(/\D/g, '')) * 100 + Number((part ?? '0').padEnd(2, '0'));
}

function isoDay(cell: string): string {
  if (/^\d{4}-/.test(cell)) return cell;
  const [day = '', month = '', year = ''] = cell.split(/[./]/);
  return `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
}

/** What a person of the simulated network makes of the demo campaign. */
export interface Fate {
  /** Each dial's disposition and the keys that the carrier saw. */
  readonly dials: readonly string[];
  readonly keys: string;
  /** Of each dial: whether a person heard at least a second. */
  readonly contact: boolean;
  /** Nothing more is planned though nothing final happened. */
  readonly retrySpent: boolean;
}

const fate = (dials: string, contact: boolean, retrySpent: boolean, keys = ''): Fate => ({
  dials: dials.split(' '),
  keys,
  contact,
  retrySpent,
});

/**
 * From the persona (dialplan/carrier/README.md) and the campaign file, by hand: hang-ups, busy and congestion are called
 * again twice, a lost transfer once, no answer once (on the next number, see {@link fateOf}).
 */
export const fates: Readonly<Record<string, Fate>> = {
  '00': fate('heard-full', true, false),
  '01': fate('heard-part heard-part heard-part', true, true),
  '02': fate('heard-part heard-full', true, false),
  '03': fate('heard-part heard-part heard-part', true, true),
  '10': fate('busy busy busy', false, true),
  '12': fate('rejected', false, true),
  '13': fate('bad-number', false, false),
  '14': fate('congestion congestion congestion', false, true),
  '15': fate('blocked-by-carrier', false, true),
  '20': fate('transferred', true, false, '1'),
  // Presses before a second of the message was heard: an operator, but no contact by the default rate card.
  '21': fate('transferred', false, false, '1'),
  '22': fate('heard-full', true, false, '2'),
  '23': fate('promised', true, false, '3'),
  '24': fate('opted-out', true, false, '9'),
  '25': fate('transfer-abandoned transfer-abandoned', true, true, '1'),
  '30': fate('voicemail', false, true),
  '31': fate('assistant', false, true),
  '32': fate('heard-full', true, false),
  '33': fate('heard-full', true, false),
  '34': fate('heard-full', true, false),
  '40': fate('heard-full', true, false),
  '41': fate('heard-full', true, false),
};

export interface ExpectedDial {
  readonly person: DemoPerson;
  readonly phone: string;
  readonly persona: string;
  readonly disposition: string;
  readonly keys: string;
  readonly contact: boolean;
}

export const personaAt = (phone: string): string => phone.slice(-2);

/** Dials of one person in their order. Who never answers is tried on the next number, which here is a 00. */
export function dialsOf(person: DemoPerson): ExpectedDial[] {
  const [phone = '', next = ''] = person.phones;
  if (personaAt(phone) !== '11') return dialsOn(person, phone);
  const silent = { person, phone, persona: '11', disposition: 'no-answer', keys: '', contact: false };
  return [silent, ...dialsOn(person, next)];
}

function dialsOn(person: DemoPerson, phone: string): ExpectedDial[] {
  const { dials, keys, contact } = fateOf(phone);
  return dials.map((disposition) => ({ person, phone, persona: personaAt(phone), disposition, keys, contact }));
}

export function fateOf(phone: string): Fate {
  const known = fates[personaAt(phone)];
  if (!known) throw new Error(`Nobody wrote down what ${phone} does`);
  return known;
}
