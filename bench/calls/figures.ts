/** What the far side saw, as figures. Pure. */
import type { SeenCall } from './callee.ts';
import type { Stream } from './listener.ts';

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface CallFigures {
  readonly asked: number;
  /** Calls that arrived at all. */
  readonly invited: number;
  /** Calls that were answered, heard the message and were hung up by the engine before the run's time was over. */
  readonly inTime: number;
  /** Calls a second over the time it took; at most what was asked. */
  readonly sustained: number;
  /** Answer to BYE, median, milliseconds. */
  readonly callMs: number;
  /** From the far side's 200 OK to the first packet that is not silence; sampled calls. */
  readonly firstAudioMs: Spread | undefined;
  readonly listenedTo: number;
  /** Sampled calls of which nothing but silence was heard. */
  readonly silent: number;
  /** Share of the packets that a call of its length should have, sampled calls. */
  readonly packetShare: number;
}

export interface RunTerms {
  /** A call takes this long at most, answer to BYE; only a bound for waiting. */
  readonly longestMs: number;
  readonly asked: number;
  readonly perSecond: number;
}

/** A run is in time when its last call has ended two hundredths late at most, and a second for what is under way. */
const slack = 1.02;
const graceMs = 1000;
const answerAfterMs = 200;
/** Shorter answers were no whole message. */
const shortestMs = 1500;

/** The run's end in milliseconds after the first INVITE. @param callMs answer to BYE */
export function timeOf({ asked, perSecond }: RunTerms, callMs: number): number {
  return (asked / perSecond) * 1000 * slack + answerAfterMs + callMs + graceMs;
}

export function figuresOf(terms: RunTerms, calls: readonly SeenCall[], streams: readonly Stream[]): CallFigures {
  const durations = calls.flatMap((call) => durationOf(call) ?? []);
  const callMs = quantile(durations, 0.5);
  const begin = Math.min(...calls.map((call) => call.invitedAt));
  const longest = quantile(durations, 0.95);
  const whole = calls.filter((call) => (durationOf(call) ?? 0) >= shortestMs);
  const inTime = whole.filter((call) => (call.byeAt ?? 0) <= begin + timeOf(terms, longest)).length;
  const lastInvite = Math.max(...whole.map((call) => call.invitedAt));
  // The first call opens the first interval: n calls evenly spaced take n − 1 intervals.
  const seconds = Math.max((lastInvite - begin) / 1000 + 1 / terms.perSecond, terms.asked / terms.perSecond);
  const heard = calls.flatMap((call) => listened(call, streams) ?? []);
  const waits = heard.flatMap(({ waitMs }) => waitMs ?? []);
  return {
    asked: terms.asked,
    invited: calls.length,
    inTime,
    sustained: round(whole.length / seconds, 1),
    callMs: round(callMs, 0),
    firstAudioMs: waits.length === 0 ? undefined : spreadOf(waits),
    listenedTo: heard.length,
    silent: heard.length - waits.length,
    packetShare: round(sum(heard.map(({ packets }) => packets)) / sum(heard.map(({ expected }) => expected)), 3),
  };
}

function durationOf({ answeredAt, byeAt }: SeenCall): number | undefined {
  return answeredAt === undefined || byeAt === undefined ? undefined : byeAt - answeredAt;
}

interface Listened {
  readonly waitMs: number | undefined;
  readonly packets: number;
  readonly expected: number;
}

/** The stream of a call is the one that comes from its port while it lives: ports are used again. */
function listened(call: SeenCall, streams: readonly Stream[]): Listened | undefined {
  const { answeredAt, byeAt, port, number } = call;
  if (!number.endsWith('0') || answeredAt === undefined || byeAt === undefined) return undefined;
  const mine = streams.filter((each) => each.port === port && each.firstAt >= answeredAt - 50 && each.firstAt <= byeAt);
  const heardAt = mine.find((each) => each.heardAt !== undefined)?.heardAt;
  return {
    waitMs: heardAt === undefined ? undefined : heardAt - answeredAt,
    packets: sum(mine.map(({ packets }) => packets)),
    expected: (byeAt - answeredAt) / 20,
  };
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function spreadOf(values: readonly number[]): Spread {
  return {
    p50: round(quantile(values, 0.5), 0),
    p95: round(quantile(values, 0.95), 0),
    max: round(Math.max(...values), 0),
  };
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
