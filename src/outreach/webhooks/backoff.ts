/** From seconds to a day: an address that restarts is told soon, one that is down over the weekend too. */
const waits = [5, 30, 120, 600, 1800, 7200, 21_600, 43_200, 86_400] as const;

/** Seconds until the next try after so many; undefined when it is given up. */
export function nextTryAfter(tries: number): number | undefined {
  return waits[tries - 1];
}
