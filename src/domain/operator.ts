import type { Moves } from './transition.ts';

/** `offline → ready → offered → talking → wrap-up → ready`, `break` from ready. */
export const operatorStates = ['offline', 'ready', 'offered', 'talking', 'wrap-up', 'break'] as const;
export type OperatorState = (typeof operatorStates)[number];

export const operatorMoves = {
  offline: ['ready'],
  ready: ['offered', 'break', 'offline'],
  offered: ['talking', 'ready', 'offline'],
  talking: ['wrap-up', 'offline'],
  'wrap-up': ['ready', 'offline'],
  break: ['ready', 'offline'],
} satisfies Moves<OperatorState>;
