import { DateTime } from 'luxon';
import { type Connection, type Pool, transaction } from './pool.ts';

/** Tables that grow with every call, their key, and how full their pages are made. */
const tables = [
  // An attempt changes four times; with room left in its page those changes stay there.
  { table: 'attempts', key: 'id', fill: 60 },
  { table: 'attempt_events', key: 'attempt_id', fill: 100 },
  { table: 'decisions', key: 'id', fill: 100 },
  { table: 'ledger', key: 'id', fill: 100 },
] as const;
type Table = (typeof tables)[number];

/** The month after this one is made so early: each partition more is looked at by every question that names no time. */
const aheadDays = 7;
/** Any constant, the same in every dozvon: two processes must not make one partition. */
const lockKey = 4_100_002;

export interface PartitionReport {
  /** Names of the partitions made now. */
  readonly made: readonly string[];
  /** Where rows of a month lie in the default partition and stay there, and why. */
  readonly kept: readonly string[];
}

/**
 * Makes the monthly partitions that are needed now and soon; those that exist are left alone. Rows that fell into the default
 * partition before its month was made are not copied: the default partition itself becomes that month (or all months before
 * it), and a new one takes its place.
 * @throws Error of PostgreSQL `lock_not_available` when a long question holds a table: the next run tries again
 */
export async function ensurePartitions(pool: Pool, now: Date): Promise<PartitionReport> {
  return transaction(pool, async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1)', [lockKey]);
    // A partition is no reason to keep calls waiting behind a report.
    await connection.query(`set local lock_timeout = '2s'`);
    const made: string[] = [];
    const kept: string[] = [];
    for (const table of tables) {
      for (const month of monthsFrom(now)) {
        const what = await ensureMonth(connection, table, month);
        if (what.made !== undefined) made.push(what.made);
        if (what.kept !== undefined) kept.push(what.kept);
      }
    }
    return { made, kept };
  });
}

interface Month {
  /** `2026_11`. */
  readonly name: string;
  readonly from: DateTime;
  readonly to: DateTime;
}

function monthsFrom(now: Date): readonly Month[] {
  const start = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('month');
  const month = (from: DateTime): Month => ({ name: from.toFormat('yyyy_MM'), from, to: from.plus({ months: 1 }) });
  const next = start.plus({ months: 1 });
  return next.minus({ days: aheadDays }).toMillis() <= now.getTime() ? [month(start), month(next)] : [month(start)];
}

interface Found {
  readonly there: boolean;
  /** Rows of the month in the default partition. */
  readonly strays: boolean;
  /** Every row of the default partition lies before the end of the month and after every other partition. */
  readonly whole: boolean;
  /** Where the last partition before this month ends; null when there is none. */
  readonly last: string | null;
  readonly lo: string;
  readonly hi: string;
}

async function ensureMonth(
  connection: Connection,
  table: Table,
  month: Month,
): Promise<{ readonly made?: string; readonly kept?: string }> {
  const name = `${table.table}_${month.name}`;
  const found = await look(connection, table, name, month);
  if (found.there) return {};
  if (!found.strays) {
    const { lo, hi } = found;
    await connection.query(`create table ${name} partition of ${table.table} for values from ('${lo}') to ('${hi}')`);
    await fill(connection, table, name);
    return { made: name };
  }
  if (!found.whole)
    return { kept: `${name}: ids of other months lie in ${table.table}_default, which cannot become one month` };
  await adopt(connection, table, name, found);
  return { made: name };
}

/** The bounds of a range partition are read back from its definition: nothing else has to remember them. */
async function look(connection: Connection, { table, key }: Table, name: string, { from, to }: Month): Promise<Found> {
  const { rows } = await connection.query<Found>(
    `with bound as (
       select uuid_at($2) as lo, uuid_at($3) as hi
     ), others as (
       select substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \\(''([0-9a-f-]{36})''\\)')::uuid as ends
       from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = '${table}'::regclass and c.relname <> '${table}_default'
     ), last as (
       select ends from others order by ends desc limit 1
     )
     select to_regclass($1) is not null as there, lo, hi, (select ends from last) as last,
            exists (select from ${table}_default d where d.${key} >= lo and d.${key} < hi) as strays,
            not exists (select from ${table}_default d where d.${key} >= hi)
              and not exists (select from ${table}_default d where d.${key} < (select ends from last))
              and coalesce((select ends from last) <= lo, true) as whole
     from bound`,
    [name, from.toJSDate(), to.toJSDate()],
  );
  const [row] = rows;
  if (!row) throw new Error(`The partitions of ${table} cannot be read`);
  return row;
}

/** Trigger, indexes and rows stay where they are: only the name and the bounds of the old default partition change. */
async function adopt(connection: Connection, table: Table, name: string, { last, hi }: Found): Promise<void> {
  const parent = table.table;
  const lo = last === null ? 'minvalue' : `'${last}'`;
  await connection.query(`alter table ${parent} detach partition ${parent}_default`);
  await connection.query(`alter table ${parent}_default rename to ${name}`);
  await connection.query(`alter table ${parent} attach partition ${name} for values from (${lo}) to ('${hi}')`);
  await connection.query(`create table ${parent}_default partition of ${parent} default`);
  await fill(connection, table, name);
  await fill(connection, table, `${parent}_default`);
}

async function fill(connection: Connection, table: Table, name: string): Promise<void> {
  if (table.fill < 100) await connection.query(`alter table ${name} set (fillfactor = ${table.fill})`);
}

/** PostgreSQL's `lock_not_available`. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
