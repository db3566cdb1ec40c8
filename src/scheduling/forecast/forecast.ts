import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import type { SkipReason } from '../../domain/skip-reason.ts';
import type { LineLimits } from './lines.ts';
import type { ForecastDecide, ForecastPerson, ForecastPrice, OutcomeMix } from './ports.ts';
import { type Remedy, remedies } from './remedies.ts';
import { type RunRequest, runCampaign } from './run.ts';
import { type Survey, surveyPeople } from './survey.ts';
import type { RunTally } from './tally.ts';
import { lastInstantToday, reachedBy, type Today } from './today.ts';

export interface ForecastRequest {
  readonly spec: CampaignSpec;
  /** When the campaign starts. */
  readonly at: Date;
  /** The same seed, list and instant give the same forecast. */
  readonly seed: number;
  /** IANA zone in which days are counted. */
  readonly zone: string;
  readonly limits: LineLimits;
  /** Everybody of the list, those who will not be dialled included. */
  readonly people: AsyncIterable<readonly ForecastPerson[]>;
  readonly decide: ForecastDecide;
  readonly price: ForecastPrice;
  readonly mix: OutcomeMix;
  onProgress(people: number): void;
}

/** What a campaign is expected to come to, without a call. */
export interface Forecast {
  readonly at: Date;
  readonly zone: string;
  readonly seed: number;
  readonly survey: Omit<Survey, 'sample' | 'skipped'> & { readonly simulated: number };
  readonly run: RunTally;
  /** People who are never dialled, or in vain, by reason. */
  readonly skipped: ReadonlyMap<SkipReason, number>;
  /** Absent when nobody may be dialled today any more. */
  readonly today?: Today;
  /** Ways to reach everybody whom today does not reach; none when it does. */
  readonly remedies: readonly Remedy[];
  readonly limits: LineLimits;
  readonly mix: OutcomeMix;
}

/** People who are played through one by one; a longer list is represented by so many, drawn by chance. */
const sampleSize = 4000;
const horizonMs = 40 * 86_400_000;

/**
 * Plays the campaign through. Everybody is asked about once, exactly; what happens afterwards is played over everybody of a
 * short list and over a fair sample of a long one, so time grows with the list only by that one question, and memory not at all.
 */
export async function forecast(request: ForecastRequest): Promise<Forecast> {
  const { spec, at, seed, zone, limits, mix } = request;
  const survey = await surveyPeople({ ...request, sampleSize });
  const weight = Math.max(1, survey.callable / Math.max(1, survey.sample.length));
  const { decide, price } = request;
  const base = { spec, at, seed, weight, mix, decide, price, horizonMs, sample: survey.sample, dayOf: dayIn(zone) };
  const { spendingCap: _, ...uncapped } = spec;
  const play = (given: LineLimits, cap?: false): RunTally =>
    runCampaign({ ...base, spec: cap === false ? uncapped : spec, limits: given } satisfies RunRequest);
  const run = play(limits);
  const today = todayOf(request, survey, run, weight, base.dayOf);
  const { people, callable, waiting } = survey;
  return {
    at,
    zone,
    seed,
    survey: { people, callable, waiting, simulated: survey.sample.length },
    run,
    skipped: merge(survey.skipped, run.skipped),
    ...(today && { today }),
    remedies: today ? remedies({ today, run, limits, weight, play }) : [],
    limits,
    mix,
  };
}

function todayOf(
  { at, decide }: ForecastRequest,
  { sample }: Survey,
  run: RunTally,
  weight: number,
  dayOf: (ms: number) => string,
): Today | undefined {
  const until = lastInstantToday(sample, decide, at, dayOf);
  if (until === undefined) return undefined;
  const of = Math.round(sample.filter(({ readyAt }) => readyAt <= until.getTime()).length * weight);
  const dialled = Math.min(of, reachedBy(run, until, weight));
  return { until, of, dialled, ...(dialled < of && run.shortOf && { shortOf: run.shortOf }) };
}

function merge(
  a: ReadonlyMap<SkipReason, number>,
  b: ReadonlyMap<SkipReason, number>,
): ReadonlyMap<SkipReason, number> {
  const all = new Map(a);
  for (const [reason, count] of b) all.set(reason, (all.get(reason) ?? 0) + count);
  return all;
}

const quarterMs = 900_000;

/** Local dates; every zone's midnight falls on a quarter of an hour. */
function dayIn(zone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const known = new Map<number, string>();
  return (ms) => {
    const quarter = Math.floor(ms / quarterMs);
    const day = known.get(quarter) ?? format.format(new Date(quarter * quarterMs));
    known.set(quarter, day);
    return day;
  };
}
