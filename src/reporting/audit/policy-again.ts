import type { PolicyDecision } from '../../domain/contact-policy.ts';
import { isErasedNumber } from '../../domain/erased-number.ts';
import type { AuditAttempt, AuditContext } from './records.ts';
import { type AuditRule, broken, type Verdict } from './rule.ts';

/**
 * The decision log says what was decided; these rules ask the pure policy again, at the instant of the dial, with the
 * contacts that the record shows before it. The zone and the stops are those that were logged: what the list says today
 * may be something else. What was open then and ended since counts as what it became, so the answer is never stricter.
 */
export const capsAgain: AuditRule = {
  promise: 'never-over-the-limit',
  rule: 'caps-again',
  about: 'the policy, asked again for each dial with the record before it, finds no cap and no stop against it',
  watch: (context) => (attempt) => verdict(attempt, context, false),
};

export const hoursAgain: AuditRule = {
  promise: 'never-outside-the-hours',
  rule: 'hours-again',
  about: 'the policy, asked again for the instant of each dial, finds it inside the hours',
  watch: (context) => (attempt) => verdict(attempt, context, true),
};

function verdict(attempt: AuditAttempt, context: AuditContext, ofHours: boolean): Verdict {
  const decision = askAgain(attempt, context);
  if (!decision) return 'not-asked';
  if (decision.allowed) return 'kept';
  const aboutHours = decision.skip === 'window' || decision.skip === 'zone-unknown-window';
  return aboutHours === ofHours ? broken(`was dialled against ${decision.rule}: ${decision.reason}`) : 'kept';
}

/** Two rules read one answer: it is asked for once. */
const answers = new WeakMap<AuditContext, WeakMap<AuditAttempt, PolicyDecision>>();

function askAgain(attempt: AuditAttempt, context: AuditContext): PolicyDecision | undefined {
  const asked = answers.get(context) ?? new WeakMap<AuditAttempt, PolicyDecision>();
  answers.set(context, asked);
  const known = asked.get(attempt);
  if (known) return known;
  const policies = context.campaigns.get(attempt.campaignId ?? '')?.spec.policies;
  const { dialedAt, decision } = attempt;
  if (!policies || dialedAt === null || !decision) return undefined;
  const answer = context.decide({
    policies,
    at: new Date(dialedAt),
    channel: attempt.channel,
    subject: {
      ...(isErasedNumber(attempt.phone) ? {} : { phone: attempt.phone }),
      stops: decision.stops ?? [],
      ...(decision.zone ? { zone: decision.zone } : {}),
    },
    history: attempt.history.map((past) => ({ ...past, at: new Date(past.at) })),
  });
  if (answer) asked.set(attempt, answer);
  return answer;
}
