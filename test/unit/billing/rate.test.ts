import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billedSeconds, isContact, rate } from '../../../src/billing/rate.ts';
import { type Disposition, dispositions } from '../../../src/domain/disposition.ts';
import { kopecks } from '../../../src/domain/money.ts';
import { parseRounding, type RateCard, type Rounding } from '../../../src/domain/rate-card.ts';

/** The rates of the design's example file: 1.00 a contact, no minutes, 0.90 a trunk minute, per second. */
const card: RateCard = {
  perContact: kopecks(100),
  minute: kopecks(0),
  trunkMinute: kopecks(90),
  rounding: 'per-second',
  currency: 'RUB',
};

describe('billed seconds', () => {
  // Hand-made: answered milliseconds, rounding, seconds billed.
  const rows: [number, Rounding, number][] = [
    [0, 'per-second', 0],
    [0, 'per-minute', 0],
    [1, 'per-second', 1],
    [1000, 'per-second', 1],
    [1001, 'per-second', 2],
    [61_200, 'per-second', 62],
    [61_200, 'per-minute', 120],
    [60_000, 'per-minute', 60],
    [1, 'per-minute', 60],
    [61_200, '60+6', 66],
    [5_000, '60+6', 60],
    [66_000, '60+6', 66],
    [66_001, '60+6', 72],
    [12_400, '1+1', 13],
    [12_400, '0+30', 30],
    [30_001, '0+30', 60],
  ];
  it.each(rows)('%i ms by %s are %i s', (ms, rounding, seconds) => {
    expect(billedSeconds(ms, rounding)).toBe(seconds);
  });

  it('refuses a rounding that is no rule', () => {
    expect(() => billedSeconds(1000, '6+0')).toThrow(RangeError);
    expect(parseRounding('per-hour')).toBeUndefined();
  });
});

describe('the money of one attempt', () => {
  // Hand-made: disposition, heard ms, answered ms, contact, price, cost in kopecks with the design's rates.
  const rows: [Disposition, number, number, boolean, number, number][] = [
    ['heard-full', 12_000, 13_200, true, 100, 21], //       14 s × 1.5 = 21
    ['heard-part', 2_000, 2_000, true, 100, 3], //           2 s × 1.5 = 3
    ['heard-part', 999, 1_000, false, 0, 2], //              1 s × 1.5 = 1.5, half-up 2
    ['heard-part', 1_000, 1_200, true, 100, 3],
    ['transferred', 4_000, 60_000, true, 100, 90],
    ['promised', 9_000, 11_000, true, 100, 17], //          11 s × 1.5 = 16.5, half-up 17
    ['voicemail', 8_000, 7_000, false, 0, 11], //            7 s × 1.5 = 10.5, half-up 11
    ['assistant', 8_000, 20_000, false, 0, 30],
    ['busy', 0, 0, false, 0, 0],
    ['no-answer', 0, 0, false, 0, 0],
    ['unknown', 5_000, 0, false, 0, 0],
    ['media-failed', 0, 3_000, false, 0, 5], //              3 s × 1.5 = 4.5, half-up 5
  ];
  it.each(rows)('%s, heard %i ms, answered %i ms', (disposition, heardMs, answeredMs, contact, price, cost) => {
    const rating = rate(card, { disposition, heardMs, answeredMs });
    expect({ contact: rating.contact, price: rating.price, cost: rating.cost }).toEqual({ contact, price, cost });
  });

  it('given a price per minute, bills it for every answered attempt, contact or not', () => {
    const perMinute: RateCard = { ...card, minute: kopecks(250), rounding: 'per-minute' };
    expect(rate(perMinute, { disposition: 'voicemail', heardMs: 0, answeredMs: 1 }).price).toBe(250);
    expect(rate(perMinute, { disposition: 'heard-full', heardMs: 5000, answeredMs: 61_000 }).lines).toEqual([
      { direction: 'price', kind: 'contact', amount: 100, quantity: 1 },
      { direction: 'price', kind: 'minutes', amount: 500, quantity: 120 },
      { direction: 'cost', kind: 'trunk-minutes', amount: 180, quantity: 120 },
    ]);
  });

  it('given a contact at price zero, keeps its line, so that contacts can be counted in the ledger', () => {
    const free: RateCard = { ...card, perContact: kopecks(0), trunkMinute: kopecks(0) };
    expect(rate(free, { disposition: 'heard-full', heardMs: 5000, answeredMs: 6000 }).lines).toEqual([
      { direction: 'price', kind: 'contact', amount: 0, quantity: 1 },
    ]);
  });

  it('given a card with its own list, bills those dispositions and no others', () => {
    const own: RateCard = { ...card, contactDispositions: ['heard-full', 'voicemail'] };
    expect(isContact(own, { disposition: 'voicemail', heardMs: 0 })).toBe(true);
    expect(isContact(own, { disposition: 'heard-full', heardMs: 500 })).toBe(false);
    expect(isContact(own, { disposition: 'heard-part', heardMs: 5000 })).toBe(false);
  });

  it('given a card with another minimum, counts a contact from there on', () => {
    expect(isContact({ ...card, minimumHeardMs: 3000 }, { disposition: 'heard-part', heardMs: 2999 })).toBe(false);
    expect(isContact({ ...card, minimumHeardMs: 0 }, { disposition: 'answered-silent', heardMs: 0 })).toBe(true);
  });
});

