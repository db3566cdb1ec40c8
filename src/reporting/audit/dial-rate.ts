import type { AuditAttempt, AuditContext } from './records.ts';
import { type AuditRule, broken, type Watch } from './rule.ts';

/** A timer may fire a little early, and both instants are cut to milliseconds. */
const slotToleranceMs = 5;

/**
 * A trunk's rate is a slot per call, evenly spaced, and no dial before its slot. A late dial may come close to the next
 * one, so within any second there may be one more than the rate, never two. Counted are orders of which the record knows
 * that and when they left: of one that was lost or not sent it knows only the instant of the last check.
 */
export const dialRate: AuditRule = {
  promise: 'no-line-leaks',
  rule: 'rate',
  about: 'no dial came before its slot, and no second held more dials on a trunk than its rate and one',
  remembers: true,
  watch: (context) => watchRate(context),
};

function watchRate(context: AuditContext): Watch {
  const recent = new Map<string, number[]>();
  return (attempt) => {
    const { dialedAt } = attempt;
    if (dialedAt === null) return 'not-asked';
    const early = attempt.dialAt - dialedAt;
    if (early > slotToleranceMs) return broken(`was dialled ${early} ms before its slot`);
    if (!isKnownToHaveLeft(attempt)) return 'kept';
    const perSecond = context.trunks.get(attempt.trunk)?.perSecond;
    if (perSecond === undefined) return 'not-asked';
    const second = (recent.get(attempt.trunk) ?? []).filter((at) => at > dialedAt - 1000);
    second.push(dialedAt);
    recent.set(attempt.trunk, second);
    const most = Math.ceil(perSecond) + 1;
    return second.length <= most
      ? 'kept'
      : broken(`was dial ${second.length} within a second on trunk ${attempt.trunk}, whose rate is ${perSecond}/s`);
  };
}

function isKnownToHaveLeft({ disposition, events }: AuditAttempt): boolean {
  return disposition !== 'released' && !events.some(({ type }) => type === 'unknown');
}
