/** What the carrier's own log says about a run, laid beside what the rules give each person. Pure. */
import type { SeenCall } from '../../carrier/sipp-people.ts';
import type { Crowd, Person } from './people.ts';

/** When the fault happened, milliseconds since 1970. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface Judged {
  readonly calls: number;
  /** INVITEs per second before the fault. */
  readonly perSecond: number;
  /** People called more often than the rules say, or twice at once. */
  readonly twice: readonly string[];
  /** People whom the law protects, called more often than it lets. */
  readonly overLimit: readonly string[];
  /** People called while it is night where they are. */
  readonly outsideHours: readonly string[];
  /** People who got less than the rules say, though nothing about their calls is undecided. */
  readonly lost: readonly string[];
  /** People who were being called during the fault, of whom nobody can say how often that must be. */
  readonly notJudged: number;
  /** From the end of the fault until INVITEs came again. */
  readonly recoverySeconds: number;
}

export interface Evidence {
  readonly people: Crowd;
  readonly calls: readonly SeenCall[];
  readonly fault: Period;
  readonly losesSignalling: boolean;
  /** Numbers with an attempt of which nobody knows how it ended or what was heard: rules give them no redial. */
  readonly undecided: ReadonlySet<string>;
}

/** A call that was up when SIP was lost may hang for as long as SIP sends again (RFC 3261, timers B, F and H: 32 s). */
const sipRepeatsMs = 32_000;

export function judgeWitnessed(evidence: Evidence): Judged {
  const { people, calls, fault } = evidence;
  const byNumber = Map.groupBy(calls, ({ number }) => number);
  const of = ({ number }: Person): readonly SeenCall[] => byNumber.get(number) ?? [];
  const everyone = [...people.load, ...people.lawful];
  const clear = everyone.filter((person) => !isInDoubt(of(person), evidence) && !stayed(person, of(person)));
  const named = (some: readonly Person[]): string[] => some.map(({ number }) => number);
  const more = (person: Person): boolean => counted(of(person), evidence) > person.calls || overlap(of(person));
  return {
    calls: calls.length,
    perSecond: rateBefore(calls, fault.from),
    twice: named(people.load.filter(more)),
    overLimit: named(people.lawful.filter(more)),
    outsideHours: named(people.night.filter((person) => of(person).length > 0)),
    lost: named(clear.filter((person) => of(person).length < person.calls && !evidence.undecided.has(person.number))),
    notJudged: everyone.length - clear.length,
    recoverySeconds: recovery(calls, fault),
  };
}

/** Where SIP was lost, a call about whose answer the two sides never agreed looked to us as if nobody had replied. */
function counted(calls: readonly SeenCall[], { losesSignalling }: Evidence): number {
  return calls.filter((call) => !losesSignalling || call.agreedAt !== undefined).length;
}

/** The message is 3.3 s long, and is heard in full from 90 % on. */
const heardInFullMs = 2900;

/**
 * Who should have hung up after 1.5 s and, by the far side's own clock, was on the line until the message was over: the machine stood
 * still, this person has heard all, and no redial is due.
 */
function stayed({ manner }: Person, calls: readonly SeenCall[]): boolean {
  if (manner !== 'hangsUp') return false;
  return calls.some(
    ({ agreedAt, endedAt }) => (endedAt ?? 0) - (agreedAt ?? Number.POSITIVE_INFINITY) >= heardInFullMs,
  );
}

function isInDoubt(calls: readonly SeenCall[], { losesSignalling, fault }: Evidence): boolean {
  if (!losesSignalling) return false;
  return calls.some((call) => call.invitedAt <= fault.to && (call.endedAt ?? fault.from) >= fault.from - 1000);
}

/** A call whose end the carrier never saw belongs to a server that was killed: it is over all the same. */
function overlap(calls: readonly SeenCall[]): boolean {
  return calls.some((call, i) => {
    const next = calls[i + 1];
    return next !== undefined && call.endedAt !== undefined && call.endedAt > next.invitedAt;
  });
}

function rateBefore(calls: readonly SeenCall[], at: number): number {
  const before = calls.filter(({ invitedAt }) => invitedAt < at).map(({ invitedAt }) => invitedAt);
  const [first, last] = [before[0], before.at(-1)];
  if (first === undefined || last === undefined || last === first) return 0;
  return Math.round(((before.length - 1) / (last - first)) * 10_000) / 10;
}

/** Below this a silence is the chance of 24 calls a second. */
const silenceMs = 1000;

/** The longest silence that touches the fault or what comes soon after it tells when the work went on; 0 without any. */
function recovery(calls: readonly SeenCall[], fault: Period): number {
  const times = calls.map(({ invitedAt }) => invitedAt);
  let [longest, end] = [silenceMs, fault.to];
  for (const [i, at] of times.entries()) {
    const before = times[i - 1];
    if (before === undefined || at < fault.from || before > fault.to + sipRepeatsMs) continue;
    if (at - before > longest) [longest, end] = [at - before, at];
  }
  return Math.max(0, Math.round((end - fault.to) / 100) / 10);
}
