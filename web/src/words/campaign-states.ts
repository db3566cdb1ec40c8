import type { CampaignState } from '../api/codes.ts';
import type { Word } from './word.ts';

export const campaignStateWords = {
  draft: { ru: 'черновик', en: 'draft', icon: '✎' },
  ready: { ru: 'готова', en: 'ready', icon: '○' },
  running: { ru: 'идёт', en: 'running', icon: '●' },
  paused: { ru: 'пауза', en: 'paused', icon: '❚❚' },
  finished: { ru: 'закончена', en: 'finished', icon: '✓' },
  cancelled: { ru: 'отменена', en: 'cancelled', icon: '✕' },
} as const satisfies Record<CampaignState, Word & { readonly icon: string }>;
