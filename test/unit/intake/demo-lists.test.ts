import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from './list-text.ts';

const folder = join(import.meta.dirname, '../../../campaigns/lists');

/** Expectations of campaigns/lists/README.md, which is written by hand. */
describe('the demo lists', () => {
  it('demo.csv gives the report that its README promises', async () => {
    const { report } = await check(readFileSync(join(folder, 'demo.csv')));
    const { refusals, warnings, ...figures } = report;
    expect(figures).toEqual({
      listId: null,
      encoding: 'windows-1251',
      delimiter: ';',
      rows: 69,
      accepted: 61,
      refused: 8,
      duplicates: 1,
      debtors: 60,
      phones: 61,
    });
    expect(refusals.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [16, 'phone', 'no-usable-phone'],
      [24, 'phone', 'digits-lost'],
      [30, 'row', 'duplicate'],
      [41, 'amount', 'nothing-owed'],
      [47, 'amount', 'nothing-owed'],
      [54, 'amount', 'amount-not-a-number'],
      [61, 'phone', 'no-usable-phone'],
      [71, 'row', 'totals-row'],
    ]);
    expect(warnings.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [35, 'phone', 'phone-unusable'],
      [42, 'phone', 'phone-note'],
    ]);
  });

  it('demo-en.csv gives the report that its README promises', async () => {
    const { report } = await check(readFileSync(join(folder, 'demo-en.csv')));
    expect(report).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      rows: 14,
      accepted: 12,
      refused: 2,
      debtors: 12,
    });
    expect(report.refusals.map(({ row, reason }) => [row, reason])).toEqual([
      [14, 'digits-lost'],
      [15, 'totals-row'],
    ]);
    expect(report.warnings).toEqual([]);
  });
});
