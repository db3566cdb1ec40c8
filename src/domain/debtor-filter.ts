/** The `where` of a campaign: which debtors of the list it is for. */

/** A value of one debtor: what `say --debtor` takes, nested or flat (`debt.amount` or `{debt: {amount}}`). */
export type DebtorVars = { readonly [name: string]: DebtorValue };
export type DebtorValue = string | number | boolean | null | undefined | DebtorVars;

export const orderOperators = ['>=', '<=', '>', '<'] as const;
export type OrderOperator = (typeof orderOperators)[number];

/** One condition on one field. Numbers are compared as numbers, ISO dates as dates, all else as text without regard to case. */
export type Condition =
  | { readonly field: string; readonly is: OrderOperator; readonly value: string }
  | { readonly field: string; readonly is: 'in' | 'not-in'; readonly values: readonly string[] };

/** All conditions must hold; an empty filter takes everybody. */
export type DebtorFilter = readonly Condition[];

/** Whether the debtor belongs to the campaign. A value that is missing satisfies nothing but `not-in`. */
export function matches(filter: DebtorFilter, debtor: DebtorVars): boolean {
  return filter.every((condition) => holds(condition, valueAt(debtor, condition.field)));
}

/** The first condition that fails, for `explain`; undefined when all hold. */
export function firstMismatch(filter: DebtorFilter, debtor: DebtorVars): Condition | undefined {
  return filter.find((condition) => !holds(condition, valueAt(debtor, condition.field)));
}

/** The value of a flat or nested name as trimmed text; undefined when it is missing or empty. */
export function valueAt(debtor: DebtorVars, field: string): string | undefined {
  if (Object.hasOwn(debtor, field)) return asText(debtor[field]);
  let here: DebtorValue = debtor;
  for (const name of field.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = here[name];
  }
  return asText(here);
}

function asText(value: DebtorValue): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined;
  const text = String(value).trim();
  return text === '' ? undefined : text;
}

function holds(condition: Condition, actual: string | undefined): boolean {
  switch (condition.is) {
    case 'in':
      return actual !== undefined && condition.values.some((value) => same(actual, value));
    case 'not-in':
      return actual === undefined || !condition.values.some((value) => same(actual, value));
    default:
      return actual !== undefined && ordered(actual, condition.is, condition.value);
  }
}

function same(a: string, b: string): boolean {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x !== undefined && y !== undefined) return x === y;
  return a.toLowerCase() === b.trim().toLowerCase();
}

function ordered(actual: string, is: OrderOperator, value: string): boolean {
  const difference = compare(actual, value);
  if (difference === undefined) return false;
  switch (is) {
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
  }
}

/** Undefined when the two cannot be put in an order: a number against a word. */
function compare(a: string, b: string): number | undefined {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x !== undefined && y !== undefined) return x - y;
  if (isDate(a) && isDate(b)) return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

function asNumber(text: string): number | undefined {
  return /^-?\d{1,15}(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
