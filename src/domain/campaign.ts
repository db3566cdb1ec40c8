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

/** A cancellation that was a slip can be taken back for so long, and for so long only: afterwards it is for good. */
export const takeBackSeconds = 10;

/** Where a campaign goes whose cancellation is taken back: to where it was. */
export const takeBackMoves = {
  draft: [],
  ready: [],
  running: [],
  paused: [],
  finished: [],
  cancelled: ['draft', 'ready', 'running', 'paused'],
} satisfies Moves<CampaignState>;
