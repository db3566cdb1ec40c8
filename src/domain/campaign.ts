import type { Moves } from './transition.ts';

/** `draft → ready → running ⇄ paused → finished`, plus `cancelled`. */
export const campaignStates = ['draft', 'ready', 'running', 'paused', 'finished', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

export const campaignMoves = {
  draft: ['ready', 'cancelled'],
  ready: ['running', 'cancelled'],
  running: ['paused', 'finished', 'cancelled'],
  paused: ['running', 'finished', 'cancelled'],
  finished: ['running'],
  cancelled: [],
} satisfies Moves<CampaignState>;
