import { dozvonError } from '../../../domain/errors/index.ts';
import type { NumberingRegister, RegisterFile, RegisterRange } from '../../../intake/numbering/ports.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';

/** The register in the record. */
export function postgresNumbering(pool: Pool): NumberingRegister {
  return { replace: (parts, file, refused) => transaction(pool, (c) => replace(c, parts, file, refused)) };
}

async function replace(
  connection: Connection,
  parts: AsyncIterable<readonly RegisterRange[]>,
  { fileName, asOf, who }: RegisterFile,
  refused: () => number,
): Promise<number> {
  await connection.query(`select pg_advisory_xact_lock(hashtextextended('dozvon numbering', 0))`);
  await connection.query('create temp table new_ranges (like numbering_ranges) on commit drop');
  const { rows } = await connection.query<{ id: string }>(
    'insert into numbering_imports (file_name, as_of, ranges, refused, imported_by) values ($1, $2, 0, 0, $3) returning id',
    [fileName, asOf, who],
  );
  const id = rows[0]?.id;
  for await (const part of parts) {
    await connection.query(
      `insert into new_ranges select x.*, $5::uuid from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) x`,
      [part.map((r) => r.first), part.map((r) => r.last), part.map((r) => r.operator), part.map((r) => r.region), id],
    );
  }
  const overlap = await connection.query<{ number: string }>(
    `select first_number::text as number from (
       select first_number, lag(last_number) over (order by first_number, last_number) as before from new_ranges) x
     where before >= first_number limit 1`,
  );
  const [double] = overlap.rows;
  if (double) throw dozvonError('numbering-overlap', { file: fileName, number: double.number });
  await connection.query(
    `delete from numbering_ranges where first_number / 1000000000 in (select distinct first_number / 1000000000 from new_ranges)`,
  );
  const count = (await connection.query('insert into numbering_ranges select * from new_ranges')).rowCount ?? 0;
  await connection.query('update numbering_imports set ranges = $2, refused = $3 where id = $1', [
    id,
    count,
    refused(),
  ]);
  await connection.query(`select pg_notify('dozvon_policy', '')`);
  return count;
}

/** Of a number, or of the register as a whole. */
export interface RegisterImport {
  readonly fileName: string;
  readonly asOf: string;
  readonly ranges: number;
  readonly refused: number;
  readonly importedAt: Date;
}

/** Files whose ranges are in force, the newest first. */
export async function registerImports(pool: Pool): Promise<readonly RegisterImport[]> {
  const { rows } = await pool.query<RegisterImport>(
    `select i.file_name as "fileName", i.as_of as "asOf", count(r.*)::int as ranges, i.refused, i.imported_at as "importedAt"
     from numbering_imports i join numbering_ranges r on r.import_id = i.id group by i.id order by i.imported_at desc`,
  );
  return rows;
}

/** The range that holds a number. @param number E.164 */
export async function rangeOf(pool: Pool, number: string): Promise<RegisterRange | undefined> {
  if (!/^\+7\d{10}$/.test(number)) return undefined;
  const { rows } = await pool.query<RegisterRange>(
    `select * from (
       select first_number as first, last_number as last, operator, region from numbering_ranges
       where first_number <= $1 order by first_number desc limit 1) r
     where r.last >= $1`,
    [number.slice(2)],
  );
  return rows[0];
}
