import type { Pool } from '../adapters/postgres/pool.ts';
import { readAuditMark, saveAuditMark } from '../adapters/postgres/reports/audit-marks.ts';
import { postgresAuditSource } from '../adapters/postgres/reports/audit-source.ts';
import { rate } from '../billing/rate.ts';
import type { Config } from '../config/schema.ts';
import type { PolicyBook } from '../policy/book.ts';
import { askAgain } from '../reporting/audit/ask-again.ts';
import { auditLagMs, auditSinceLast } from '../reporting/audit/since-last.ts';

/** The audit of everything since yesterday's. @returns what `status` and the metrics show */
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
  const { report, mark } = await auditSinceLast(postgresAuditSource(pool), question, before, until);
  await saveAuditMark(pool, undefined, mark, report.breaches);
  const rules = report.promises.flatMap((promise) => promise.rules);
  const broken = rules.filter(({ breaches }) => breaches > 0).map(({ rule }) => rule);
  return { attempts: report.attempts, breaches: report.breaches, broken };
}
