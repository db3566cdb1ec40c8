import type { SkipReason } from '../domain/skip-reason.ts';

/** What held the pace back, in the words of `skipped` (design §7). */
export type Brake = Extract<SkipReason, 'operators' | 'abandonment' | 'lines' | 'rate'>;

/** How many calls to start at this instant. */
export interface Pace {
  readonly startNow: number;
  /** Absent when nothing held it back. */
  readonly brake: Brake | undefined;
  /** One English sentence for people; absent when nothing held it back. */
  readonly why: string | undefined;
}
