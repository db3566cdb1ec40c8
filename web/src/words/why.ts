import type { CampaignState, SkipReason } from '../api/codes.ts';
import { skipWords } from './skip-reasons.ts';

/** What is known of a campaign when somebody asks why it dials nobody. */
export interface WhyFacts {
  readonly state: CampaignState;
  readonly idle: SkipReason | null;
  /** Calls that are under way. */
  readonly lines: number;
  readonly waiting: number;
  readonly nextAt: string | null;
  readonly now: Date;
  /** People held back, by reason. */
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
}

/** A sentence of the texts (`why.<key>`), the people it is about, and when it ends. */
export interface Why {
  readonly key: SkipReason | CampaignState | 'dialling' | 'preparing' | 'redial' | 'spent';
  readonly people: number;
  readonly until: string | null;
  /** Nothing has to be done about it. */
  readonly calm: boolean;
}

const isReason = (word: string): word is SkipReason => Object.hasOwn(skipWords, word);

/**
 * The one sentence (screens D.3): a purse that ended the campaign is told; while calls go on there is nothing to explain; else the cause that binds everybody; else the
 * largest group of people who are held back.
 */
export function whyOf({ state, idle, lines, waiting, nextAt, now, skipped }: WhyFacts): Why {
  const plain = { people: 0, until: null };
  const unpaid = skipped.find(({ reason }) => reason === 'spending-cap')?.count ?? 0;
  // Over before its people: a larger purse would call them.
  if (state === 'finished' && unpaid > 0) return { key: 'spent', people: unpaid, until: null, calm: false };
  if (state !== 'running') return { key: state, ...plain, calm: state !== 'paused' };
  if (lines > 0) return { key: 'dialling', ...plain, calm: true };
  if (idle && skipWords[idle].binds === 'all') return { key: idle, ...plain, calm: false };
  const groups = skipped.filter((group) => isReason(group.reason)).toSorted((a, b) => b.count - a.count);
  const asked = idle ? groups.find(({ reason }) => reason === idle) : undefined;
  const largest =
    asked ?? groups.find(({ reason }) => reason === 'window' || reason === 'cap' || reason === 'schedule');
  const until = waiting > 0 ? nextAt : null;
  if (idle) return { key: idle, people: asked?.count ?? waiting, until, calm: false };
  if (largest && isReason(largest.reason)) return { key: largest.reason, people: largest.count, until, calm: false };
  if (until === null) return { key: 'dialling', ...plain, calm: true };
  // Due and held up by nothing: their messages are being spoken, which takes a slow machine minutes at first.
  if (new Date(until) <= now) return { key: 'preparing', ...plain, people: waiting, calm: true };
  return { key: 'redial', people: waiting, until, calm: true };
}
