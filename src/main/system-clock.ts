import type { Clock } from '../domain/clock.ts';

/** What the clock showed when the process began: from then on only the steady clock of the machine is asked. */
const beganAt = Date.now() - performance.now();

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(beganAt + performance.now()),
  wall: () => new Date(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
