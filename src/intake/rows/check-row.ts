import { type Amount, parseAmount } from '../cells/amounts.ts';
import { clean, hasLostDigits, unfoldScientific, unwrapNumber } from '../cells/clean.ts';
import { parseDate } from '../cells/dates.ts';
import { parseLanguage } from '../cells/languages.ts';
import { type PhoneRest, parsePhones } from '../cells/phones.ts';
import { parseZone } from '../cells/zones.ts';
import type { Field } from '../columns/fields.ts';
import type { RefusalReason, WarningReason } from '../reasons.ts';
import type { IssueColumn } from '../report.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import type { ListRow, RowDebt } from './list-row.ts';
import type { RowPlan } from './row-plan.ts';
import { isTotalsRow } from './totals-row.ts';

export interface RowIssue<Reason extends string> {
  readonly column: IssueColumn;
  readonly reason: Reason;
  readonly value: string;
}

export type RowVerdict =
  | { readonly is: 'blank' }
  | { readonly is: 'refused'; readonly issue: RowIssue<RefusalReason> }
  | { readonly is: 'good'; readonly row: ListRow; readonly warnings: readonly RowIssue<WarningReason>[] };

/** Judges one row by itself; whether the same stands above is not known here. */
export function checkRow(plan: RowPlan, record: CsvRecord): RowVerdict {
  const { cells } = record;
  if (plan.compared.every((index) => isEmpty(cells[index])) && !hasCellsBeyond(plan, cells)) return { is: 'blank' };
  if (record.broken) return refused('row', 'broken-quotes', cells.join(' '));
  const phones = readPhones(plan, cells);
  if (phones.found.length === 0 && isTotalsRow(cells)) return refused('row', 'totals-row', rowText(cells));
  if (plan.tornByComma && hasCellsBeyond(plan, cells)) return refused('row', 'too-many-cells', rowText(cells));
  if (phones.found.length === 0) return noPhone(phones);
  const amount = plan.at.amount === undefined ? undefined : parseAmount(cells[plan.at.amount] ?? '');
  const wrong = amount && wrongAmount(amount, text(plan, cells, 'amount'));
  if (wrong) return { is: 'refused', issue: wrong };
  return goodRow(plan, record, phones, amount?.ok ? amount : undefined);
}

interface RowPhones {
  readonly found: readonly string[];
  readonly rest: readonly PhoneRest[];
  readonly text: string;
}

function readPhones(plan: RowPlan, cells: readonly string[]): RowPhones {
  if (plan.phones.length === 1) {
    const cell = cells[plan.phones[0] ?? 0] ?? '';
    const { phones, rest } = parsePhones(cell, plan.country);
    return { found: phones, rest, text: cell };
  }
  const read = plan.phones.map((index) => parsePhones(cells[index] ?? '', plan.country));
  return {
    found: [...new Set(read.flatMap(({ phones }) => phones))],
    rest: read.flatMap(({ rest }) => rest),
    text: plan.phones.flatMap((index) => (isEmpty(cells[index]) ? [] : [cells[index] ?? ''])).join(', '),
  };
}

function noPhone(phones: RowPhones): RowVerdict {
  const lost = phones.rest.some(({ reason }) => reason === 'digits-lost');
  return refused('phone', lost ? 'digits-lost' : 'no-usable-phone', clean(phones.text));
}

function wrongAmount(amount: Amount, value: string): RowIssue<RefusalReason> | undefined {
  if (value === '') return { column: 'amount', reason: 'no-amount', value };
  if (!amount.ok) return { column: 'amount', reason: 'amount-not-a-number', value };
  return amount.amount <= 0 ? { column: 'amount', reason: 'nothing-owed', value } : undefined;
}

type GoodAmount = Extract<Amount, { ok: true }>;

