/**
 * How long talks and wrap-ups last: chance to end per second by age, in bins that widen with age. Running ones count by their
 * exposure, so that long talks are not overlooked in the first minutes.
 */
export interface Durations {
  /** Upper ends of the bins, seconds. */
  readonly edges: readonly number[];
  readonly exposure: readonly number[];
  readonly ends: readonly number[];
  /** Ends ever seen. */
  readonly finished: number;
}

const mostEnds = 2000;
/** A thin bin is worth so many mean durations of the overall chance. */
const shrink = 3;

export function startTalks(): Durations {
  return start(40, (bin) => 2 * 600 ** (bin / 40));
}

export function startWrapUps(): Durations {
  return start(24, (bin) => 300 ** (bin / 24));
}

function start(bins: number, edge: (bin: number) => number): Durations {
  const zeros = new Array<number>(bins).fill(0);
  return { edges: zeros.map((_, bin) => edge(bin + 1)), exposure: zeros, ends: zeros, finished: 0 };
}

function binOf({ edges }: Durations, age: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (age < (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `seconds` went by for those of these ages. */
export function spendAt(durations: Durations, ages: readonly number[], seconds: number): Durations {
  if (ages.length === 0) return durations;
  const exposure = durations.exposure.slice();
  for (const age of ages) {
    const bin = binOf(durations, age);
    exposure[bin] = (exposure[bin] ?? 0) + seconds;
  }
  return { ...durations, exposure };
}

/** One ended at this age. */
export function endAt(durations: Durations, age: number): Durations {
  const ends = durations.ends.slice();
  const bin = binOf(durations, age);
  ends[bin] = (ends[bin] ?? 0) + 1;
  const counted = { ...durations, ends, finished: durations.finished + 1 };
  if (sum(ends) <= mostEnds) return counted;
  const half = (bins: readonly number[]): number[] => bins.map((value) => value / 2);
  return { ...counted, exposure: half(counted.exposure), ends: half(ends) };
}

/** Mean length in seconds; undefined before one has ended. */
export function meanOf({ exposure, ends }: Durations): number | undefined {
  const count = sum(ends);
  return count > 0 ? sum(exposure) / count : undefined;
}

/**
 * Chance per second summed up to each multiple of `step` seconds, so that the chance to last from `a` to `b` is
 * `exp(table[a / step] - table[b / step])`. Undefined before one has ended.
 */
export function cumulativeHazard(durations: Durations, step: number, points: number): readonly number[] | undefined {
  const mean = meanOf(durations);
  if (mean === undefined || mean <= 0) return undefined;
  const hazard = durations.ends.map(
    (ended, bin) => (ended + shrink) / ((durations.exposure[bin] ?? 0) + shrink * mean),
  );
  const table = [0];
  for (let point = 1; point < points; point++) {
    const chance = hazard[binOf(durations, (point - 0.5) * step)] ?? 0;
    table.push((table[point - 1] ?? 0) + chance * step);
  }
  return table;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
