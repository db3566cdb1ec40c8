import type { ReportScope, ScopeFacts } from '../../../reporting/ports.ts';
import type { Pool } from '../pool.ts';

/** What stands on every paper of this campaign, or of this account. */
export async function readScopeFacts(pool: Pool, { campaignId, accountId }: ReportScope): Promise<ScopeFacts> {
  const { rows } = await pool.query<ScopeFacts>(
    `select a.name as account, a.zone, (select name from campaigns where id = $1) as campaign,
       array(select distinct trunk from campaigns c, jsonb_array_elements_text(c.spec -> 'trunks') as trunk
             where c.account_id = a.id and ($1::uuid is null or c.id = $1) order by trunk) as trunks
     from accounts a where a.id = coalesce((select account_id from campaigns where id = $1), $2)`,
    [campaignId ?? null, accountId ?? null],
  );
  const [facts] = rows;
  if (!facts) throw new Error('The account vanished while it was reported on');
  return facts;
}