function goodRow(plan: RowPlan, record: CsvRecord, phones: RowPhones, amount: GoodAmount | undefined): RowVerdict {
  const { cells } = record;
  const warnings: RowIssue<WarningReason>[] = phones.rest.map((rest) => ({ column: 'phone', ...rest }));
  const warn = (column: IssueColumn, reason: WarningReason, value: string) => warnings.push({ column, reason, value });
  if (amount?.ambiguous) warn('amount', 'ambiguous-amount', text(plan, cells, 'amount'));
  if (hasCellsBeyond(plan, cells)) warn('row', 'extra-cells', cells.slice(plan.width).join(' ').trim());
  if (cells.some((cell) => cell.includes('\ufffd'))) warn('row', 'broken-characters', rowText(cells));
  const read = <T>(field: Field, reason: WarningReason, parse: (value: string) => T | undefined): T | undefined => {
    const value = text(plan, cells, field);
    const parsed = value === '' ? undefined : parse(value);
    if (value !== '' && parsed === undefined) warn(field, reason, value);
    return parsed;
  };
  const due = read('due', 'impossible-date', (value) => parseDate(value, plan.dateOrder));
  const row: ListRow = {
    row: record.row,
    person: readId(plan, cells, warn) ?? `phone:${phones.found[0]}`,
    phones: phones.found,
    variables: variables(plan, cells),
    ...defined('name', name(plan, cells)),
    ...defined('zone', read('zone', 'unknown-zone', parseZone)),
    ...defined('language', read('language', 'unknown-language', parseLanguage)),
    ...defined('region', text(plan, cells, 'region') || text(plan, cells, 'address')),
    ...defined('segment', text(plan, cells, 'segment')),
    debt: debt(plan, cells, amount, due),
  };
  return { is: 'good', row, warnings };
}

/** `№ п/п` never comes here; an id whose digits were lost would join strangers. */
function readId(
  plan: RowPlan,
  cells: readonly string[],
  warn: (column: IssueColumn, reason: WarningReason, value: string) => void,
) {
  if (plan.at.id === undefined) return undefined;
  const id = unwrapNumber(cells[plan.at.id] ?? '');
  if (id === '') return undefined;
  if (!hasLostDigits(id)) return `id:${unfoldScientific(id).replace(/^(\d+)[.,]0+$/, '$1')}`;
  warn('id', 'digits-lost', id);
  return undefined;
}

function name(plan: RowPlan, cells: readonly string[]): string {
  const whole = text(plan, cells, 'name');
  return (
    whole ||
    plan.nameParts
      .map((index) => clean(cells[index] ?? ''))
      .filter((part) => part !== '')
      .join(' ')
  );
}

function debt(
  plan: RowPlan,
  cells: readonly string[],
  amount: GoodAmount | undefined,
  due: string | undefined,
): RowDebt {
  return {
    currency: amount?.currency ?? plan.currency,
    ...(amount && { amount: amount.amount }),
    ...defined('due', due),
    ...defined('service', text(plan, cells, 'service')),
    ...defined('contract', text(plan, cells, 'contract')),
  };
}

/** Extra columns under their headers; `address` and `contract` too, so that a message can name them. */
function variables(plan: RowPlan, cells: readonly string[]): Readonly<Record<string, string>> {
  const named: (readonly [string, number | undefined])[] = [
    ...plan.variables,
    ['address', plan.at.address],
    ['contract', plan.at.contract],
  ];
  const found = named.flatMap(([key, index]) => {
    const value = index === undefined ? '' : clean(cells[index] ?? '');
    return value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(found);
}

function text(plan: RowPlan, cells: readonly string[], field: Field): string {
  const index = plan.at[field];
  return index === undefined ? '' : clean(cells[index] ?? '');
}

function defined<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Exclude<Value, undefined>>> {
  return (value === undefined || value === '' ? {} : { [key]: value }) as Partial<
    Record<Key, Exclude<Value, undefined>>
  >;
}

function refused(column: IssueColumn, reason: RefusalReason, value: string): RowVerdict {
  return { is: 'refused', issue: { column, reason, value } };
}

function hasCellsBeyond(plan: RowPlan, cells: readonly string[]): boolean {
  return cells.length > plan.width && cells.slice(plan.width).some((cell) => !isEmpty(cell));
}

function isEmpty(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || clean(cell) === '';
}

function rowText(cells: readonly string[]): string {
  return cells
    .map(clean)
    .filter((cell) => cell !== '')
    .join(' | ');
}
