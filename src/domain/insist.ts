import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

const firstPauseMs = 100;
const longestPauseMs = 5000;

/** What must be written is written however long the record is away: nothing is lost while this process lives. */
export async function insist(
  work: () => Promise<void>,
  clock: Clock,
  log: Log,
  fields: Readonly<Record<string, unknown>>,
  failure: string,
): Promise<void> {
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      log.error({ error, ...fields }, `${failure}; trying again`);
      await new Promise<void>((resolve) => clock.after(pause, resolve));
    }
  }
}
