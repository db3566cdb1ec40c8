import type { Role } from './access.ts';
import type { Moves } from './transition.ts';

/** What becomes of a line of the bill that somebody does not agree with. */
export const disputeStates = ['open', 'upheld', 'refused', 'withdrawn'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** An answer is for good: money that was given back is not taken again. */
export const disputeMoves = {
  open: ['upheld', 'refused', 'withdrawn'],
  upheld: [],
  refused: [],
  withdrawn: [],
} satisfies Moves<DisputeState>;

/** Who answers disputes; nobody his own while there is another. */
export const disputeJudges = ['supervisor', 'manager', 'admin'] as const satisfies readonly Role[];
