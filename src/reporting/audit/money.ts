import type { AuditAttempt, AuditContext } from './records.ts';
import { type AuditRule, broken, type Verdict } from './rule.ts';

/** Report, ledger and the rate card agree, to the kopeck. */
export const moneyAddsUp: AuditRule = {
  promise: 'money-adds-up',
  rule: 'rate-attempt-ledger',
  about: 'the rate card, the attempt (and so the report) and the ledger give one sum',
  watch: (context) => (attempt) => judge(attempt, context),
};

function judge(attempt: AuditAttempt, context: AuditContext): Verdict {
  const { price, cost, ledger } = attempt;
  if (price !== ledger.price) return broken(`has price ${price}, its ledger ${ledger.price} (kopecks)`);
  if (cost !== ledger.cost) return broken(`has cost ${cost}, its ledger ${ledger.cost} (kopecks)`);
  const card = context.campaigns.get(attempt.campaignId ?? '')?.spec.rates;
  if (attempt.disposition === null || !card)
    return price === 0 && cost === 0 ? 'kept' : broken('has money before its end');
  const { disposition, heardMs } = attempt;
  const rated = context.rate(card, { disposition, heardMs, answeredMs: answeredMs(attempt) });
  if (rated.cost !== cost) return broken(`has cost ${cost}, the rate card gives ${rated.cost} (kopecks)`);
  if (ledger.reversed) return judgeReversed(attempt);
  if (rated.price !== price) return broken(`has price ${price}, the rate card gives ${rated.price} (kopecks)`);
  return rated.contact === attempt.contact
    ? 'kept'
    : broken(`is ${attempt.contact ? 'a' : 'no'} contact, the rate card disagrees`);
}

/** Nothing is left of its price, and it is a contact no more. */
function judgeReversed({ price, contact, ledger }: AuditAttempt): Verdict {
  if (price !== 0) return broken(`was taken off the bill, and costs ${price} (kopecks)`);
  return contact || ledger.contacts !== 0
    ? broken('was taken off the bill, and is still counted as a contact')
    : 'kept';
}

/** Of an unknown attempt nobody knows how long it talked: it costs nothing until evidence comes. */
function answeredMs(attempt: AuditAttempt): number {
  if (attempt.disposition === 'unknown' || attempt.answeredAt === null || attempt.endedAt === null) return 0;
  return Math.max(0, attempt.endedAt - attempt.answeredAt);
}
