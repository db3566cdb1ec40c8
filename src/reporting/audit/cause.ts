import type { RedialRules } from '../../domain/campaign-spec.ts';
import type { Disposition } from '../../domain/disposition.ts';
import type { AuditAttempt, AuditContext, EarlierAttempt } from './records.ts';
import { type AuditRule, broken, type Verdict } from './rule.ts';

/** Nobody is called again without a reason that the campaign names, nor too early, nor too often. */
export const causeOfEachCall: AuditRule = {
  promise: 'never-twice',
  rule: 'cause-of-each-call',
  about: 'each further call has its cause, waited as long as its rule says, and was within its number',
  watch: (context) => (attempt) => judge(attempt, context),
};

/** No call came of these: the same dial stayed planned and follows with the same kind. */
const unspent: readonly Disposition[] = ['released', 'refused-by-policy', 'cancelled'];

function judge(attempt: AuditAttempt, context: AuditContext): Verdict {
  if (attempt.dialedAt === null) return 'not-asked';
  switch (attempt.kind) {
    case 'manual':
    case 'callback':
      return 'not-asked';
    case 'first':
      return attempt.dialledBefore === 0 ? 'kept' : broken('is called a first call, but the target was dialled before');
    case 'failover':
      return withEarlier(attempt, attempt.failoverOf, (earlier) =>
        earlier.trunk === attempt.trunk ? broken(`fails over from the trunk "${earlier.trunk}" to itself`) : 'kept',
      );
    case 'next-phone':
      return withEarlier(attempt, attempt.redialOf, (earlier) =>
        earlier.phone === attempt.phone ? broken('is a call to the next number, but to the same one') : 'kept',
      );
    case 'redial':
      return withEarlier(attempt, attempt.redialOf, (earlier) => byRule(attempt, earlier, redialOf(attempt, context)));
  }
}

function redialOf(attempt: AuditAttempt, context: AuditContext): RedialRules | undefined {
  return context.campaigns.get(attempt.campaignId ?? '')?.spec.redial;
}

function withEarlier(
  attempt: AuditAttempt,
  of: string | null,
  judgeEarlier: (earlier: EarlierAttempt) => Verdict,
): Verdict {
  const { earlier } = attempt;
  if (of === null || earlier === null) return broken(`is a ${attempt.kind} of nothing`);
  if (earlier.targetId !== attempt.targetId) return broken(`follows ${earlier.id}, which belongs to another target`);
  if (earlier.disposition !== null && unspent.includes(earlier.disposition)) return 'kept';
  if (earlier.endedAt === null) return broken(`follows ${earlier.id}, which has not ended`);
  if (attempt.kind === 'redial' && earlier.waitUntil !== null) return afterBucket(attempt, earlier.waitUntil);
  return judgeEarlier(earlier);
}

/** Nobody knew how the earlier one ended: its person waited for the next bucket of the policy. */
function afterBucket(attempt: AuditAttempt, until: number): Verdict {
  const early = until - (attempt.dialedAt ?? 0);
  return early <= 0 ? 'kept' : broken(`came ${early} ms before the next bucket after an unknown call`);
}

function byRule(attempt: AuditAttempt, earlier: EarlierAttempt, rules: RedialRules | undefined): Verdict {
  if (!rules) return 'not-asked';
  const rule = Object.entries(rules).find(([disposition]) => disposition === earlier.disposition)?.[1];
  if (!rule) return broken(`redials "${earlier.disposition}", for which the campaign has no rule`);
  const waited = (attempt.dialedAt ?? 0) - (earlier.endedAt ?? 0);
  if (waited < rule.afterMs)
    return broken(`waited ${waited} ms after "${earlier.disposition}", the rule says ${rule.afterMs}`);
  if (attempt.sameCause > rule.times) {
    return broken(`is redial ${attempt.sameCause} after "${earlier.disposition}", the rule says ${rule.times} times`);
  }
  return 'kept';
}
