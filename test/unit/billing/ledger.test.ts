import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerTotal, linesToAppend, reversalOf } from '../../../src/billing/ledger.ts';
import { rate } from '../../../src/billing/rate.ts';
import { kopecks } from '../../../src/domain/money.ts';
import type { LedgerLine, RateCard, RatingFacts } from '../../../src/domain/rate-card.ts';

const card: RateCard = {
  perContact: kopecks(100),
  minute: kopecks(60),
  trunkMinute: kopecks(90),
  rounding: 'per-second',
  currency: 'RUB',
};

describe('the lines that settling appends', () => {
  it('given an empty ledger, are the lines of the rating', () => {
    const rating = rate(card, { disposition: 'heard-full', heardMs: 9000, answeredMs: 10_000 });
    expect(linesToAppend([], rating)).toEqual(rating.lines);
  });

  it('given an unknown attempt that evidence shows to be a contact, add the difference as corrections', () => {
    const written: LedgerLine[] = [{ direction: 'cost', kind: 'trunk-minutes', amount: kopecks(50), quantity: 33 }];
    const rating = rate(card, { disposition: 'heard-full', heardMs: 9000, answeredMs: 20_000 });
    expect(linesToAppend(written, rating)).toEqual([
      { direction: 'price', kind: 'correction', amount: 120, quantity: 0 },
      { direction: 'cost', kind: 'correction', amount: -20, quantity: 0 },
    ]);
  });

  it('bring the ledger to the newest rating through any history, and add nothing the second time', () => {
    const facts = fc.record<RatingFacts>({
      disposition: fc.constantFrom('heard-full', 'heard-part', 'voicemail', 'unknown', 'busy'),
      heardMs: fc.nat(60_000),
      answeredMs: fc.nat(600_000),
    });
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 6 }), (history) => {
        const ledger: LedgerLine[] = [];
        for (const one of history) {
          const rating = rate(card, one);
          ledger.push(...linesToAppend(ledger, rating));
          expect([ledgerTotal(ledger, 'price'), ledgerTotal(ledger, 'cost')]).toEqual([rating.price, rating.cost]);
          // An attempt rated at nothing keeps an empty ledger, whose rating is again its own (empty) lines.
          expect(linesToAppend(ledger, rating)).toEqual([]);
        }
      }),
    );
  });
});

describe('the line that takes a call off the bill', () => {
  const contact: LedgerLine = { direction: 'price', kind: 'contact', amount: kopecks(100), quantity: 1 };
  const minutes: LedgerLine = { direction: 'price', kind: 'minutes', amount: kopecks(14), quantity: 14 };
  const cost: LedgerLine = { direction: 'cost', kind: 'trunk-minutes', amount: kopecks(21), quantity: 14 };

  it('given a contact with minutes, takes back both and leaves what the trunk costs', () => {
    expect(reversalOf([contact, minutes, cost])).toEqual({
      direction: 'price',
      kind: 'reversal',
      amount: -114,
      quantity: -1,
    });
  });

  it('given nothing that was billed, or what was taken back already, is none', () => {
    expect(reversalOf([cost])).toBeUndefined();
    const reversal = reversalOf([contact]);
    expect(reversalOf(reversal ? [contact, reversal] : [])).toBeUndefined();
  });
});
