import { describe, expect, it } from 'vitest';
import {
  around,
  change,
  daysOf,
  neighbour,
  spread,
  withoutBraces,
} from '../../../../web/src/screens/dashboard/model.ts';

describe('the period of the dashboard in the address', () => {
  it.each([
    ['nothing said: the server knows this week', {}, undefined],
    ['a week by one of its days', { at: '2026-11-18' }, { from: '2026-11-16', to: '2026-11-22' }],
    ['today', { period: 'day' }, { from: '2026-11-22', to: '2026-11-22' }],
    ['a month', { period: 'month', at: '2024-02-10' }, { from: '2024-02-01', to: '2024-02-29' }],
    [
      'days of one’s own',
      { period: 'custom', from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-01-01', to: '2026-03-31' },
    ],
    ['half of them', { period: 'custom', from: '2026-01-01' }, undefined],
  ] as const)('%s', (_, search, days) => {
    expect(daysOf(search, '2026-11-22')).toEqual(days);
  });

  it('Sunday belongs to the week that began on Monday', () => {
    expect(around('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(around('week', '2026-11-23').from).toBe('2026-11-23');
  });

  it('steps to the period before and after, over the turn of a year', () => {
    expect(around('month', neighbour({ from: '2027-01-01', to: '2027-01-31' }, -1))).toEqual({
      from: '2026-12-01',
      to: '2026-12-31',
    });
    expect(neighbour({ from: '2026-12-28', to: '2027-01-03' }, 1)).toBe('2027-01-04');
  });

  it('says how a figure moved only where both are known', () => {
    expect([change(0.9, 0.8), change(null, 1), change(1, null), change(1, undefined)]).toEqual([
      expect.closeTo(0.1),
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the words under the curve of hang-ups', () => {
  it('stand in their order, cover the message and lose none', () => {
    const words = 'Ваш долг за связь составляет сумма рублей Оплатите его до конца месяца';
    const pieces = spread(words, 21, 6);
    expect(pieces.map((piece) => piece.words).join(' ')).toBe(words);
    expect(pieces.length).toBeLessThanOrEqual(6);
    for (const [index, { from, seconds }] of pieces.entries()) {
      expect(from).toBeGreaterThanOrEqual(index === 0 ? 0 : (pieces[index - 1]?.from ?? 0) + 1);
      expect(from + seconds).toBeLessThanOrEqual(21);
    }
  });

  it('given no message, are none', () => {
    expect(spread('', 12, 6)).toEqual([]);
  });

  it('name variables instead of showing braces', () => {
    expect(withoutBraces('Долг {{ debt.amount|money }} до {{debt.due}}', (name) => name.slice(5))).toBe(
      'Долг ‹amount› до ‹due›',
    );
  });
});
