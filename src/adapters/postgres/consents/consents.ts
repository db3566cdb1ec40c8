import type { ConsentKind, ConsentSource, ConsentWord } from '../../../domain/consent.ts';
import type { AccountId, DebtorId } from '../../../domain/ids.ts';
import type { AddedWords, ConsentLedger, NewWord, WordFrame } from '../../../intake/consents/ports.ts';
import { hashOf } from '../number-hash.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';

/** The ledger of consents in the record. */
export function postgresConsents(pool: Pool): ConsentLedger {
  return {
    add: (parts, frame) => transaction(pool, (connection) => add(connection, parts, frame)),
    words: (accountId, subjects) => words(pool, accountId, subjects),
    demands: (accountId) => demands(pool, accountId),
    demand: (accountId, kind, wanted) => demand(pool, accountId, kind, wanted),
  };
}

/**
 * A consent of a file that says no date may be older than the person's own withdrawal, so it yields to one; a repeated word
 * adds nothing.
 */
const addSql = `
  with fresh as (
    select x.*, last.given as was, last.source as was_source
    from unnest($2::text[], $3::boolean[], $4::timestamptz[], $5::text[]) as x(subject, given, at, basis)
    left join lateral (
      select c.given, c.source from consents c
      where c.account_id = $1 and c.kind = $6 and c.subject in (x.subject, ${hashOf('x.subject')})
      order by c.at desc, c.seq desc limit 1) last on true
  ), standing as (
    select count(*)::int as count from fresh where given and at is null and was = false and $7 = 'list'
  ), added as (
    insert into consents (account_id, subject, kind, given, at, basis, source, who)
    select $1, subject, $6, given, coalesce(at, now()), basis, $7, $8 from fresh
    where not (given and at is null and was is not distinct from false and $7 = 'list')
      and (at is not null or was is distinct from given)
    returning 1
  )
  select (select count(*)::int from added) as added, (select count from standing) as standing`;

async function add(
  connection: Connection,
  parts: AsyncIterable<readonly NewWord[]>,
  { accountId, kind, source, who }: WordFrame,
): Promise<AddedWords> {
  const sum = { added: 0, standing: 0 };
  for await (const part of parts) {
    const { rows } = await connection.query<AddedWords>(addSql, [
      accountId,
      part.map(({ subject }) => subject),
      part.map(({ given }) => given),
      part.map(({ at }) => at ?? null),
      part.map(({ basis }) => basis ?? null),
      kind,
      source,
      who,
    ]);
    sum.added += rows[0]?.added ?? 0;
    sum.standing += rows[0]?.standing ?? 0;
  }
  return sum;
}

interface WordRow {
  readonly subject: string;
  readonly kind: ConsentKind;
  readonly given: boolean;
  readonly at: Date;
  readonly basis: string | null;
  readonly source: ConsentSource;
}

async function words(pool: Pool, accountId: AccountId, subjects: readonly string[]): Promise<readonly ConsentWord[]> {
  const { rows } = await pool.query<WordRow>(
    `select subject, kind, given, at, basis, source from consents
     where account_id = $1 and subject = any($2::text[] || array(select ${hashOf('s')} from unnest($2::text[]) s))
     order by at, seq`,
    [accountId, subjects],
  );
  return rows.map(({ subject, basis, ...word }) => ({
    ...word,
    ...(/^[+e]/.test(subject) && !/^e[0-9a-f]{7}-/.test(subject)
      ? { number: subject }
      : { debtorId: subject as DebtorId }),
    ...(basis !== null && { basis }),
  }));
}

async function demands(pool: Pool, accountId: AccountId): Promise<readonly ConsentKind[]> {
  const { rows } = await pool.query<{ kind: ConsentKind }>(
    'select kind from consent_demands where account_id = $1 order by kind',
    [accountId],
  );
  return rows.map(({ kind }) => kind);
}

async function demand(pool: Pool, accountId: AccountId, kind: ConsentKind, wanted: boolean): Promise<void> {
  const sql = wanted
    ? 'insert into consent_demands (account_id, kind) values ($1, $2) on conflict do nothing'
    : 'delete from consent_demands where account_id = $1 and kind = $2';
  await pool.query(sql, [accountId, kind]);
}
