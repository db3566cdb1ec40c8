import { setTimeout as delay } from 'node:timers/promises';
import type { ControlLog } from './control-log.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

/**
 * Repeats `live` for ever, with a pause that grows while it fails, until the signal comes.
 * @param live one connection from its opening to its end; resolves to whether it was a good one, rejects when it was
 * never made. Each new reason is logged once, not every two seconds.
 */
export async function keepTrying(
  who: { readonly node: string; readonly what: string; readonly log: ControlLog },
  signal: AbortSignal,
  live: () => Promise<boolean>,
): Promise<void> {
  let failures = 0;
  let lastReason = '';
  while (!signal.aborted) {
    try {
      failures = (await live()) ? 0 : failures + 1;
      lastReason = '';
    } catch (error) {
      failures++;
      const reason = error instanceof Error ? error.message : String(error);
      if (!signal.aborted && reason !== lastReason)
        who.log.warn({ node: who.node, reason }, `${who.what} is not reachable, trying on`);
      lastReason = reason;
    }
    const pause = reconnectDelayMs(failures, Math.random());
    await delay(pause, undefined, { signal }).catch(() => undefined);
  }
}
