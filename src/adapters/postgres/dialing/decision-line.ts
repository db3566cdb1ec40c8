import { randomBytes } from 'node:crypto';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import { uuidv7 } from '../../../domain/ids.ts';

/**
 * A line of the decisions' log in the columns that the dialing statements read: promise 5, each yes and no with its rule.
 * `inputs`: what the policy was asked about, to be replayed by the audit; the zone is added here.
 */
export function decisionLine(decision: PolicyDecision, inputs: Record<string, unknown>, now: Date) {
  return {
    decision_id: uuidv7(now.getTime(), randomBytes),
    rule: decision.rule,
    reason: decision.reason,
    policy_version: decision.policyVersion,
    inputs: { ...inputs, zone: decision.zone },
  };
}
