import type { Counted } from './tally.ts';

/** An attempt that was not over when the audit went by. */
export interface CarriedAttempt {
  readonly id: string;
  /** Whether its dial was judged already by the rules that remember. */
  readonly dialSeen: boolean;
}

/** How far an audit has come, and all that the next run needs of what lies before. Plain JSON. */
export interface AuditMark {
  /** Milliseconds since 1970: every attempt dialled (or reserved) before was seen. */
  readonly until: number;
  readonly carried: readonly CarriedAttempt[];
  /** What each rule has counted of attempts that are over. */
  readonly rules: Readonly<Record<string, Counted>>;
  /** Targets and campaigns whose state was wrong. */
  readonly subjects: readonly string[];
  readonly attempts: number;
}
