import type { Candidate } from '../../../dialing/ports.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';

/** What the policy said of one candidate on one number. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly phone: string;
  readonly decision: PolicyDecision;
}
