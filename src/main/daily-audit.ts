import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from '../adapters/postgres/pool.ts';
import type { Config } from '../config/schema.ts';
import type { PolicyBook } from '../policy/book.ts';
import type { Gently } from '../reporting/audit/since-last.ts';
import { auditNow } from './audit-now.ts';

/** So long one snapshot of the record may be held; more would keep PostgreSQL from cleaning up. */
const sliceAttempts = 20_000;
/** It works for so long at a time, and rests nine times as long: a tenth of one core, and calls go on beside it. */
const workMs = 20;
const restShare = 9;

/**
 * The audit of everything since yesterday's, in the background: the first one may have a whole year to read. Stopped by `signal` it
 * throws, and the next one goes on from there. @returns what `status` and the metrics show
 */
export async function dailyAudit(
  pool: Pool,
  config: Config,
  book: PolicyBook,
  signal: AbortSignal,
): Promise<{ readonly attempts: number; readonly breaches: number; readonly broken: readonly string[] }> {
  const report = await auditNow(pool, config, book, gently(signal));
  const rules = report.promises.flatMap((promise) => promise.rules);
  const broken = rules.filter(({ breaches }) => breaches > 0).map(({ rule }) => rule);
  return { attempts: report.attempts, breaches: report.breaches, broken };
}

function gently(signal: AbortSignal): Gently {
  let began = performance.now();
  const rest = async (ms: number): Promise<void> => {
    await delay(ms);
    began = performance.now();
  };
  return {
    attempts: sliceAttempts,
    breathe: () => {
      signal.throwIfAborted();
      const worked = performance.now() - began;
      return worked < workMs ? undefined : rest(worked * restShare);
    },
  };
}
