import { columns } from './columns.ts';
import type { StoredRow } from './ports.ts';
import { difference, type Interval, wilson } from './proportion.ts';
import type { Report } from './report.ts';

/**
 * What calling changed: those who were to be called beside the holdout, who never are. `paid` people owe nothing any more in the newest
 * list; `recovered` is what they owed at the start less what they owe now. `low` to `high` is the 95 % interval of `paidShare`. With a
 * holdout a last row, `effect`, gives the difference in percentage points; where 0 lies between its `low` and `high`, the calls may
 * have changed nothing.
 */
export const effectReport = {
  name: 'effect',
  about: 'who paid, called against held out, with 95 % intervals',
  wholeAccount: true,
  columns: columns({
    arm: 'word',
    people: 'integer',
    reached: 'integer',
    paid: 'integer',
    paidShare: 'percent',
    low: 'percent',
    high: 'percent',
    owed: 'money',
    recovered: 'money',
    price: 'money',
  }),
  whole: (arms) => [...arms.map(withInterval), ...effectOf(arms)],
} as const satisfies Report;

function withInterval(row: StoredRow): StoredRow {
  const [paid, people] = counts(row);
  return { ...row, paidShare: percent(people === 0 ? 0 : paid / people), ...percents(wilson(paid, people)) };
}

function effectOf(arms: readonly StoredRow[]): readonly StoredRow[] {
  const called = arms.find((row) => row.arm === 'call');
  const held = arms.find((row) => row.arm === 'holdout');
  if (!called || !held) return [];
  const [a, b] = [counts(called), counts(held)];
  return [{ arm: 'effect', paidShare: percent(a[0] / a[1] - b[0] / b[1]), ...percents(difference(a, b)) }];
}

function counts(row: StoredRow): readonly [paid: number, people: number] {
  return [Number(row.paid), Number(row.people)];
}

function percents({ low, high }: Interval): Interval {
  return { low: percent(low), high: percent(high) };
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
