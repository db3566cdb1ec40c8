import type { SkipReason } from '../domain/skip-reason.ts';

/** What held the pace back, in the words of `skipped` (design §7). */
export const brakes = ['operators', 'abandonment', 'lines', 'rate'] as const satisfies SkipReason[];
export type Brake = (typeof brakes)[number];

/** How many calls to start at this instant. */
export interface Pace {
  readonly startNow: number;
  /** Absent when nothing held it back. */
  readonly brake: Brake | undefined;
  /** One English sentence for people; absent when nothing held it back. */
  readonly why: string | undefined;
}
