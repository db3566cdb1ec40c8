import type { AccountId } from '../../../domain/ids.ts';
import type { PastOutcome } from '../../../scheduling/forecast/ports.ts';
import type { Pool } from '../pool.ts';

/** Older dials say little of how people answer now. */
const days = 90;

const pastSql = `
  select disposition, count(*)::int as count,
         avg(extract(epoch from coalesce(answered_at, ended_at) - dialed_at) * 1000)::float8 as "ringMs",
         avg(coalesce(extract(epoch from ended_at - answered_at) * 1000, 0))::float8 as "talkMs",
         avg(heard_ms)::float8 as "heardMs"
  from attempts
  where account_id = $1 and state = 'ended' and dialed_at > now() - make_interval(days => ${days}) and ended_at is not null
    and disposition is not null
  group by disposition order by disposition`;

/** How the dials of an account ended lately, with their mean times. */
export async function readPastOutcomes(pool: Pool, accountId: AccountId): Promise<readonly PastOutcome[]> {
  const { rows } = await pool.query<PastOutcome>(pastSql, [accountId]);
  return rows;
}
