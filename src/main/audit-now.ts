import type { Pool } from '../adapters/postgres/pool.ts';
import {
  readAuditMark,
  readHalfwayMark,
  saveAuditMark,
  saveHalfwayMark,
} from '../adapters/postgres/reports/audit-marks.ts';
import { postgresAuditSource } from '../adapters/postgres/reports/audit-source.ts';
import { rate } from '../billing/rate.ts';
import type { Config } from '../config/schema.ts';
import type { PolicyBook } from '../policy/book.ts';
import { askAgain } from '../reporting/audit/ask-again.ts';
import type { AuditReport } from '../reporting/audit/audit.ts';
import { auditLagMs, auditSinceLast, type Gently } from '../reporting/audit/since-last.ts';

/**
 * Audits everything since the last time, and remembers how far it came.
 * @param gently absent: somebody waits for it
 */
export async function auditNow(pool: Pool, config: Config, book: PolicyBook, gently?: Gently): Promise<AuditReport> {
  const now = new Date();
  const trunks = Object.entries(config.trunks).map(
    ([name, { lines, rate: perSecond }]) => [name, { lines, perSecond }] as const,
  );
  const question = { scope: {}, trunks: new Map(trunks), rate, decide: askAgain(book), now };
  const until = new Date(now.getTime() - auditLagMs);
  const before = await readAuditMark(pool, undefined);
  const source = postgresAuditSource(pool, gently && 'background');
  const { report, mark } = await auditSinceLast(source, question, before, until, gently && (await kept(pool, gently)));
  await saveAuditMark(pool, undefined, mark, report.breaches);
  return report;
}

/** A whole year may be audited for hours: what a stop of the process costs is one slice. */
async function kept(pool: Pool, gently: Gently): Promise<Gently> {
  const halfway = await readHalfwayMark(pool);
  return { ...gently, halfway, reached: (mark) => saveHalfwayMark(pool, mark) };
}
