import type { Moves } from './transition.ts';

/**
 * One dial.
 *
 *     reserved → dialing → ringing → answered → ended
 *        │          └────────┴──────────┴→ lost → unknown | ended (with evidence)
 *        └→ refused (the check before originate said no) | released (never sent)
 */
export const attemptStates = [
  'reserved',
  'dialing',
  'ringing',
  'answered',
  'ended',
  'refused',
  'released',
  'lost',
  'unknown',
] as const;

export type AttemptState = (typeof attemptStates)[number];

export const attemptMoves = {
  reserved: ['dialing', 'refused', 'released'],
  dialing: ['ringing', 'answered', 'ended', 'lost'],
  ringing: ['answered', 'ended', 'lost'],
  answered: ['ended', 'lost'],
  lost: ['unknown', 'ended'],
  unknown: ['ended'],
  ended: [],
  refused: [],
  released: [],
} satisfies Moves<AttemptState>;

/** States that hold a line and every counter. */
export const openAttemptStates = [
  'reserved',
  'dialing',
  'ringing',
  'answered',
  'lost',
] as const satisfies AttemptState[];
