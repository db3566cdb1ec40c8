/** An interval of a proportion or of a difference of two, 0 to 1 (a difference: −1 to 1). */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % point of the normal distribution: intervals hold the true value 95 times of 100. */
const z = 1.959_963_984_540_054;

/**
 * The score interval of `hits` of `of`. Unlike the textbook one it stays inside 0 to 1 and holds for few people.
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.
 */
export function wilson(hits: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const middle = 2 * hits + z * z;
  const half = z * Math.sqrt(z * z + (4 * hits * (of - hits)) / of);
  const scale = 2 * (of + z * z);
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/**
 * The interval of the difference of two proportions, first less second.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function difference(
  first: readonly [hits: number, of: number],
  second: readonly [hits: number, of: number],
): Interval {
  const [p, q] = [share(first), share(second)];
  const [a, b] = [wilson(...first), wilson(...second)];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

function share([hits, of]: readonly [number, number]): number {
  return of === 0 ? 0 : hits / of;
}
