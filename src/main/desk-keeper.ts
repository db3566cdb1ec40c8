import { listen } from '../adapters/postgres/listen.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { PostgresWorkplace } from '../adapters/postgres/transfer/workplace.ts';
import type { Log } from '../domain/log.ts';
import type { LiveHub } from '../http/live/hub.ts';
import { keepCallbacks } from './callback-keeper.ts';

const sweepEveryMs = 2000;

/** Tells pages of every change at the desk, and finds pages that are gone. */
export function keepDesk(url: string, pool: Pool, live: LiveHub, log: Log): { stop(): Promise<void> } {
  const touch = (): void => {
    live.touch('desk');
    live.touch('wall');
  };
  const changes = listen(url, ['dozvon_desk'], touch, log);
  const workplace = new PostgresWorkplace(pool);
  const callbacks = keepCallbacks(pool, log);
  const timer = setInterval(() => {
    workplace.sweep().catch((error: unknown) => log.warn({ error }, 'pages that are gone could not be looked for'));
  }, sweepEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      callbacks.stop();
      await changes.stop();
    },
  };
}
