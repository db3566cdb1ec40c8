import type { DashboardReader, HeardMessage } from '../../../reporting/dashboard/dashboard.ts';
import type { StoredFigures } from '../../../reporting/dashboard/figures.ts';
import { accountZone } from '../accounts/accounts.ts';
import type { Pool } from '../pool.ts';
import { reportSql } from './reader.ts';

const heardSql = `
  select c.id as "campaignId", c.name as campaign, c.spec -> 'message' as message, h.ms::float8 as "messageMs"
  from (
    select campaign_id, count(*) as people, percentile_disc(0.5) within group (order by message_ms) as ms
    from attempts
    where account_id = $1 and reserved_at >= $2 and reserved_at < $3 and answered_at is not null and message_ms > 0
      and id >= uuid_at($2::timestamptz - interval '1 day') and id < uuid_at($3::timestamptz + interval '1 day')
    group by campaign_id order by people desc limit 1
  ) h join campaigns c on c.id = h.campaign_id`;

const dueSql = `
  select count(*)::float8 as count, coalesce(sum(amount), 0)::float8 as amount
  from promise_outcomes where account_id = $1 and state = 'open' and day between $2 and $3`;

/** Asks PostgreSQL what the dashboard needs. */
export function postgresDashboard(pool: Pool): DashboardReader {
  return {
    zone: (account) => accountZone(pool, account),
    figures: async (account, { from, to }) => {
      const { rows } = await pool.query<StoredFigures>(await reportSql('dashboard-figures'), [account, from, to]);
      const [figures] = rows;
      if (!figures) throw new Error('A question of sums gives one row');
      return figures;
    },
    heard: async (account, { from, to }) =>
      (await pool.query<HeardMessage>(heardSql, [account, from, to])).rows.find(({ message }) =>
        Array.isArray(message?.say),
      ),
    due: async (account, { from, to }) => {
      const { rows } = await pool.query<{ count: number; amount: number }>(dueSql, [account, from, to]);
      return rows[0] ?? { count: 0, amount: 0 };
    },
  };
}
