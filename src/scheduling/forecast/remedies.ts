import type { LineLimits } from './lines.ts';
import type { RunTally } from './tally.ts';
import { reachedBy, type Today } from './today.ts';

/** A way to reach everybody, with what it costs for the whole campaign. */
export interface Remedy {
  /** More lines or a higher rate today, the same ones on the days that follow, or a higher spending cap. */
  readonly do: 'more-lines' | 'go-on' | 'raise-cap';
  readonly limits: LineLimits;
  /** When the last of today's people is dialled for the first time; absent when some are not, today. */
  readonly todayEndsAt: Date | undefined;
  /** When everybody has been dialled once, and when all is done. */
  readonly firstDialsEndAt: Date | undefined;
  readonly finishesAt: Date | undefined;
  /** Kopecks. */
  readonly price: number;
  readonly cost: number;
}

export interface RemedyRequest {
  readonly today: Today;
  readonly run: RunTally;
  readonly limits: LineLimits;
  readonly weight: number;
  /** @param spendingCap false plays without the campaign's cap */
  play(limits: LineLimits, spendingCap?: false): RunTally;
}

const plenty = 1e6;
/** Beyond this many times what there is, more lines are no remedy: the hours are too short. */
const mostTimes = 64;

/** @returns nothing when today reaches everybody whom it may */
export function remedies(request: RemedyRequest): readonly Remedy[] {
  const { today, run, limits } = request;
  if (run.shortOf === 'spending-cap')
    return [{ do: 'raise-cap', limits, ...figures(request, request.play(limits, false)) }];
  if (today.dialled >= today.of) return [];
  const goOn: Remedy = { do: 'go-on', limits, ...figures(request, run) };
  const needed = limitsForToday(request);
  return needed ? [{ do: 'more-lines', limits: needed.limits, ...figures(request, needed.run) }, goOn] : [goOn];
}

function figures({ today, weight }: RemedyRequest, run: RunTally): Omit<Remedy, 'do' | 'limits'> {
  const { firstDialsEndAt, finishesAt, price, cost } = run;
  const inTime = run.firstDials.filter((start) => start <= today.until.getTime());
  const all = reachedBy(run, today.until, weight) >= today.of;
  const last = inTime.reduce((latest, start) => Math.max(latest, start), 0);
  return { todayEndsAt: all ? new Date(last) : undefined, firstDialsEndAt, finishesAt, price, cost };
}

/** The fewest lines and the lowest rate, each sought alone, then both a little higher until they do together. */
function limitsForToday(request: RemedyRequest): { limits: LineLimits; run: RunTally } | undefined {
  const { lines, ratePerSecond } = request.limits;
  const moreLines = least(lines, (n) => enough(request, { lines: Math.ceil(n), ratePerSecond: plenty }));
  const moreRate = least(ratePerSecond, (n) => enough(request, { lines: plenty, ratePerSecond: n }));
  if (moreLines === undefined || moreRate === undefined) return undefined;
  for (let factor = 1; factor < 2; factor += 0.05) {
    const limits = { lines: Math.ceil(moreLines * factor), ratePerSecond: tenths(moreRate * factor) };
    const run = request.play(limits);
    if (reachedBy(run, request.today.until, request.weight) >= request.today.of) return { limits, run };
  }
  return undefined;
}

function enough(request: RemedyRequest, limits: LineLimits): boolean {
  return reachedBy(request.play(limits), request.today.until, request.weight) >= request.today.of;
}

/** The least value from `from` on that is enough, within 3 %. */
function least(from: number, isEnough: (value: number) => boolean): number | undefined {
  let high = from;
  while (!isEnough(high)) {
    high *= 2;
    if (high > from * mostTimes) return undefined;
  }
  let low = high / 2;
  if (high === from) return from;
  while (high / low > 1.03) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function tenths(value: number): number {
  return Math.ceil(value * 10) / 10;
}
