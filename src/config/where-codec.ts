import { z } from 'zod';
import { type Condition, type DebtorFilter, type OrderOperator, orderOperators } from '../domain/debtor-filter.ts';
import { isThere } from './scalars.ts';

/** `where` as people write it, field by field, ↔ the filter. */

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const choice = z.array(scalar).min(1);
const condition = z.union([scalar, choice, z.strictObject({ is: z.string(), in: choice, not: choice }).partial()]);
type Written = z.output<typeof condition>;

const fieldName = z.string().regex(/^[\p{L}_][\p{L}\p{N}_ .-]{0,79}$/u);

export const where = z.codec(
  z.record(fieldName, condition).meta({
    description:
      'Which debtors of the list the campaign is for; all fields must fit. A value (`private`), a list (`[a, b]`), an order (`>= 300`, `>= 300 < 5000`), `!= x`, or `{ not: [a, b] }`. Fields: debt.amount, debt.due, debt.service, segment, region, zone, language, name, and every extra column of the list',
    examples: [{ 'debt.amount': '>= 300', segment: ['private'] }],
  }),
  z.custom<DebtorFilter>(isThere),
  {
    decode: (fields, context) => {
      const refuse = (field: string, message: string) => {
        const params = { remedy: `Write for example ${field}: ">= 300", or [a, b], or a plain value.` };
        context.issues.push({ code: 'custom', path: [field], input: fields, message, params });
      };
      return Object.entries(fields).flatMap(([field, written]) => read(field, written, (text) => refuse(field, text)));
    },
    encode: (filter) => {
      const fields = [...new Set(filter.map((one) => one.field))];
      return Object.fromEntries(fields.map((field) => [field, write(filter.filter((one) => one.field === field))]));
    },
  },
);

function read(field: string, written: Written, refuse: (message: string) => void): Condition[] {
  if (Array.isArray(written)) return [{ field, is: 'in', values: written.map(String) }];
  if (typeof written !== 'object') return readText(field, String(written), refuse);
  return [
    ...(written.is === undefined ? [] : readText(field, written.is, refuse)),
    ...(written.in === undefined ? [] : [{ field, is: 'in' as const, values: written.in.map(String) }]),
    ...(written.not === undefined ? [] : [{ field, is: 'not-in' as const, values: written.not.map(String) }]),
  ];
}

function readText(field: string, text: string, refuse: (message: string) => void): Condition[] {
  const trimmed = text.trim();
  const not = /^(?:!=|<>)\s*(.+)$/.exec(trimmed)?.[1];
  if (not !== undefined) return [{ field, is: 'not-in', values: [not] }];
  const equal = /^==?\s*([^<>=].*)$/.exec(trimmed)?.[1];
  if (equal !== undefined) return [{ field, is: 'in', values: [equal] }];
  if (!/^[<>=!]/.test(trimmed)) return [{ field, is: 'in', values: [trimmed] }];
  return readOrder(field, trimmed, refuse);
}

const orderPart = /(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?|\d{4}-\d{2}-\d{2})(?![\d.-])[\s,]*/y;

function readOrder(field: string, text: string, refuse: (message: string) => void): Condition[] {
  const found: Condition[] = [];
  let at = 0;
  while (at < text.length) {
    orderPart.lastIndex = at;
    const match = orderPart.exec(text);
    const is = orderOperators.find((operator) => operator === match?.[1]);
    if (!match || !is) {
      refuse('is no condition: an operator (>= <= > <) is followed by a number or a date like 2026-12-31');
      return [];
    }
    found.push({ field, is, value: match[2] ?? '' });
    at = orderPart.lastIndex;
  }
  return found;
}

/** The conditions of one field. Values stand in lists, so that none is taken for an operator. */
function write(conditions: readonly Condition[]): Written {
  const order = conditions.flatMap((one) => (isOrder(one) ? [`${one.is} ${one.value}`] : [])).join(' ');
  const allowed = conditions.find(isChoice('in'));
  const denied = conditions.find(isChoice('not-in'));
  if (order && !allowed && !denied) return order;
  if (allowed && !order && !denied) return [...allowed.values];
  return {
    ...(order && { is: order }),
    ...(allowed && { in: [...allowed.values] }),
    ...(denied && { not: [...denied.values] }),
  };
}

function isOrder(condition: Condition): condition is Extract<Condition, { is: OrderOperator }> {
  return condition.is !== 'in' && condition.is !== 'not-in';
}

function isChoice(is: 'in' | 'not-in') {
  return (condition: Condition): condition is Extract<Condition, { is: 'in' | 'not-in' }> => condition.is === is;
}
