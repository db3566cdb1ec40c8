import { describe, expect, it } from 'vitest';
import { reports } from '../../../../src/reporting/registry.ts';
import { columnWords } from '../../../../src/reporting/words/columns.ts';
import { reportTitles } from '../../../../src/reporting/words/titles.ts';
import { sayValue } from '../../../../src/reporting/words/values.ts';
import {
  filtersOf,
  firstColumns,
  grouped,
  matching,
  onScreen,
  shownColumns,
  sorted,
  sortOf,
  withFilter,
  withoutEmpty,
} from '../../../../web/src/screens/reports/model.ts';
import english from '../../../../web/src/screens/reports/text.en.json' with { type: 'json' };
import russian from '../../../../web/src/screens/reports/text.ru.json' with { type: 'json' };
import { bestHour, curve, effectOf, heatMap, hoursShown, worstSecond } from '../../../../web/src/ui/charts/model.ts';
import { dispositionWords } from '../../../../web/src/words/dispositions.ts';
import { skipWords } from '../../../../web/src/words/skip-reasons.ts';

describe('the words of the reports', () => {
  it.each([
    ['Russian', russian],
    ['English', english],
  ])('name every report and every column of the registry in %s', (_, text) => {
    const columns = new Set(reports.flatMap((report) => report.columns.map(({ name }) => name)));
    expect([...columns].filter((name) => !Object.hasOwn(text.column, name))).toEqual([]);
    expect(reports.filter(({ name }) => !Object.hasOwn(text.name, name))).toEqual([]);
  });
});

describe('the heat map of answers', () => {
  const map = heatMap([
    { weekday: 1, hour: 9, dials: 10, answered: 4, share: 40 },
    { weekday: 7, hour: 11, dials: 2, answered: 0, share: 0 },
  ]);

  it('puts each row into its hour and leaves the others empty', () => {
    expect(map[0]?.[9]).toEqual({ dials: 10, answered: 4, share: 0.4 });
    expect(map.flat().filter(({ dials }) => dials > 0)).toHaveLength(2);
  });

  it('given two of two and ninety of a hundred, then the hundred are the best hour, for two prove little', () => {
    const two = { weekday: 2, hour: 9, dials: 2, answered: 2, share: 100 };
    const many = { weekday: 7, hour: 19, dials: 100, answered: 90, share: 90 };
    // Wilson at 95 %: from 34.2 % and from 82.6 %.
    expect(bestHour(heatMap([two, many]))).toMatchObject({ weekday: 6, hour: 19, dials: 100 });
    expect(bestHour(heatMap([{ ...two, answered: 0, share: 0 }]))).toBeUndefined();
  });

  it('shows the hours from the first to the last with a call', () => {
    expect(hoursShown(map)).toEqual([9, 10, 11]);
    expect(hoursShown(heatMap([]))).toEqual([]);
  });
});

describe('the columns of calls on the screen', () => {
  it('begin with when and end with the way to the call', () => {
    const names = ['attemptId', 'debtor', 'reservedAt', 'price'].map((name) => ({ name }));
    expect(onScreen(names).map(({ name }) => name)).toEqual(['reservedAt', 'debtor', 'price', 'attemptId']);
  });
});

describe('the curve of hang-ups', () => {
  it('names the second in which most left, and none when nobody did', () => {
    const rows = [0, 5, 2].map((left, second) => ({ second, left, listening: 10, share: left * 10 }));
    expect(worstSecond(curve(rows))).toEqual({ second: 1, left: 5, listening: 10, share: 0.5 });
    expect(worstSecond(curve([{ second: 0, left: 0, listening: 3, share: 0 }]))).toBeUndefined();
  });
});

