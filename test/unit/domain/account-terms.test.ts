import { describe, expect, it } from 'vitest';
import { readCommission, readZone } from '../../../src/domain/account-terms.ts';

describe('the terms of an account', () => {
  it.each([
    ['0:3', [{ from: 0, percent: 3 }]],
    [
      '10000:5, 0:2.5',
      [
        { from: 0, percent: 2.5 },
        { from: 1_000_000, percent: 5 },
      ],
    ],
    ['', []],
  ])('reads the commission %j', (text, steps) => {
    expect(readCommission(text)).toEqual(steps);
  });

  it.each(['3', '0:', '-5:3', '0:300', '0:3%', 'a:b'])('refuses the commission %j', (text) => {
    expect(() => readCommission(text)).toThrow('is no commission');
  });

  it('takes IANA zones and no offsets', () => {
    expect(readZone('Asia/Yekaterinburg')).toBe('Asia/Yekaterinburg');
    for (const zone of ['UTC+3', 'Moscow', '+03:00']) expect(() => readZone(zone)).toThrow('no time zone');
  });
});
