import { randomUUID } from 'node:crypto';
import type { AccountId, DebtorId, OperatorId, TransferId } from '../../../domain/ids.ts';
import type { Kopecks } from '../../../domain/money.ts';
import { outcomeRow } from '../../../recovery/outcome.ts';
import type { OutcomeWrite, RecoveryStore, Talked } from '../../../recovery/ports.ts';
import { type Pool, transaction } from '../pool.ts';

const talkedSql = `
  select t.debtor_id as "debtorId", exists (select 1 from call_outcomes o where o.transfer_id = t.id) as written,
         (select sum(amount) from debts b where b.debtor_id = t.debtor_id and b.state = 'open')::bigint as debt
  from transfers t
  where t.id = $3 and t.account_id = $1 and t.operator_id = $2 and t.state in ('bridged', 'ended')`;

/** One statement: all of what an outcome changes, or nothing. */
const writeSql = `
  with t as materialized (
    select id, account_id, campaign_id, attempt_id, debtor_id, phone, queue from transfers where id = $1 and operator_id = $2
  ), promise as (
    insert into promises (id, account_id, debtor_id, campaign_id, attempt_id, made_at, amount, due, source, place, operator_id)
    select $3, account_id, debtor_id, campaign_id, attempt_id, clock_timestamp(), $6, $5, 'operator', $7, $2
    from t where $5::date is not null and debtor_id is not null
    returning id
  ), callback as (
    insert into callbacks (id, account_id, debtor_id, campaign_id, attempt_id, phone, queue, asked_at, due_at, operator_id)
    select $4, account_id, debtor_id, campaign_id, attempt_id, phone, queue, clock_timestamp(), $8, $2
    from t where $8::timestamptz is not null and debtor_id is not null and phone is not null
    returning id
  ), outcome as (
    insert into call_outcomes (id, account_id, transfer_id, attempt_id, debtor_id, operator_id, outcome, disposition, reason,
      next_action, note, promise_id, callback_id)
    select gen_random_uuid(), account_id, id, attempt_id, debtor_id, $2, $9, $10, $11, $12, coalesce($13, ''),
           (select id from promise), (select id from callback)
    from t
  ), attempt as (
    update attempts a set unpaid_reason = coalesce($11, a.unpaid_reason),
      disposition = case when a.state = 'ended' and a.disposition = 'transferred' then $10 else a.disposition end
    from t where a.id = t.attempt_id
  ), target as (
    update targets g set last_disposition = $10 from t, attempts a
    where a.id = t.attempt_id and g.id = a.target_id and a.state = 'ended' and g.last_disposition = 'transferred'
  ), stopped as (
    update debtors d set stops = array_append(d.stops, $14::text) from t
    where d.id = t.debtor_id and $14::text is not null and not $14::text = any(d.stops)
  ), blocked as (
    insert into do_not_call (id, account_id, number, debtor_id, source, attempt_id)
    select gen_random_uuid(), account_id, phone, debtor_id, 'screen', attempt_id from t
    where $15::boolean and (phone is not null or debtor_id is not null)
  ), number as (
    update phones p set health = 'wrong-person' from t
    where $16::boolean and p.debtor_id = t.debtor_id and p.number = t.phone
  )
  delete from call_drafts where transfer_id = $1`;

/** What operators write of their talks. */
export class PostgresOutcomes implements RecoveryStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async talked(accountId: AccountId, operatorId: OperatorId, transferId: TransferId): Promise<Talked | undefined> {
    const { rows } = await this.#pool.query<{ debtorId: DebtorId | null; written: boolean; debt: Kopecks | null }>(
      talkedSql,
      [accountId, operatorId, transferId],
    );
    const [row] = rows;
    return row && { debtorId: row.debtorId ?? undefined, written: row.written, debt: row.debt ?? undefined };
  }

  write(write: OutcomeWrite): Promise<boolean> {
    return transaction(this.#pool, async (connection) => {
      // Two pages, or a double press: the second waits here and finds the first one's outcome.
      await connection.query('select 1 from transfers where id = $1 for update', [write.transferId]);
      const { rowCount } = await connection.query('select 1 from call_outcomes where transfer_id = $1', [
        write.transferId,
      ]);
      if (rowCount !== 0) return false;
      await connection.query(writeSql, values(write));
      return true;
    });
  }
}

function values({ transferId, operatorId, form, promised }: OutcomeWrite): unknown[] {
  const row = outcomeRow(form.outcome);
  return [
    transferId,
    operatorId,
    randomUUID(),
    randomUUID(),
    promised?.due,
    promised?.amount,
    promised?.place,
    form.callback?.at,
    form.outcome,
    row.disposition,
    form.reason,
    form.next,
    form.note,
    row.stop,
    row.doNotCall ?? false,
    row.wrongPhone ?? false,
  ];
}
