import type { Shortage } from './lines.ts';
import type { ForecastDecide } from './ports.ts';
import type { Surveyed } from './survey.ts';
import type { RunTally } from './tally.ts';

export interface Today {
  /** The last instant of today when anybody may be dialled. */
  readonly until: Date;
  /** People who may be dialled today, and those of them who are. */
  readonly of: number;
  readonly dialled: number;
  readonly shortOf?: Shortage | 'spending-cap';
}

const stepMs = 300_000;
/** People whose evening is looked at; the latest of them counts. */
const probes = 100;

/** The last instant of today, in steps of five minutes, when somebody of the sample may be dialled. */
export function lastInstantToday(
  sample: readonly Surveyed[],
  decide: ForecastDecide,
  at: Date,
  dayOf: (ms: number) => string,
): Date | undefined {
  const today = dayOf(at.getTime());
  let last: number | undefined;
  for (const { person, readyAt } of spread(sample)) {
    if (dayOf(readyAt) !== today) continue;
    const latest = latestOf(
      readyAt,
      last ?? readyAt,
      today,
      dayOf,
      (ms) => decide(person.subject, person.history, new Date(ms)).allowed,
    );
    if (latest !== undefined && (last === undefined || latest > last)) last = latest;
  }
  return last === undefined ? undefined : new Date(last);
}

/** The latest allowed step of today after `from`; the person's first instant when there is none. */
function latestOf(
  readyAt: number,
  from: number,
  today: string,
  dayOf: (ms: number) => string,
  allowed: (ms: number) => boolean,
): number | undefined {
  let latest: number | undefined = readyAt >= from ? readyAt : undefined;
  for (let ms = from + stepMs - (from % stepMs); dayOf(ms) === today; ms += stepMs) if (allowed(ms)) latest = ms;
  return latest;
}

function spread(sample: readonly Surveyed[]): readonly Surveyed[] {
  const every = Math.max(1, Math.floor(sample.length / probes));
  return sample.filter((_, i) => i % every === 0);
}

/** How many people a run dials for the first time until then. */
export function reachedBy(run: RunTally, until: Date, weight: number): number {
  return Math.round(run.firstDials.filter((start) => start <= until.getTime()).length * weight);
}
