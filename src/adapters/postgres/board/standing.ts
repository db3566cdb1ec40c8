import type { Pool } from '../pool.ts';

/** What stands and waits in the record, of every account. */
export interface Standing {
  /** People whose next dial is due now; counted up to {@link mostCounted}. */
  readonly due: number;
  /** People who wait for a later time. */
  readonly later: number;
  readonly nextAt: Date | null;
  /** Calls between reservation and end. */
  readonly open: number;
  /** Open so long that no call lasts: something has lost them. */
  readonly forgotten: number;
  readonly callbacks: number;
  readonly webhooksWaiting: number;
  readonly webhooksDead: number;
  /** The scheduler's last question to the record; null when it is not connected. */
  readonly scheduledAt: Date | null;
}

/** Nobody needs to know how many more; a board must not read ten million rows a second. */
const mostCounted = 10_001;
/** No call lasts so long; the absolute timeout of a channel is far below. */
const forgottenAfter = '4 hours';

const standingSql = `
  with running as (select id from campaigns where state = 'running')
  select
    (select count(*)::int from (select from running r join targets t on t.campaign_id = r.id and t.state = 'waiting'
       and (t.next_at is null or t.next_at <= now()) limit ${mostCounted}) x) as due,
    (select count(*)::int from (select from running r join targets t on t.campaign_id = r.id and t.state = 'waiting'
       and t.next_at > now() limit ${mostCounted}) x) as later,
    (select min(n.at) from running r, lateral (select min(next_at) as at from targets t
       where t.campaign_id = r.id and t.state = 'waiting' and t.next_at > now()) n) as "nextAt",
    (select count(*)::int from attempts where ended_at is null and state in ('reserved', 'dialing', 'ringing', 'answered', 'lost')) as open,
    (select count(*)::int from attempts where ended_at is null and state in ('reserved', 'dialing', 'ringing', 'answered', 'lost')
       and reserved_at < now() - interval '${forgottenAfter}') as forgotten,
    (select count(*)::int from callbacks where state = 'open') as callbacks,
    (select count(*)::int from webhook_deliveries where state = 'waiting') as "webhooksWaiting",
    (select count(*)::int from webhook_deliveries where state = 'dead') as "webhooksDead",
    (select max(query_start) from pg_stat_activity where application_name = 'dozvon scheduler' and datname = current_database())
      as "scheduledAt"`;

export async function readStanding(pool: Pool): Promise<Standing> {
  const { rows } = await pool.query<Standing>(standingSql);
  const [row] = rows;
  if (!row) throw new Error('The record answered nothing');
  return row;
}

export interface NamedTarget {
  readonly targetId: string;
  readonly person: string;
  readonly name: string | null;
  readonly campaign: string;
  readonly account: string;
}

/** Who stands behind ids of the queues. */
export async function nameTargets(pool: Pool, ids: readonly string[]): Promise<readonly NamedTarget[]> {
  const { rows } = await pool.query<NamedTarget>(
    `select t.id as "targetId", t.debtor_id as person, d.name, c.name as campaign, a.name as account
     from targets t join debtors d on d.id = t.debtor_id join campaigns c on c.id = t.campaign_id join accounts a on a.id = c.account_id
     where t.id = any($1::uuid[])`,
    [ids],
  );
  return rows;
}
