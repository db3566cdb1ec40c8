import type { Moves } from './transition.ts';

/**
 * `offline → ready → offered → talking → wrap-up → ready`. A break may begin wherever nobody talks: by wish, after an
 * offer that nobody took, with notes that nobody wrote. A page comes to the desk on a break.
 */
export const operatorStates = ['offline', 'ready', 'offered', 'talking', 'wrap-up', 'break'] as const;
export type OperatorState = (typeof operatorStates)[number];

export const operatorMoves = {
  offline: ['ready', 'break'],
  ready: ['offered', 'break', 'offline'],
  offered: ['talking', 'ready', 'break', 'offline'],
  talking: ['wrap-up', 'offline'],
  'wrap-up': ['ready', 'break', 'offline'],
  // Whoever dials from a work list need not take calls of the queues.
  break: ['ready', 'offered', 'offline'],
} satisfies Moves<OperatorState>;
