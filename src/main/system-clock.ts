import type { Clock } from '../domain/clock.ts';

/** The machine's clock. Timers never keep a stopping process alive. */
export const systemClock: Clock = {
  now: () => new Date(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
