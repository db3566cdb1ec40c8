import { createHash } from 'node:crypto';
import type { PutOff } from '../../../scheduling/ports.ts';
import type { Pool } from '../pool.ts';

/**
 * All closed places of all campaigns in one question; it reads no further than it may move. A denial is written once, with the
 * first person whom it puts off, and each of them names it.
 */
const putOffSql = `
  with closed as materialized (
    select * from jsonb_to_recordset($1) as c(id uuid, campaign_id uuid, place smallint, zones text[], at timestamptz,
      until timestamptz, skip text, rule text, reason text, policy_version text, inputs jsonb)
  ), due as materialized (
    select next.id, c.id as decision
    from closed c
    cross join lateral unnest(array[c.place * 2, c.place * 2 + 1]::smallint[]) as turn(n)
    cross join lateral (
      select id from targets
      where campaign_id = c.campaign_id and turn = turn.n and state = 'waiting' and next_at <= now()
        and (queued_until is null or queued_until < now())
      order by next_at, position limit $2 for update skip locked
    ) next limit $2
  ), written as (
    insert into place_decisions (id, account_id, campaign_id, place, zones, at, until, skip, rule, reason, policy_version, inputs)
    select c.id, o.account_id, c.campaign_id, c.place, c.zones, c.at, c.until, c.skip, c.rule, c.reason, c.policy_version, c.inputs
    from closed c join campaigns o on o.id = c.campaign_id
    where c.id in (select decision from due)
    on conflict (id) do nothing
  )
  update targets t set next_at = c.until, why_not = c.skip, state = case when c.until is null then 'done' else 'waiting' end,
    put_offs = case when c.id = any(t.put_offs) then t.put_offs else t.put_offs || c.id end
  from closed c
  -- As a list the ids are few to the planner, whatever the limit: it goes by the key and compiles nothing.
  where t.id = any(array(select id from due)) and c.campaign_id = t.campaign_id and c.place = t.place`;

/** Those whose hours never come are done. @returns how many were due and are no more */
export async function putOff(pool: Pool, closed: readonly PutOff[], limit: number): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'put-off',
    text: putOffSql,
    values: [JSON.stringify(closed.map(rowOf)), limit],
  });
  return rowCount ?? 0;
}

function rowOf(closed: PutOff): Record<string, unknown> {
  const { campaignId, place, zones, at, denial } = closed;
  const { until, why, rule, reason, policyVersion, inputs } = denial;
  return {
    id: idOf(closed),
    campaign_id: campaignId,
    ...{ place, zones, at, until, skip: why, rule, reason, policy_version: policyVersion, inputs },
  };
}

/** The same denial has the same id, whichever scheduler meets it first. */
function idOf({ campaignId, place, denial: { until, rule, policyVersion } }: PutOff): string {
  const said = [campaignId, place, until?.toISOString(), rule, policyVersion].join(' ');
  const hex = createHash('sha256').update(said).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
