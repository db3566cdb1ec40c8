import type { Disposition } from '../domain/disposition.ts';
import { dispositionOf, neverReplied } from '../domain/sip-cause.ts';
import type { Config } from './schema.ts';

/** What is known of a call that nobody answered; milliseconds. */
interface UnansweredFacts {
  /** Q.850. */
  readonly cause: number;
  readonly sipStatus?: number;
  readonly everRang: boolean;
  readonly ringMs: number;
  readonly ringLimitMs: number;
}

/** Timer B: of the configuration that we write for a private Asterisk (`noReplyMs`), and by RFC 3261 elsewhere. */
const timerBMs = { ours: 12_800, theirs: 32_000 } as const;

/** Tells a dead trunk from a person who does not answer; a ring limit is known from our own clock. */
export function unansweredDisposition(config: Config, trunk: string, facts: UnansweredFacts): Disposition {
  const { sipStatus, cause, everRang, ringMs, ringLimitMs } = facts;
  const ringTimedOut = ringMs >= ringLimitMs - 300;
  const known = { cause, everRang, ...(sipStatus === undefined ? {} : { sipStatus }) };
  const repliedAtAll = !neverReplied(
    { ...known, elapsedMs: ringMs },
    config.asterisk ? timerBMs.theirs : timerBMs.ours,
  );
  return dispositionOf({ ...known, ringTimedOut, repliedAtAll }, config.trunks[trunk]?.causes);
}
