import type { Disposition } from './disposition.ts';

/** What the network said of a call that nobody answered. */
export interface NetworkFacts {
  /** Final SIP status, where the server tells it. */
  readonly sipStatus?: number;
  /** Q.850 cause; 0 when there is none. */
  readonly cause: number;
  /** We gave up because it rang as long as the campaign allows. */
  readonly ringTimedOut: boolean;
  readonly everRang: boolean;
  /** False: the far side sent nothing at all, not even a provisional answer. */
  readonly repliedAtAll: boolean;
}

/** A trunk's own meaning of SIP statuses. */
export type CauseOverrides = Readonly<Record<string, Disposition>>;

/** SIP status → disposition. Sections of RFC 3261 unless another document is named; the rest by class, below. */
export const sipDispositions = {
  401: 'trunk-down', // §21.4.2: our credentials were refused
  402: 'trunk-down', // §21.4.3: carriers use it for an empty account
  403: 'blocked-by-carrier', // §21.4.4: the carrier will not pass this call on
  404: 'bad-number', // §21.4.5
  407: 'trunk-down', // §21.4.8: our credentials were refused
  408: 'no-answer', // §21.4.9: the user could not be reached in time
  410: 'bad-number', // §21.4.11: gone for good
  433: 'blocked-by-carrier', // RFC 5079: anonymity disallowed
  436: 'blocked-by-carrier', // RFC 8224 §6.2.2: caller identity not accepted
  437: 'blocked-by-carrier', // RFC 8224 §6.2.2
  438: 'blocked-by-carrier', // RFC 8224 §6.2.2
  480: 'no-answer', // §21.4.18: switched off or out of reach
  484: 'bad-number', // §21.4.22: address incomplete
  485: 'bad-number', // §21.4.23: ambiguous
  486: 'busy', // §21.4.24
  487: 'no-answer', // §21.4.25: we took the call back while it rang
  600: 'busy', // §21.6.1: busy everywhere
  603: 'rejected', // §21.6.2: decline
  604: 'bad-number', // §21.6.3: does not exist anywhere
  606: 'congestion', // §21.6.4: media not acceptable
  607: 'blocked-by-carrier', // RFC 8197: unwanted
  608: 'blocked-by-carrier', // RFC 8688: rejected by an analytics engine
} as const satisfies Record<number, Disposition>;

/** Classes of RFC 3261 §7.2: 3xx redirection (not followed), 4xx and 5xx failures of request or server, 6xx global failure. */
const sipClasses = {
  3: 'congestion',
  4: 'congestion',
  5: 'congestion',
  6: 'rejected',
} as const satisfies Record<number, Disposition>;

/**
 * Q.850 cause → disposition, for servers that do not tell the SIP status (ITU-T Q.850 §2.2.7). All others: `congestion`, as
 * 127 stands for 607, 608, 400 and 487 alike there, and 27 for 502 (measured: docs/sip-causes.md).
 */
export const q850Dispositions = {
  1: 'bad-number', // unallocated number
  16: 'no-answer', // normal clearing before an answer
  17: 'busy', // user busy
  18: 'no-answer', // no user responding
  19: 'no-answer', // no answer, user alerted
  20: 'no-answer', // subscriber absent
  21: 'rejected', // call rejected
  22: 'bad-number', // number changed
  26: 'no-answer', // non-selected user clearing
  28: 'bad-number', // invalid number format
  31: 'no-answer', // normal, unspecified
} as const satisfies Record<number, Disposition>;

/** What Asterisk itself reports when our ring limit ends a call: no word of the far side (docs/sip-causes.md). */
const ownTimeouts: readonly (number | undefined)[] = [undefined, 480, 487];

/**
 * How a call that nobody answered ended (design §4). A far side that never spoke means that the trunk is down; then our own
 * ring limit, the trunk's own table, the SIP status, and the Q.850 cause are asked in this order.
 */
export function dispositionOf(facts: NetworkFacts, overrides: CauseOverrides = {}): Disposition {
  const { sipStatus, cause } = facts;
  if (!facts.repliedAtAll && !facts.everRang) return 'trunk-down';
  if (facts.ringTimedOut && ownTimeouts.includes(sipStatus)) return 'no-answer';
  const own = sipStatus === undefined ? undefined : overrides[String(sipStatus)];
  return own ?? bySip(sipStatus) ?? byCause(cause);
}

/**
 * Whether the far side sent nothing at all. Asterisk then reports its own 408 (cause 18) when timer B runs out; any answer,
 * even a 100, stops that timer, so a 408 at another moment is the far side's (docs/sip-causes.md).
 * @param elapsedMs from the order to the end of the call
 * @param timerBMs 64 × T1 of the engine's configuration
 */
export function neverReplied(
  facts: Pick<NetworkFacts, 'sipStatus' | 'cause' | 'everRang'> & { readonly elapsedMs: number },
  timerBMs: number,
): boolean {
  const timedOut = facts.sipStatus === 408 || (facts.sipStatus === undefined && facts.cause === 18);
  const late = facts.elapsedMs - timerBMs;
  return timedOut && !facts.everRang && late > -500 && late < busyMachineMs;
}

/** Between the order and the INVITE, and between the timer and the event, on a machine with too much to do. */
const busyMachineMs = 3000;

function bySip(status: number | undefined): Disposition | undefined {
  if (status === undefined) return undefined;
  return look(sipDispositions, status) ?? look(sipClasses, Math.floor(status / 100));
}

function byCause(cause: number): Disposition {
  return look(q850Dispositions, cause) ?? 'congestion';
}

function look(table: Readonly<Record<number, Disposition>>, key: number): Disposition | undefined {
  return table[key];
}
