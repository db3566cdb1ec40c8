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

export function hazardsOf(times: CompetingTimes): Hazards {
  const factor = (times.seen + factorPrior) / (times.expected + factorPrior);
  const last = times.exposure.length - 1;
  const exposed = (age: number): number => (times.exposure[age] ?? 0) + 0.5;
  return {
    wanted: times.wanted.map((count, age) => (factor * (count + 0.01)) / exposed(age)),
    // Ages beyond the last bin do not exist: whatever is there ends soon.
    other: times.other.map((count, age) => (count + 0.01) / exposed(age) + (age === last ? 1 : 0)),
  };
}

/**
 * Chance that a phase now of this age ends as wanted within `u` seconds and that `reward` follows in what is left of them.
 * @param reward by whole seconds left; absent: the end itself is all that is asked
 * @returns by `u` = 0 … `most`, then by age
 */
export function chancesWithin(
  hazards: Hazards,
  most: number,
  reward?: readonly number[],
): readonly (readonly number[])[] {
  const bins = hazards.wanted.length;
  const ending = hazards.wanted.map((wanted, age) => {
    const both = wanted + (hazards.other[age] ?? 0);
    const ends = -Math.expm1(-both);
    return { stays: 1 - ends, wanted: both > 0 ? (ends * wanted) / both : 0 };
  });
  const rows: number[][] = [new Array<number>(bins).fill(0)];
  for (let u = 1; u <= most; u++) {
    const worth = reward ? (reward[u - 1] ?? 0) : 1;
    const before = rows[u - 1] ?? [];
    rows.push(
      ending.map(({ stays, wanted }, age) => wanted * worth + stays * (before[Math.min(age + 1, bins - 1)] ?? 0)),
    );
  }
  return rows;
}
