const firstMs = 100;
const longestMs = 2000;

/**
 * How long to wait before the next try: doubles from 100 ms to 2 s and stays there for ever, so that a server that came
 * back is noticed within 2 s; the upper half is random, so that many nodes do not come at once.
 * @param failures tries that failed in a row, from 0
 * @param chance in [0, 1)
 */
export function reconnectDelayMs(failures: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures, 10));
  return full / 2 + (full / 2) * chance;
}
