import type { AttemptId } from '../../domain/ids.ts';
import {
  type AbandonmentMeter,
  type AnswerCount,
  classify,
  note,
  read,
  startMeter,
} from '../../pacing/abandonment-meter.ts';
import { type Campaign, type Learned, learn, type PacingEvent, startLearning } from '../../pacing/learned.ts';
import type { AbandonmentWindow } from '../../pacing/observation.ts';
import { relearn } from '../../pacing/relearn.ts';
import type { CallSight, PaceTerms, Past } from './ports.ts';

/** Before a campaign has made a call, its message is taken to be so long. */
const usualMessageSeconds = 20;
/** A late commit may show an attempt that was reserved before others that were seen already. */
const lateSeconds = 10;

interface Live {
  readonly sight: CallSight;
  readonly answered: boolean;
  readonly asked: boolean;
  readonly counted: boolean;
}

/** No call left, or nobody knows: says nothing of answers. */
const untold: ReadonlySet<string> = new Set(['released', 'refused-by-policy', 'cancelled', 'trunk-down', 'unknown']);

/** One campaign as it goes by: what it teaches, who is on the way to an operator, and how many found none. */
export class CampaignWatch {
  learned: Learned;
  readonly #terms: PaceTerms;
  #meters: readonly { readonly capPercent: number; readonly meter: AbandonmentMeter }[];
  readonly #live = new Map<AttemptId, Live>();
  readonly #over = new Map<AttemptId, number>();
  /** Attempts reserved before this are known. */
  #seenTo: number;

  /** @param listenSeconds how long keys are heard after the message */
  constructor(terms: PaceTerms, mode: Campaign['mode'], listenSeconds: number, past: Past, at: number) {
    this.#terms = terms;
    const messageSeconds = (past.messageSeconds ?? usualMessageSeconds) + listenSeconds;
    this.learned = relearn(startLearning({ mode, patience: terms.patienceSeconds, messageSeconds }), past.calls);
    this.#meters = terms.windows.map(({ capPercent, seconds }) => ({
      capPercent,
      meter: past.wanted.reduce(countMinute, startMeter(seconds)),
    }));
    // Calls that are up now are older than this, but none is older than an hour.
    this.#seenTo = at - 3600;
  }

  get since(): number {
    return this.#seenTo - lateSeconds;
  }

  get open(): readonly AttemptId[] {
    return [...this.#live.keys()];
  }

  get ringing(): readonly number[] {
    return [...this.#live.values()].filter((one) => !one.answered).map(({ sight }) => sight.reservedAt);
  }

  /** When those were answered who hear the message and have not asked for an operator. */
  get hearing(): readonly number[] {
    const hearing = [...this.#live.values()].filter(({ answered, asked }) => answered && !asked);
    return hearing.flatMap(({ sight }) => sight.answeredAt ?? []);
  }

  windows(at: number): readonly AbandonmentWindow[] {
    return this.#meters.map(({ capPercent, meter }) => ({ capPercent, ...read(meter, at) }));
  }

  hear(event: PacingEvent): void {
    this.learned = learn(this.learned, event);
  }

  /** @param first the look that follows a restart: what ended before it was learned from the record already */
  look(sights: readonly CallSight[], at: number, first: boolean): void {
    for (const sight of sights) if (!this.#over.has(sight.attemptId)) this.#take(sight, at, first);
    this.#seenTo = Math.max(this.#seenTo, at);
    for (const [id, overAt] of this.#over) if (overAt < this.since - lateSeconds) this.#over.delete(id);
  }

  #take(sight: CallSight, at: number, first: boolean): void {
    const before = this.#live.get(sight.attemptId);
    if (first && sight.endedAt !== undefined) return void this.#over.set(sight.attemptId, at);
    this.#learnFrom(sight, before);
    const count = before?.counted ? undefined : countOf(sight, this.#terms.patienceSeconds, at);
    if (count !== undefined) this.#count(count, at);
    const counted = before?.counted === true || count !== undefined;
    if (sight.endedAt !== undefined && (sight.asked === undefined || counted)) {
      this.#live.delete(sight.attemptId);
      this.#over.set(sight.attemptId, at);
      return;
    }
    const [answered, asked] = [sight.answeredAt !== undefined, sight.asked !== undefined];
    this.#live.set(sight.attemptId, { sight, answered: answered || sight.endedAt !== undefined, asked, counted });
  }

  #learnFrom(sight: CallSight, before: Live | undefined): void {
    const { reservedAt, answeredAt, endedAt, asked, disposition } = sight;
    if (answeredAt !== undefined && !before?.answered)
      this.hear({ is: 'answered', seconds: Math.max(0, answeredAt - reservedAt) });
    if (answeredAt === undefined && endedAt !== undefined && !untold.has(disposition ?? 'unknown'))
      this.hear({ is: 'unanswered', seconds: Math.max(0, endedAt - reservedAt) });
    if (answeredAt === undefined) return;
    if (asked && !before?.asked) this.hear({ is: 'pressed', seconds: Math.max(0, asked.at - answeredAt) });
    if (!asked && endedAt !== undefined) this.hear({ is: 'silent', seconds: Math.max(0, endedAt - answeredAt) });
  }

  #count(what: AnswerCount, at: number): void {
    this.#meters = this.#meters.map((one) => ({ ...one, meter: note(one.meter, at, what) }));
  }
}

function countMinute(meter: AbandonmentMeter, minute: Past['wanted'][number]): AbandonmentMeter {
  let next = meter;
  for (let n = 0; n < minute.answered; n++) next = note(next, minute.at, n < minute.abandoned ? 'abandoned' : 'served');
  return next;
}

/**
 * Served is whoever was offered to an operator in time and talked to one: how fast a telephone is picked up is the operator's.
 * Undefined while nobody can tell.
 */
function countOf(
  { asked, endedAt, disposition }: CallSight,
  patienceSeconds: number,
  at: number,
): AnswerCount | undefined {
  if (!asked) return undefined;
  const machine = disposition === 'voicemail' || disposition === 'assistant';
  if (asked.bridgedAt !== undefined) {
    const operatorAfter = (asked.offeredAt ?? asked.bridgedAt) - asked.at;
    return classify({ operatorAfter, leftAfter: undefined, machine }, patienceSeconds);
  }
  const leftAt = asked.endedAt ?? endedAt;
  if (leftAt !== undefined)
    return classify({ operatorAfter: undefined, leftAfter: leftAt - asked.at, machine }, patienceSeconds);
  const offeredInTime = asked.offeredAt !== undefined && asked.offeredAt - asked.at <= patienceSeconds;
  return offeredInTime || at - asked.at <= patienceSeconds ? undefined : 'abandoned';
}
