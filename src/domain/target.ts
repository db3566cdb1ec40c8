import type { Moves } from './transition.ts';

/**
 * A debtor inside a campaign. `waiting` for its next instant, `open` while an attempt runs, `done` with a reason,
 * `review` after an attempt of which nobody knows how it ended: a person or new evidence decides.
 */
export const targetStates = ['waiting', 'open', 'done', 'review'] as const;
export type TargetState = (typeof targetStates)[number];

export const targetMoves = {
  waiting: ['open', 'done'],
  open: ['waiting', 'done', 'review'],
  review: ['waiting', 'done'],
  done: ['waiting'],
} satisfies Moves<TargetState>;

/** What the next dial of a target would be. */
export const attemptKinds = ['first', 'redial', 'failover', 'next-phone', 'manual', 'callback'] as const;
export type AttemptKind = (typeof attemptKinds)[number];
