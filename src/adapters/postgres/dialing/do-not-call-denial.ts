import type { PolicyDecision } from '../../../domain/contact-policy.ts';

/** What the record says of a number or a person on the list, whoever wanted to dial. */
export const doNotCall = {
  allowed: false,
  rule: 'do-not-call',
  reason: 'The number or the person is on the do-not-call list',
  skip: 'do-not-call',
  zone: 'UTC',
  policyVersion: 'do-not-call@1',
} as const satisfies PolicyDecision;
