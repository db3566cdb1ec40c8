import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportReader, ReportScope, StoredRow } from '../../../reporting/ports.ts';
import type { Pool } from '../pool.ts';
import { readByCursor } from './cursor.ts';

/** Text of `<name>.sql` beside this file. Names come from the registry, never from a person. */
export function reportSql(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, `${name}.sql`), 'utf8');
}

/** Reads reports of the registry from PostgreSQL: each is the SQL file of its name. */
export function postgresReportReader(pool: Pool): ReportReader {
  return { rows: (report, scope) => rows(pool, report, scope) };
}

async function* rows(pool: Pool, report: string, scope: ReportScope): AsyncGenerator<StoredRow> {
  const values = [scope.campaignId, scope.from ?? null, scope.to ?? null];
  yield* readByCursor<Record<string, unknown>>(pool, await reportSql(report), values);
}
