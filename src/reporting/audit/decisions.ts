import type { AuditAttempt } from './records.ts';
import { type AuditRule, broken, type Verdict } from './rule.ts';

/** A reservation is asked about under the person's lock; a dial without an answer `allowed` is a dial over some limit. */
export const allowedFirst: AuditRule = {
  promise: 'never-over-the-limit',
  rule: 'allowed-first',
  about: 'each dial has a decision that allowed it, made before it',
  watch: () => allowed,
};

function allowed(attempt: AuditAttempt): Verdict {
  const { dialedAt, decision } = attempt;
  if (dialedAt === null || attempt.kind === 'manual') return 'not-asked';
  if (!decision) return broken('was dialled without a decision');
  if (!decision.allowed) return broken(`was dialled although ${decision.rule} forbade it`);
  const begunAt = begun(attempt) ?? dialedAt;
  return decision.at <= begunAt ? 'kept' : broken(`was dialled ${decision.at - begunAt} ms before its decision`);
}

/** The move to `dialing` is told by the database's clock, as the decision is; `dialedAt` is the dialer's idea of that clock. */
function begun(attempt: AuditAttempt): number | undefined {
  return attempt.events.find((event) => event.type === 'dialing')?.at;
}

export const askedAgain: AuditRule = {
  promise: 'never-outside-the-hours',
  rule: 'asked-again',
  about: 'each dial was asked about again right before it, and allowed',
  watch: () => again,
};

function again(attempt: AuditAttempt): Verdict {
  const { dialedAt, originate } = attempt;
  if (dialedAt === null || attempt.kind === 'manual') return 'not-asked';
  if (!originate) return broken('was dialled without being asked again');
  if (!originate.allowed) return broken(`was dialled although ${originate.rule} forbade it right before`);
  const begunAt = begun(attempt) ?? dialedAt;
  return originate.at <= begunAt ? 'kept' : broken(`was dialled ${originate.at - begunAt} ms before the last answer`);
}

/** An answer about the hours is only good for the instant it was asked for. */
export const decisionFreshMs = 60_000;

export const freshDecision: AuditRule = {
  promise: 'never-outside-the-hours',
  rule: 'fresh-decision',
  about: `each dial followed its decision within ${decisionFreshMs / 1000} s`,
  watch: () => fresh,
};

function fresh(attempt: AuditAttempt): Verdict {
  const { dialedAt, decision } = attempt;
  if (dialedAt === null || !decision) return 'not-asked';
  const age = dialedAt - decision.at;
  return age <= decisionFreshMs ? 'kept' : broken(`was dialled ${age} ms after its decision`);
}

export const refusalExplained: AuditRule = {
  promise: 'every-decision-explained',
  rule: 'refusal-explained',
  about: 'each refused attempt says why',
  watch: () => explained,
};

function explained(attempt: AuditAttempt): Verdict {
  if (attempt.state !== 'refused') return 'not-asked';
  const refusal = attempt.events.find((event) => event.type === 'refused');
  const denied = attempt.decision?.allowed === false;
  return refusal?.why || denied ? 'kept' : broken('was refused without a reason');
}
