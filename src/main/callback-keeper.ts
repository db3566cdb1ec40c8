import type { Pool } from '../adapters/postgres/pool.ts';
import {
  type DueCallback,
  moveCallback,
  retryCallback,
  takeDueCallbacks,
} from '../adapters/postgres/transfer/due-callbacks.ts';
import { PostgresOrders } from '../adapters/postgres/transfer/orders.ts';
import { DozvonError } from '../domain/errors/index.ts';
import type { Log } from '../domain/log.ts';

const lookEveryMs = 2000;

/** Keeps promises to call back: at their time the operator's page rings, and the person is dialled. */
export function keepCallbacks(pool: Pool, log: Log): { stop(): void } {
  const orders = new PostgresOrders(pool);
  const look = async (): Promise<void> => {
    for (const due of await takeDueCallbacks(pool)) void dial(pool, orders, due, log);
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ error }, 'callbacks that are due could not be looked for'));
  }, lookEveryMs);
  return { stop: () => clearInterval(timer) };
}

async function dial(pool: Pool, orders: PostgresOrders, due: DueCallback, log: Log): Promise<void> {
  const { accountId, operatorId, callbackId } = due;
  try {
    await orders.place({ accountId, operatorId, what: { do: 'dial', kind: 'callback', ...due } });
  } catch (error) {
    const next = error instanceof DozvonError ? String(error.params.next ?? '') : '';
    if (next.startsWith('2')) await moveCallback(pool, callbackId, new Date(next));
    else await retryCallback(pool, callbackId);
    log.warn({ error, callback: callbackId }, 'a promised call was not made now');
  }
}
