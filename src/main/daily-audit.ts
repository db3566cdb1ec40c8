import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from '../adapters/postgres/pool.ts';
import { readAuditMark, saveAuditMark } from '../adapters/postgres/reports/audit-marks.ts';
import { postgresAuditSource } from '../adapters/postgres/reports/audit-source.ts';
import { rate } from '../billing/rate.ts';
import type { Config } from '../config/schema.ts';
import type { PolicyBook } from '../policy/book.ts';
import { askAgain } from '../reporting/audit/ask-again.ts';
import { auditLagMs, auditSinceLast, type Gently } from '../reporting/audit/since-last.ts';

/** So long one snapshot of the record may be held; more would keep PostgreSQL from cleaning up. */
const sliceAttempts = 20_000;
/** It works for so long at a time, and rests nine times as long: a tenth of one core, and calls go on beside it. */
const workMs = 20;
const restShare = 9;

/** The audit of everything since yesterday's, in the background: the first one may have a whole year to read. @returns what `status` and the metrics show */
export async function dailyAudit(
  pool: Pool,
  config: Config,
  book: PolicyBook,
): Promise<{ readonly attempts: number; readonly breaches: number; readonly broken: readonly string[] }> {
  const now = new Date();
  const trunks = Object.entries(config.trunks).map(
    ([name, { lines, rate: perSecond }]) => [name, { lines, perSecond }] as const,
  );
  const question = { scope: {}, trunks: new Map(trunks), rate, decide: askAgain(book), now };
  const until = new Date(now.getTime() - auditLagMs);
  const before = await readAuditMark(pool, undefined);
  const source = postgresAuditSource(pool, 'background');
  const { report, mark } = await auditSinceLast(source, question, before, until, gently());
  await saveAuditMark(pool, undefined, mark, report.breaches);
  const rules = report.promises.flatMap((promise) => promise.rules);
  const broken = rules.filter(({ breaches }) => breaches > 0).map(({ rule }) => rule);
  return { attempts: report.attempts, breaches: report.breaches, broken };
}

function gently(): Gently {
  let began = performance.now();
  const rest = async (ms: number): Promise<void> => {
    await delay(ms);
    began = performance.now();
  };
  return {
    attempts: sliceAttempts,
    breathe: () => {
      const worked = performance.now() - began;
      return worked < workMs ? undefined : rest(worked * restShare);
    },
  };
}
