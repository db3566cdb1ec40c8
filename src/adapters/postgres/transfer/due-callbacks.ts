import type { AccountId, CampaignId, DebtorId, OperatorId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** A promise whose time has come, with the operator who keeps it. */
export interface DueCallback {
  readonly callbackId: string;
  readonly accountId: AccountId;
  readonly campaignId: CampaignId;
  readonly debtorId: DebtorId;
  readonly operatorId: OperatorId;
  readonly login: string;
  readonly phone: string;
  readonly queue: string;
}

/** Dials of one promise, and the time between them; then it stays on the desk as missed. */
const mostTries = 3;
const betweenMinutes = 15;
/** Whoever promised is waited for so long; then anybody of the queue calls. */
const ownMinutes = 2;

const isFree = `coalesce(b.tried_at, '-infinity') < now() - interval '${betweenMinutes} minutes'`;

/**
 * Takes one promise for each operator who is ready: the own ones first. Marked with the time at once, so that no other process takes
 * it; a dial that leaves counts as a try.
 * The operator is shown the card meanwhile.
 */
const takeSql = `
  with due as (
    select distinct on (o.id) b.id, o.id as operator_id, o.login
    from callbacks b
    join campaigns c on c.id = b.campaign_id and c.state in ('running', 'finished')
    join operators o on o.account_id = b.account_id and o.state = 'ready' and o.kind = 'webrtc' and o.phone_online and o.removed_at is null
      and (b.operator_id = o.id
        or ((b.operator_id is null or b.due_at < now() - interval '${ownMinutes} minutes') and (o.queues = '{}' or b.queue = any(o.queues))))
    where b.state = 'open' and b.due_at <= now() and b.tries < ${mostTries}
      and ${isFree}
      and not exists (select from attempts a where a.debtor_id = b.debtor_id and a.ended_at is null
                        and a.state in ('reserved', 'dialing', 'ringing', 'answered', 'lost'))
    order by o.id, b.operator_id is distinct from o.id, b.due_at
  ), mine as (
    -- Asked once more of the locked row: another process may have taken it since the list of what is due was read.
    select b.id from callbacks b where b.id in (select id from due) and b.state = 'open' and ${isFree} for update skip locked
  ), taken as (
    update callbacks b set tried_at = clock_timestamp() where b.id in (select id from mine)
    returning b.id, b.account_id, b.campaign_id, b.debtor_id, b.phone, b.queue
  ), one as (
    select distinct on (t.id) t.*, due.operator_id, due.login from taken t join due on due.id = t.id order by t.id, due.operator_id
  ), shown as (
    insert into desk_previews (operator_id, account_id, debtor_id, campaign_id, callback_id, until)
    select operator_id, account_id, debtor_id, campaign_id, id, now() + interval '10 minutes' from one
    on conflict (operator_id) do update set debtor_id = excluded.debtor_id, campaign_id = excluded.campaign_id,
      target_id = null, callback_id = excluded.callback_id, until = excluded.until
  )
  select id as "callbackId", account_id as "accountId", campaign_id as "campaignId", debtor_id as "debtorId",
         operator_id as "operatorId", login, phone, queue from one`;

/** Any number of processes may ask at once; each promise goes to one of them. */
export async function takeDueCallbacks(pool: Pool): Promise<readonly DueCallback[]> {
  const { rows } = await pool.query<DueCallback>(takeSql);
  return rows;
}

/** No dial left: no try is counted, and in a minute it is due again. */
export async function retryCallback(pool: Pool, callbackId: string): Promise<void> {
  await pool.query(
    `update callbacks set tried_at = now() - interval '${betweenMinutes - 1} minutes' where id = $1 and state = 'open'`,
    [callbackId],
  );
}

/** The law says no now: it is kept at the next instant that the law names. */
export async function moveCallback(pool: Pool, callbackId: string, dueAt: Date): Promise<void> {
  await pool.query(`update callbacks set due_at = $2, tried_at = null where id = $1 and state = 'open'`, [
    callbackId,
    dueAt,
  ]);
}
