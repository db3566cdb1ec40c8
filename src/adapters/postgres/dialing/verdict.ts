import type { Candidate } from '../../../dialing/ports.ts';
import type { PolicyDecision, PolicySubject } from '../../../domain/contact-policy.ts';

/** What the policy said of one candidate on one number. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly phone: string;
  /** The person as the record showed them under the lock. */
  readonly subject: PolicySubject;
  readonly decision: PolicyDecision;
}
