import { describe, expect, it } from 'vitest';
import { type Condition, firstMismatch, matches } from '../../../src/domain/debtor-filter.ts';

const debtor = {
  name: 'Иванов',
  segment: 'Private',
  debt: { amount: '1234.50', due: '2026-12-12', service: 'интернет' },
  'Тариф плана': '5.0',
  empty: ' ',
};

const order = (field: string, is: '>=' | '<=' | '>' | '<', value: string): Condition => ({ field, is, value });
const oneOf = (field: string, ...values: string[]): Condition => ({ field, is: 'in', values });
const noneOf = (field: string, ...values: string[]): Condition => ({ field, is: 'not-in', values });

describe('which debtors a campaign is for', () => {
  const cases: readonly (readonly [what: string, condition: Condition, fits: boolean])[] = [
    ['1234.50 is at least 300, though "1" comes before "3"', order('debt.amount', '>=', '300'), true],
    ['1234.50 is not above itself', order('debt.amount', '>', '1234.5'), false],
    ['1234.50 is at most itself', order('debt.amount', '<=', '1234.5'), true],
    ['a date is before a later one', order('debt.due', '<', '2027-01-01'), true],
    ['a date is not before an earlier one', order('debt.due', '<', '2026-12-11'), false],
    ['a word has no order against a number', order('debt.service', '>', '5'), false],
    ['a date has no order against a number', order('debt.due', '>', '5'), false],
    ['text is compared without regard to case', oneOf('segment', 'private'), true],
    ['numbers are equal whatever their zeros', oneOf('Тариф плана', '5'), true],
    ['none of several fits', oneOf('segment', 'vip', 'company'), false],
    ['another value is not excluded', noneOf('segment', 'vip'), true],
    ['an excluded value is', noneOf('segment', 'private', 'vip'), false],
    ['what is missing is equal to nothing', oneOf('region', 'Омск'), false],
    ['what is missing is above nothing', order('region', '<', '5'), false],
    ['what is missing is not excluded', noneOf('region', 'Омск'), true],
    ['an empty cell is missing', oneOf('empty', ''), false],
    ['a group is no value', oneOf('debt', 'x'), false],
    ['a name of the language itself is no field', oneOf('constructor.name', 'Object'), false],
  ];

  it.each(cases)('%s', (_what, condition, fits) => {
    expect(matches([condition], debtor)).toBe(fits);
  });

  it('given several conditions, then all must hold, and the first that fails is told', () => {
    const [amount, segment] = [order('debt.amount', '>=', '300'), oneOf('segment', 'vip')] as const;
    expect(matches([amount, segment], debtor)).toBe(false);
    expect(firstMismatch([amount, segment], debtor)).toEqual(segment);
  });

  it('given no condition, then everybody fits', () => {
    expect(matches([], {})).toBe(true);
    expect(firstMismatch([], {})).toBeUndefined();
  });

  it('given flat names, then they are read as well as nested ones', () => {
    expect(matches([order('debt.amount', '>', '10')], { 'debt.amount': 11 })).toBe(true);
  });
});
