import { type DispositionEntry, dispositions } from '../domain/disposition.ts';
import { type Kopecks, kopecks } from '../domain/money.ts';
import {
  defaultMinimumHeardMs,
  type LedgerDirection,
  type LedgerKind,
  type LedgerLine,
  parseRounding,
  type RateCard,
  type Rating,
  type RatingFacts,
  type Rounding,
} from '../domain/rate-card.ts';

/**
 * Prices one settled attempt. Pure: the same card and facts give the same money for settling, forecast and audit.
 *
 *     price = perContact (when it is a contact) + billed seconds × minute / 60
 *     cost  = billed seconds × trunkMinute / 60
 *
 * Each amount is rounded half-up to a kopeck once per attempt. With perContact 1.00, minute 0.00, trunkMinute 0.90:
 *
 *     heard-full, 13.2 s   14 billed seconds   price 1.00   cost 0.21
 *     heard-part, 2.0 s     2 billed seconds   price 1.00   cost 0.03
 *     busy                  0 billed seconds   price 0.00   cost 0.00
 *
 * @throws RangeError when the card's rounding is no rule, or an amount leaves the safe integers
 */
export function rate(card: RateCard, facts: RatingFacts): Rating {
  const contact = isContact(card, facts);
  const seconds = billedSeconds(facts.answeredMs, card.rounding);
  const lines = [
    line('price', 'contact', contact ? card.perContact : kopecks(0), contact ? 1 : 0),
    line('price', 'minutes', minutesAmount(card.minute, seconds), seconds),
    line('cost', 'trunk-minutes', minutesAmount(card.trunkMinute, seconds), seconds),
  ].filter((one) => one.amount !== 0 || (one.kind === 'contact' && contact));
  return {
    contact,
    billedSeconds: seconds,
    price: sum(lines, 'price'),
    cost: sum(lines, 'cost'),
    currency: card.currency,
    lines,
  };
}

/** Prices a leg to a number outside: its minutes, never a contact. @param answeredMs how long it was up */
export function rateOutside(card: RateCard, answeredMs: number): Rating {
  return rate({ ...card, contactDispositions: [] }, { disposition: 'transferred', heardMs: 0, answeredMs });
}

/**
 * Whether an attempt is a contact, the unit that is billed: by default a person answered and heard at least 1 s, so an
 * early hang-up is one and its redial another (design §3). A card's own list says which dispositions are; the
 * dispositions of a listening person still need the minimum, others (such as `voicemail`) count as soon as listed.
 */
export function isContact(card: RateCard, facts: Pick<RatingFacts, 'disposition' | 'heardMs'>): boolean {
  const entry: DispositionEntry = dispositions[facts.disposition];
  if (card.contactDispositions ? !card.contactDispositions.includes(facts.disposition) : entry.billable === 'never') {
    return false;
  }
  return entry.billable !== 'heard' || facts.heardMs >= (card.minimumHeardMs ?? defaultMinimumHeardMs);
}

/**
 * Seconds that are billed for an answered time: `initial` at once, then every started `step`.
 * 61.2 s is 62 per second, 120 per minute, 66 at 60+6. Nothing answered is nothing billed.
 */
export function billedSeconds(answeredMs: number, rounding: Rounding): number {
  const rule = parseRounding(rounding);
  if (!rule) throw new RangeError(`"${rounding}" is no rounding rule`);
  if (!(answeredMs > 0)) return 0;
  const seconds = Math.ceil(answeredMs / 1000);
  const beyond = Math.max(0, seconds - rule.initial);
  return rule.initial + Math.ceil(beyond / rule.step) * rule.step;
}

/** seconds × unit price / 60, half-up, in whole numbers only. */
function minutesAmount(perMinute: Kopecks, seconds: number): Kopecks {
  const doubled = kopecks(2 * perMinute * seconds + 60);
  return kopecks((doubled - (doubled % 120)) / 120);
}

function line(direction: LedgerDirection, kind: LedgerKind, amount: Kopecks, quantity: number): LedgerLine {
  return { direction, kind, amount, quantity };
}

function sum(lines: readonly LedgerLine[], direction: LedgerDirection): Kopecks {
  return kopecks(lines.reduce((total, one) => (one.direction === direction ? total + one.amount : total), 0));
}
