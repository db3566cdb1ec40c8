/**
 * How long a phase of a call lasts when it may end in two ways: ringing ends in an answer or otherwise, the message in a key
 * press or otherwise. Chances per second by age, learned from exposure, so that calls still in the phase count too: outcomes
 * of finished calls alone mislead at the start, busy signals coming first. Sizes and priors: docs/pacing.md.
 */
export interface CompetingTimes {
  /** Call-seconds spent at age 0–1 s, 1–2 s, … */
  readonly exposure: readonly number[];
  readonly wanted: readonly number[];
  readonly other: readonly number[];
  /** Ends counted since the last halving. */
  readonly ends: number;
  /** Wanted ends of about the last ten minutes, and how many the slow estimate expected in them. */
  readonly seen: number;
  readonly expected: number;
}

/** Chances in one second of age, by age. */
export interface Hazards {
  readonly wanted: readonly number[];
  readonly other: readonly number[];
}

const forgetSeconds = 600;
/** Ends that the fast factor is worth before it has seen any. */
const factorPrior = 8;
const mostEnds = 4000;

/** Rings 25–30 s at most; supposes many answers, so that the first minutes are careful. */
export function startRing(): CompetingTimes {
  return start(34, (age) => ({
    exposure: 20,
    wanted: age >= 3 && age < 26 ? 0.7 : 0.05,
    other: age >= 25 ? 6 : 0.1,
  }));
}

/** @param seconds length of the message with its wait for a key; longer messages share the last bins */
export function startMessage(seconds: number): CompetingTimes {
  const bins = Math.min(120, Math.max(5, Math.ceil(seconds) + 2));
  return start(bins, (age) => ({ exposure: 200, wanted: age < seconds ? 1 : 0.05, other: 0.1 }));
}

function start(
  bins: number,
  prior: (age: number) => { exposure: number; wanted: number; other: number },
): CompetingTimes {
  const priors = Array.from({ length: bins }, (_, age) => prior(age));
  return {
    exposure: priors.map(({ exposure }) => exposure),
    wanted: priors.map(({ wanted }) => wanted),
    other: priors.map(({ other }) => other),
    ends: 0,
    seen: 0,
    expected: 0,
  };
}

function binOf({ exposure }: CompetingTimes, age: number): number {
  return Math.min(exposure.length - 1, Math.max(0, Math.floor(age)));
}

/** How many calls are of each age. */
export function countByAge(times: CompetingTimes, since: readonly number[], at: number): readonly number[] {
  const counts = new Array<number>(times.exposure.length).fill(0);
  for (const begin of since) {
    const bin = binOf(times, at - begin);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** `seconds` went by for so many calls of each age. */
export function spend(times: CompetingTimes, byAge: readonly number[], seconds: number): CompetingTimes {
  const fade = Math.exp(-seconds / forgetSeconds);
  const exposure = times.exposure.slice();
  let expected = 0;
  for (const [age, count] of byAge.entries()) {
    if (count === 0) continue;
    expected += (count * seconds * (times.wanted[age] ?? 0)) / (times.exposure[age] ?? 1);
    exposure[age] = (exposure[age] ?? 0) + count * seconds;
  }
  return { ...times, exposure, seen: times.seen * fade, expected: times.expected * fade + expected };
}

/** A phase ended at this age. */
export function end(times: CompetingTimes, how: 'wanted' | 'other', age: number): CompetingTimes {
  const bins = times[how].slice();
  const bin = binOf(times, age);
  bins[bin] = (bins[bin] ?? 0) + 1;
  const counted = {
    ...times,
    [how]: bins,
    ends: times.ends + 1,
    seen: times.seen + (how === 'wanted' ? 1 : 0),
  };
  return counted.ends > mostEnds ? halve(counted) : counted;
}

/** Old traffic weighs less than new. */
function halve(times: CompetingTimes): CompetingTimes {
  const half = (bins: readonly number[]): number[] => bins.map((value) => value / 2);
  return {
    ...times,
    exposure: half(times.exposure),
    wanted: half(times.wanted),
    other: half(times.other),
    ends: times.ends / 2,
  };
}

/** Another list or trunk: what the last minutes told about the level is void, the shape stays. */
export function forgetLevel(times: CompetingTimes): CompetingTimes {
  return { ...times, seen: 0, expected: 0 };
}

/**
 * @param follow `level`: the last ten minutes scale what was learned slowly, for rates that move within the day; `shape`: not, for
 * rare ends, whose last ten minutes are mostly noise
 */
export function hazardsOf(times: CompetingTimes, follow: 'level' | 'shape'): Hazards {
  const factor = follow === 'level' ? (times.seen + factorPrior) / (times.expected + factorPrior) : 1;
  const last = times.exposure.length - 1;
  const exposed = (age: number): number => (times.exposure[age] ?? 0) + 0.5;
  return {
    wanted: times.wanted.map((count, age) => (factor * (count + 0.01)) / exposed(age)),
    // Ages beyond the last bin do not exist: whatever is there ends soon.
    other: times.other.map((count, age) => (count + 0.01) / exposed(age) + (age === last ? 1 : 0)),
  };
}

/** Chances by step ahead, then by age. */
export type ChancesByStep = readonly Float64Array[];

/**
 * Chance that a phase now of this age ends as wanted within `step`, 2 · `step` … seconds and that `reward` follows in what is
 * left of them.
 * @param reward by whole seconds left; absent: the end itself is all that is asked
 */
export function chancesWithin(
  hazards: Hazards,
  { step, steps }: { readonly step: number; readonly steps: number },
  reward?: Float64Array,
): ChancesByStep {
  const { stays, ends } = endings(hazards);
  const bins = stays.length;
  const rows: Float64Array[] = [];
  let before = new Float64Array(bins);
  for (let u = 1; u <= step * steps; u++) {
    const worth = reward ? (reward[u - 1] ?? 0) : 1;
    const row = new Float64Array(bins);
    for (let age = 0; age < bins; age++)
      row[age] = (ends[age] ?? 0) * worth + (stays[age] ?? 0) * (before[Math.min(age + 1, bins - 1)] ?? 0);
    if (u % step === 0) rows.push(row);
    before = row;
  }
  return rows;
}

/** Chance to stay through one second, and to end in it as wanted, by age. */
function endings({ wanted, other }: Hazards): { readonly stays: Float64Array; readonly ends: Float64Array } {
  const stays = new Float64Array(wanted.length);
  const ends = new Float64Array(wanted.length);
  for (const [age, hazard] of wanted.entries()) {
    const both = hazard + (other[age] ?? 0);
    stays[age] = Math.exp(-both);
    ends[age] = both > 0 ? (-Math.expm1(-both) * hazard) / both : 0;
  }
  return { stays, ends };
}