describe('the effect of calling', () => {
  const arms = [
    { arm: 'call', paidShare: 80, low: 69, high: 88 },
    { arm: 'holdout', paidShare: 60, low: 49, high: 70 },
  ];

  it.each([
    [5.24, 33.39, true],
    [-33.39, -5.24, true],
    [-2, 9, false],
  ])('given an interval from %d to %d points, is sure: %s', (low, high, sure) => {
    expect(effectOf([...arms, { arm: 'effect', paidShare: 20, low, high }]).sure).toBe(sure);
  });

  it('given no holdout, has no difference to show', () => {
    expect(effectOf(arms.slice(0, 1))).toEqual({
      arms: [{ arm: 'call', share: 0.8, low: 0.69, high: 0.88 }],
      sure: false,
    });
  });
});

describe('rows of a report', () => {
  const rows = [
    { debtor: 'Иванов', price: '10.00' },
    { debtor: 'Петров', price: '9.50' },
    { debtor: 'Сидоров', price: null },
  ];

  it('are found by any cell, whatever the case', () => {
    expect(matching(rows, ' иВАН ')).toEqual([rows[0]]);
    expect(matching(rows, '')).toHaveLength(3);
  });

  it('are sorted by sums as numbers, the empty ones last either way', () => {
    expect(sorted(rows, 'price', false).map(({ debtor }) => debtor)).toEqual(['Петров', 'Иванов', 'Сидоров']);
    expect(sorted(rows, 'price', true).map(({ debtor }) => debtor)).toEqual(['Иванов', 'Петров', 'Сидоров']);
  });

  it('show at most nine columns first, what people ask for before what machines do', () => {
    const wide = reports.find(({ name }) => name === 'attempts')?.columns.map(({ name }) => name) ?? [];
    expect(firstColumns(wide)).toEqual([
      'attemptId',
      'debtor',
      'phone',
      'reservedAt',
      'disposition',
      'heardMs',
      'seconds',
      'price',
    ]);
    expect(firstColumns(['a', 'b'])).toEqual(['a', 'b']);
  });

  it('are offered by area, every report of the registry once, an unknown one under calls', () => {
    const names = [...reports.map(({ name }) => name), 'brand-new'];
    const offered = grouped(names.map((name) => ({ name })));
    expect(offered.flatMap(([, all]) => all).toSorted()).toEqual(names.toSorted());
    expect(offered.find(([area]) => area === 'calls')?.[1]).toContain('brand-new');
  });
});

describe('the words of papers and screens', () => {
  it.each(['ru', 'en'] as const)(
    'are the same in %s: heads, names of reports, outcomes, reasons to wait',
    (language) => {
      const screens = { ru: russian, en: english }[language];
      for (const [name, word] of Object.entries(columnWords))
        expect([name, word[language]]).toEqual([name, screens.column[name as never]]);
      for (const [name, word] of Object.entries(reportTitles))
        expect([name, word[language]]).toEqual([name, screens.name[name as never]]);
      for (const [code, word] of Object.entries({ ...skipWords, ...dispositionWords }))
        expect(sayValue(code, language)).toBe(word[language]);
    },
  );
});

describe('what the address of a report says', () => {
  it('keeps one value a column, and drops what is empty', () => {
    const two = withFilter(withFilter('', 'disposition', 'busy'), 'trunk', 'volga');
    expect(filtersOf(two)).toEqual([
      ['disposition', 'busy'],
      ['trunk', 'volga'],
    ]);
    expect(withFilter(two, 'disposition', 'no-answer')).toBe('trunk:volga|disposition:no-answer');
    expect(withFilter(two, 'trunk', undefined)).toBe('disposition:busy');
    expect(withoutEmpty({ report: 'attempts', filter: '', group: '' })).toEqual({ report: 'attempts' });
  });

  it('reads the order and the chosen columns, and takes the first ones when none of those is there', () => {
    expect([sortOf('-price'), sortOf('price'), sortOf(undefined)]).toEqual([
      { column: 'price', down: true },
      { column: 'price', down: false },
      { column: undefined, down: false },
    ]);
    expect(shownColumns(['a', 'b', 'c'], 'c,a')).toEqual(['c', 'a']);
    expect(shownColumns(['a', 'b'], 'gone')).toEqual(['a', 'b']);
  });
});
