import type { Moves } from './transition.ts';

/** `requested → queued → offered → bridged → ended`, or `abandoned` (the person left), `overflowed` (nobody free: callback). */
export const transferStates = [
  'requested',
  'queued',
  'offered',
  'bridged',
  'ended',
  'abandoned',
  'overflowed',
] as const;
export type TransferState = (typeof transferStates)[number];

export const transferMoves = {
  requested: ['queued', 'abandoned', 'overflowed'],
  queued: ['offered', 'abandoned', 'overflowed'],
  offered: ['bridged', 'queued', 'abandoned', 'overflowed'],
  bridged: ['ended'],
  ended: [],
  abandoned: [],
  overflowed: [],
} satisfies Moves<TransferState>;
