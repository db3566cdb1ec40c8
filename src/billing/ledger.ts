import { type Kopecks, kopecks } from '../domain/money.ts';
import type { LedgerDirection, LedgerLine, Rating } from '../domain/rate-card.ts';

/** Adds up the lines of one direction: what the account pays, or what the trunk costs. */
export function ledgerTotal(
  lines: Iterable<Pick<LedgerLine, 'direction' | 'amount'>>,
  direction: LedgerDirection,
): Kopecks {
  let total = 0;
  for (const line of lines) if (line.direction === direction) total += line.amount;
  return kopecks(total);
}

/**
 * The lines to append so that an attempt's ledger says what `rating` says, whatever is written already.
 * The first settlement writes the rating's own lines; when an `unknown` attempt is later resolved from evidence, the
 * difference is written as corrections, because a written line never changes. Writing it twice adds nothing.
 */
export function linesToAppend(written: readonly LedgerLine[], rating: Pick<Rating, 'lines'>): readonly LedgerLine[] {
  if (written.length === 0) return rating.lines;
  return (['price', 'cost'] as const)
    .map((direction): LedgerLine => {
      const amount = kopecks(ledgerTotal(rating.lines, direction) - ledgerTotal(written, direction));
      return { direction, kind: 'correction', amount, quantity: 0 };
    })
    .filter((line) => line.amount !== 0);
}

/**
 * The line that takes back all that an attempt costs its account: after it the lines of the price add up to nothing. What the trunk
 * costs stays, for the call was made. @returns undefined when there is nothing to take back
 */
export function reversalOf(written: readonly LedgerLine[]): LedgerLine | undefined {
  const price = ledgerTotal(written, 'price');
  if (price <= 0) return undefined;
  const contacts = written.reduce((sum, { kind, quantity }) => sum + (kind === 'contact' ? quantity : 0), 0);
  return { direction: 'price', kind: 'reversal', amount: kopecks(-price), quantity: -contacts };
}
