import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import type { AccountId, CampaignId, DebtorId, OperatorId, TargetId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** A card is held for its operator so long; then somebody else may be shown the person. */
const holdMinutes = 10;

/** Whose card an operator looks at before dialling. */
export interface Preview {
  readonly debtorId: DebtorId;
  readonly campaignId: CampaignId;
  readonly targetId: TargetId | null;
  readonly callbackId: string | null;
  /** The number that was promised to be called. */
  readonly phone: string | null;
  readonly queue: string;
  readonly spec: CampaignSpec;
}

export interface CallbackRow {
  readonly id: string;
  readonly person: string;
  readonly name: string | null;
  readonly dueAt: Date | null;
  readonly askedAt: Date;
  readonly tries: number;
  /** Promised by this operator. */
  readonly mine: boolean;
  readonly note: string | null;
}

const held = `exists (select from desk_previews v where v.debtor_id = x.debtor_id and v.operator_id <> $2 and v.until > now())`;
const inCall = `exists (select from attempts a where a.debtor_id = x.debtor_id and a.ended_at is null
  and a.state in ('reserved', 'dialing', 'ringing', 'answered', 'lost'))`;

/** Promises first, the own before those of nobody; then the work lists in the order of a robot. $1 account, $2 operator. */
const nextSql = `
  with promised as (
    select x.debtor_id, x.campaign_id, null::uuid as target_id, x.id as callback_id
    from callbacks x join campaigns c on c.id = x.campaign_id and c.state in ('running', 'finished')
    where x.account_id = $1 and x.state = 'open' and (x.operator_id = $2 or x.operator_id is null) and coalesce(x.due_at, x.asked_at) <= now()
      and coalesce(x.tried_at, '-infinity') < now() - interval '15 minutes' and x.id is distinct from $3 and not ${held} and not ${inCall}
    order by x.operator_id is null, coalesce(x.due_at, x.asked_at) limit 1
  ), listed as (
    select x.debtor_id, x.campaign_id, x.id as target_id, null::uuid as callback_id
    from campaigns c cross join lateral (
      select * from targets x where x.campaign_id = c.id and x.state = 'waiting' and x.next_at <= now() and x.id is distinct from $4
        and not ${held} and not ${inCall}
      order by x.turn, x.next_at, x.position limit 1
    ) x
    where c.account_id = $1 and c.state = 'running' and c.spec -> 'pacing' ->> 'mode' = 'preview'
      and not exists (select from promised)
    order by c.priority desc, c.started_at limit 1
  )
  insert into desk_previews (operator_id, account_id, debtor_id, campaign_id, target_id, callback_id, until)
  select $2, $1, debtor_id, campaign_id, target_id, callback_id, now() + interval '${holdMinutes} minutes'
  from (select * from promised union all select * from listed) n
  on conflict (operator_id) do update set debtor_id = excluded.debtor_id, campaign_id = excluded.campaign_id,
    target_id = excluded.target_id, callback_id = excluded.callback_id, until = excluded.until`;

const currentSql = `
  select v.debtor_id as "debtorId", v.campaign_id as "campaignId", v.target_id as "targetId", v.callback_id as "callbackId",
         b.phone, coalesce(b.queue, c.spec -> 'transfer' ->> 'queue', '') as queue, c.spec
  from desk_previews v join campaigns c on c.id = v.campaign_id left join callbacks b on b.id = v.callback_id
  where v.operator_id = $1 and v.until > now()`;

const callbacksSql = `
  select x.id, x.debtor_id as person, d.name, x.due_at as "dueAt", x.asked_at as "askedAt", x.tries, x.operator_id = $2 as mine,
         (select note from call_outcomes o where o.callback_id = x.id) as note
  from callbacks x join debtors d on d.id = x.debtor_id
  where x.account_id = $1 and x.state = 'open' and x.campaign_id is not null and (x.operator_id = $2 or x.operator_id is null)
    and coalesce(x.due_at, x.asked_at) > now() - interval '30 days'
  order by coalesce(x.due_at, x.asked_at), x.id limit 50`;

/** People whom operators call themselves: work lists and promises to call back. */
export class PostgresWorkList {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Shows the operator the next person, and keeps that one from others meanwhile. @returns false when nobody is left */
  async next(accountId: AccountId, operatorId: OperatorId): Promise<boolean> {
    const before = await this.current(operatorId);
    const { rowCount } = await this.#pool.query(nextSql, [accountId, operatorId, before?.callbackId, before?.targetId]);
    return rowCount !== 0;
  }

  /** Shows the person of a promise. @returns false when it is not open any more */
  async showCallback(accountId: AccountId, operatorId: OperatorId, callbackId: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `insert into desk_previews (operator_id, account_id, debtor_id, campaign_id, callback_id, until)
       select $2, account_id, debtor_id, campaign_id, id, now() + interval '${holdMinutes} minutes' from callbacks
       where id = $3 and account_id = $1 and state = 'open' and campaign_id is not null
       on conflict (operator_id) do update set debtor_id = excluded.debtor_id, campaign_id = excluded.campaign_id,
         target_id = null, callback_id = excluded.callback_id, until = excluded.until`,
      [accountId, operatorId, callbackId],
    );
    return rowCount !== 0;
  }

  /** Shows any person of the account: dialled on behalf of the last campaign that the person was in. */
  async showPerson(accountId: AccountId, operatorId: OperatorId, person: DebtorId): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `insert into desk_previews (operator_id, account_id, debtor_id, campaign_id, target_id, until)
       select $2, t.account_id, t.debtor_id, t.campaign_id, t.id, now() + interval '${holdMinutes} minutes'
       from targets t join campaigns c on c.id = t.campaign_id
       where t.debtor_id = $3 and t.account_id = $1 order by c.state = 'running' desc, c.created_at desc limit 1
       on conflict (operator_id) do update set debtor_id = excluded.debtor_id, campaign_id = excluded.campaign_id,
         target_id = excluded.target_id, callback_id = null, until = excluded.until`,
      [accountId, operatorId, person],
    );
    return rowCount !== 0;
  }

  async current(operatorId: OperatorId): Promise<Preview | undefined> {
    const { rows } = await this.#pool.query<Preview>(currentSql, [operatorId]);
    return rows[0];
  }

  async putAway(operatorId: OperatorId): Promise<void> {
    await this.#pool.query('delete from desk_previews where operator_id = $1', [operatorId]);
  }

  /** Whom the law does not let be called now waits for the instant that it names, so that nobody is shown the card in vain. */
  async putOff({ targetId, callbackId }: Preview, { nextAllowedAt, skip }: PolicyDecision): Promise<void> {
    if (targetId !== null)
      await this.#pool.query(
        `update targets t set why_not = $3, next_at = coalesce($2, next_at), state = case when $2::timestamptz is null then 'done' else state end
         from campaigns c where t.id = $1 and t.state = 'waiting' and c.id = t.campaign_id and c.spec -> 'pacing' ->> 'mode' = 'preview'`,
        [targetId, nextAllowedAt, skip],
      );
    if (callbackId !== null && nextAllowedAt)
      await this.#pool.query(`update callbacks set due_at = $2 where id = $1 and state = 'open'`, [
        callbackId,
        nextAllowedAt,
      ]);
  }

  async callbacks(accountId: AccountId, operatorId: OperatorId): Promise<readonly CallbackRow[]> {
    const { rows } = await this.#pool.query<CallbackRow>(callbacksSql, [accountId, operatorId]);
    return rows;
  }

  /** A promise that nobody will keep any more. @returns false when it was not open */
  async cancel(accountId: AccountId, callbackId: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `update callbacks set state = 'cancelled', done_at = clock_timestamp() where id = $2 and account_id = $1 and state = 'open'`,
      [accountId, callbackId],
    );
    return rowCount !== 0;
  }
}
