import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportReader, ReportScope, StoredRow } from '../../../reporting/ports.ts';
import { reportByName } from '../../../reporting/registry.ts';
import type { Pool } from '../pool.ts';
import { readByCursor } from './cursor.ts';

/** Text of `<name>.sql` beside this file. Names come from the registry, never from a person. */
export function reportSql(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, `${name}.sql`), 'utf8');
}

/** Reads reports of the registry from PostgreSQL: each is the SQL file of its name. */
export function postgresReportReader(pool: Pool): ReportReader {
  return { rows: (report, scope, wide = false) => rows(pool, report, scope, wide) };
}

async function* rows(pool: Pool, report: string, scope: ReportScope, wide: boolean): AsyncGenerator<StoredRow> {
  const { campaignId, accountId, from, to } = scope;
  const bounds = [campaignId ?? null, from ?? null, to ?? null];
  const values = reportByName(report).wholeAccount ? [...bounds, accountId ?? null] : bounds;
  yield* readByCursor<Record<string, unknown>>(pool, await reportSql(wide ? `${report}-wide` : report), values);
}
