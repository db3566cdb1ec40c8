import type { PolicyDecision } from '../../domain/contact-policy.ts';
import type { SkipReason } from '../../domain/skip-reason.ts';
import { Sample, seeded } from './chance.ts';
import type { ForecastDecide, ForecastPerson } from './ports.ts';

/** People who may not be dialled at the start, but later. */
export interface Waiting {
  readonly reason: SkipReason;
  readonly people: number;
  /** When the first and the last of them may be. */
  readonly from: Date;
  readonly until: Date;
}

/** Everybody of the list, looked at once. */
export interface Survey {
  readonly people: number;
  /** People who may be dialled at some time. */
  readonly callable: number;
  readonly skipped: ReadonlyMap<SkipReason, number>;
  readonly waiting: readonly Waiting[];
  /** A fair sample of the callable, or all of them. */
  readonly sample: readonly Surveyed[];
}

export interface Surveyed {
  readonly person: ForecastPerson;
  /** When the first dial is lawful, milliseconds. */
  readonly readyAt: number;
}

export interface SurveyRequest {
  readonly people: AsyncIterable<readonly ForecastPerson[]>;
  readonly decide: ForecastDecide;
  readonly at: Date;
  readonly seed: number;
  readonly sampleSize: number;
  onProgress(people: number): void;
}

/** Asks the policy once for each person. Memory is that of the sample, however long the list. */
export async function surveyPeople(request: SurveyRequest): Promise<Survey> {
  const { at, seed, sampleSize } = request;
  const sample = new Sample<Surveyed>(sampleSize, seeded(seed));
  const skipped = new Map<SkipReason, number>();
  const waiting = new Map<SkipReason, { people: number; from: number; until: number }>();
  const ask = rememberingPlaces(request);
  let people = 0;
  for await (const page of request.people) {
    for (const person of page) {
      const decision = person.out === undefined ? ask(person) : undefined;
      const readyAt = decision?.allowed ? at.getTime() : decision?.nextAllowedAt?.getTime();
      if (readyAt === undefined) count(skipped, person.out ?? decision?.skip ?? 'stopped');
      else sample.offer({ person, readyAt });
      if (readyAt !== undefined && readyAt > at.getTime()) wait(waiting, decision?.skip ?? 'window', readyAt);
    }
    people += page.length;
    request.onProgress(people);
  }
  const rows = [...waiting].map(([reason, { people, from, until }]) => {
    return { reason, people, from: new Date(from), until: new Date(until) };
  });
  return { people, callable: sample.seen, skipped, waiting: rows, sample: sample.kept };
}

/** Places remembered before the memory is emptied. */
const mostPlaces = 20_000;

/** Of people without history, stops and consents only the place matters: it is asked once. */
function rememberingPlaces({ decide, at }: SurveyRequest): (person: ForecastPerson) => PolicyDecision {
  const known = new Map<string, PolicyDecision>();
  return ({ subject, history }) => {
    if (history.length > 0 || subject.stops.length > 0 || subject.consents) return decide(subject, history, at);
    const number = subject.phone?.startsWith('+79') ? '+79' : subject.phone?.slice(0, 8);
    const place = `${subject.zone ?? ''}|${subject.region ?? ''}|${number ?? ''}`;
    const remembered = known.get(place);
    if (remembered) return remembered;
    const decision = decide(subject, history, at);
    if (known.size >= mostPlaces) known.clear();
    known.set(place, decision);
    return decision;
  };
}

function count(counts: Map<SkipReason, number>, reason: SkipReason): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}

function wait(
  waiting: Map<SkipReason, { people: number; from: number; until: number }>,
  reason: SkipReason,
  at: number,
): void {
  const row = waiting.get(reason);
  if (row)
    waiting.set(reason, { people: row.people + 1, from: Math.min(row.from, at), until: Math.max(row.until, at) });
  else waiting.set(reason, { people: 1, from: at, until: at });
}
