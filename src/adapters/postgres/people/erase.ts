import { dozvonError } from '../../../domain/errors/index.ts';
import type { Erasure, LockedPerson, PersonEraser } from '../../../intake/people/ports.ts';
import { lockPeople } from '../dialing/locks.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { writeAuditLine } from './audit-log.ts';
import { forbiddenSql, forgetSql, lockSql, numbersSql, openSql, recordingsSql, type Statement } from './erase-sql.ts';

interface PersonRow {
  readonly erased_at: Date | null;
  readonly key: string;
  readonly name: string | null;
  readonly account: string;
}

/** Erases people from the record. */
export function postgresPersonEraser(pool: Pool): PersonEraser {
  return {
    change: (erasure, work) => transaction(pool, async (connection) => work(await lock(connection, erasure))),
  };
}

/**
 * The locks in the order in which others take them: imports of the account, then targets, then person and numbers, as a
 * reservation does. Whoever waits for them finds nothing to dial afterwards.
 */
async function lock(connection: Connection, erasure: Erasure): Promise<LockedPerson> {
  const { accountId, debtorId } = erasure;
  const person = await read(connection, erasure);
  await connection.query(`select pg_advisory_xact_lock(hashtextextended('dozvon import ' || $1, 0))`, [person.account]);
  await connection.query('select id from targets where debtor_id = $1 order by id for update', [debtorId]);
  const before = await numbersOf(connection, debtorId);
  await lockPeople(connection, accountId, [debtorId], before);
  const { erased_at: erasedAt } = await read(connection, erasure);
  const open = (await connection.query<{ open: number }>(openSql, [debtorId])).rows[0]?.open ?? 0;
  const recordings = (await connection.query<{ file: string }>(recordingsSql, [debtorId])).rows.map(({ file }) => file);
  return { erasedAt: erasedAt ?? undefined, open, recordings, forget: () => forget(connection, erasure, person) };
}

async function read(connection: Connection, { accountId, debtorId }: Erasure): Promise<PersonRow> {
  const [person] = (await connection.query<PersonRow>(lockSql, [accountId, debtorId])).rows;
  if (!person) throw dozvonError('not-found', { what: 'person', name: debtorId, hint: 'dozvon person explain NUMBER' });
  return person;
}

async function numbersOf(connection: Connection, debtorId: string): Promise<readonly string[]> {
  return (await connection.query<{ number: string }>(numbersSql, [debtorId])).rows.map(({ number }) => number);
}

async function forget(
  connection: Connection,
  { accountId, debtorId, who }: Erasure,
  person: PersonRow,
): ReturnType<LockedPerson['forget']> {
  const numbers = await numbersOf(connection, debtorId);
  const values: Readonly<Record<Statement['takes'], unknown[]>> = {
    nothing: [],
    debtor: [debtorId],
    account: [accountId, debtorId],
    numbers: [accountId, numbers],
    all: [accountId, debtorId, numbers],
    words: [accountId, await wordsOf(connection, debtorId, person), numbers.map(lastDigits)],
  };
  const changed: Partial<Record<keyof typeof forgetSql, number>> = {};
  for (const [name, { sql, takes }] of Object.entries(forgetSql) as [keyof typeof forgetSql, Statement][]) {
    changed[name] = (await connection.query(sql, values[takes])).rowCount ?? 0;
  }
  const forbidden = await connection.query<{ count: number }>(forbiddenSql, [accountId, numbers]);
  const counts = {
    numbers: numbers.length,
    attempts: changed.attempts ?? 0,
    decisions: changed.decisions ?? 0,
    stillForbidden: forbidden.rows[0]?.count ?? 0,
  };
  const line = { accountId, who, action: 'person-erase', subject: debtorId, data: counts } as const;
  return { ...counts, at: await writeAuditLine(connection, line) };
}

/** Texts by which a cell of an imported file is recognised as this person's, in lower case. */
async function wordsOf(connection: Connection, debtorId: string, { key, name }: PersonRow): Promise<readonly string[]> {
  const { rows } = await connection.query<{ contract: string }>(
    'select distinct external_id as contract from debts where debtor_id = $1 and external_id is not null',
    [debtorId],
  );
  const words = [name ?? '', key.replace(/^(id|phone):/, ''), ...rows.map(({ contract }) => contract)];
  return [...new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => word.length >= 3))];
}

/** A number is written in many ways; its last ten digits are in all of them. */
function lastDigits(number: string): string {
  return number.replace(/\D/g, '').slice(-10);
}