describe('rules of rating that hold for every attempt', () => {
  const money = fc.nat(1_000_000).map(kopecks);
  const rounding = fc.oneof(
    fc.constantFrom<Rounding>('per-second', 'per-minute', '60+6', '30+1'),
    fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 120 })).map(([first, then]): Rounding => `${first}+${then}`),
  );
  const cards = fc.record({
    perContact: money,
    minute: money,
    trunkMinute: money,
    rounding,
    currency: fc.constant('RUB'),
  });
  const facts = fc.record({
    disposition: fc.constantFrom(...(Object.keys(dispositions) as Disposition[])),
    heardMs: fc.nat(600_000),
    answeredMs: fc.nat(7_200_000),
  });

  it('the lines of a direction add up to its amount', () => {
    fc.assert(
      fc.property(cards, facts, (anyCard, anyFacts) => {
        const rating = rate(anyCard, anyFacts);
        const of = (direction: string) =>
          rating.lines.filter((l) => l.direction === direction).reduce((total, l) => total + l.amount, 0);
        expect([of('price'), of('cost')]).toEqual([rating.price, rating.cost]);
      }),
    );
  });

  it('no amount is negative or broken, and it lies within half a kopeck of the exact quotient', () => {
    fc.assert(
      fc.property(cards, facts, (anyCard, anyFacts) => {
        const rating = rate(anyCard, anyFacts);
        expect(Number.isSafeInteger(rating.price) && rating.price >= 0).toBe(true);
        expect(Number.isSafeInteger(rating.cost) && rating.cost >= 0).toBe(true);
        const exact = BigInt(rating.billedSeconds) * BigInt(anyCard.trunkMinute);
        const twice = 2n * (60n * BigInt(rating.cost) - exact);
        expect(twice > -60n && twice <= 60n).toBe(true);
      }),
    );
  });

  it('a longer call, or a dearer card, never costs less', () => {
    fc.assert(
      fc.property(cards, facts, fc.nat(100_000), money, (anyCard, anyFacts, longer, dearer) => {
        const base = rate(anyCard, anyFacts);
        const long = rate(anyCard, { ...anyFacts, answeredMs: anyFacts.answeredMs + longer });
        const dear = rate({ ...anyCard, minute: kopecks(anyCard.minute + dearer) }, anyFacts);
        expect(long.price >= base.price && long.cost >= base.cost && dear.price >= base.price).toBe(true);
      }),
    );
  });

  it('billed time covers the answered time and goes beyond it by less than a step or the first block', () => {
    fc.assert(
      fc.property(rounding, fc.integer({ min: 1, max: 7_200_000 }), (rule, ms) => {
        const { initial, step } = parseRounding(rule) ?? { initial: 0, step: 0 };
        const seconds = billedSeconds(ms, rule);
        expect(seconds * 1000).toBeGreaterThanOrEqual(ms);
        expect(seconds * 1000 - ms).toBeLessThan(Math.max(initial, step) * 1000);
      }),
    );
  });
});
