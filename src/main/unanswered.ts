import type { Config } from '../config/schema.ts';
import type { UnansweredFacts } from '../dialing/dialed-call.ts';
import type { Disposition } from '../domain/disposition.ts';
import { dispositionOf } from '../domain/sip-cause.ts';

/** Timer B of our configuration, less a margin: a 408 without any sign of life after this is Asterisk's own. */
const noReplyMs = 12_000;

/**
 * Tells a dead trunk from a person who does not answer (docs/sip-causes.md): 408 (cause 18 on old servers) after timer B
 * without ringing means that nothing came back; a ring limit is known from our own clock.
 */
export function unansweredDisposition(
  config: Config,
  trunk: string,
  facts: UnansweredFacts & { readonly ringLimitMs: number },
): Disposition {
  const { sipStatus, cause, everRang, ringMs, ringLimitMs } = facts;
  const timedOut = sipStatus === 408 || (sipStatus === undefined && cause === 18);
  const repliedAtAll = everRang || !timedOut || ringMs < noReplyMs;
  const ringTimedOut = ringMs >= ringLimitMs - 300;
  const known = sipStatus === undefined ? {} : { sipStatus };
  return dispositionOf({ ...known, cause, ringTimedOut, everRang, repliedAtAll }, config.trunks[trunk]?.causes);
}
