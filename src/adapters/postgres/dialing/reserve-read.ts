import type { Candidate } from '../../../dialing/ports.ts';
import type { PastContact, PolicySubject } from '../../../domain/contact-policy.ts';
import type { TargetId } from '../../../domain/ids.ts';
import { hashOf } from '../number-hash.ts';
import type { Connection } from '../pool.ts';
import { debtsVersion } from './facts.ts';
import { type HistoryEntry, historySql, toHistory } from './history.ts';
import { type SubjectRow, subjectColumns, toSubject } from './subject.ts';

/** A candidate as the record shows it under the locks. */
export interface Current {
  readonly candidate: Candidate;
  readonly phone: string;
  readonly subject: PolicySubject;
  readonly history: readonly PastContact[];
  /** The number or the person is on the do-not-call list. */
  readonly blocked: boolean;
}

/**
 * Locks until the transaction ends: the targets that nobody else holds, and all these people and numbers of the account in
 * one fixed order, so that two reservations never wait for each other. People and numbers are locked by advisory locks,
 * because a number is no row of its own: several people may share it.
 */
const lockSql = `
  with target as materialized (
    select id from targets where id = any($1) and state = 'waiting' and open_attempt is null and next_at <= now()
    order by id for update skip locked
  ), people as materialized (
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended(name, 0) as key from unnest($2::text[]) as name order by 1) as ordered
  )
  select id from target where (select count(*) from people) >= 0`;

/** Read by a statement of its own: it must see what those have written who held the locks before. */
const currentSql = `
  with x as materialized (select id, phone, ${hashOf('phone')} as hash from unnest($1::uuid[], $2::text[]) as x(id, phone))
  select x.id, ${subjectColumns}, (${debtsVersion('t.debtor_id', 'c.list_id')}) as version,
         ${historySql({ account: 't.account_id', debtor: 't.debtor_id', phone: 'x.phone', hash: 'x.hash' })} as history,
         exists (select 1 from do_not_call n where (n.number in (x.phone, x.hash) or n.debtor_id = t.debtor_id)
                 and (n.account_id is null or n.account_id = t.account_id)) as blocked
  from x join targets t on t.id = x.id join campaigns c on c.id = t.campaign_id join debtors d on d.id = t.debtor_id`;

interface CurrentRow extends SubjectRow {
  readonly id: TargetId;
  readonly version: string;
  readonly history: readonly HistoryEntry[];
  readonly blocked: boolean;
}

/**
 * Locks candidates and reads again what decides about them. A debt paid meanwhile, or a changed one, is not spoken about:
 * whose facts are not the prepared ones any more is missing from the answer, and so is who was taken by somebody else.
 */
export async function lockAndRead(
  connection: Connection,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<TargetId, Current>> {
  const ids = candidates.map(({ facts }) => facts.targetId);
  const keys = candidates.flatMap(({ facts }) => [
    facts.debtorId,
    ...facts.phones.map((phone) => `${facts.accountId}${phone}`),
  ]);
  const phones = candidates.map(({ facts }) => facts.phone ?? '');
  const locked = await connection.query<{ id: TargetId }>({ name: 'lock', text: lockSql, values: [ids, keys] });
  const ours = new Set(locked.rows.map((row) => row.id));
  const { rows } = await connection.query<CurrentRow>({ name: 'current', text: currentSql, values: [ids, phones] });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const current = new Map<TargetId, Current>();
  for (const candidate of candidates) {
    const { targetId, phone, version } = candidate.facts;
    const row = byId.get(targetId);
    if (!row || phone === undefined || !ours.has(targetId) || row.version !== version) continue;
    const { history, blocked } = row;
    current.set(targetId, {
      candidate,
      phone,
      subject: toSubject(row, phone),
      history: toHistory(history),
      blocked,
    });
  }
  return current;
}
