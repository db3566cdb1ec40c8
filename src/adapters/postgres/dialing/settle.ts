import type { AttemptEnd, Lease, SettleFacts, Settlement } from '../../../dialing/ports.ts';
import type { Pool } from '../pool.ts';
import { type Settled, saveSettled } from './save-settled.ts';
import { type SettleRow, toFacts } from './settle-facts.ts';

const openSql = `
  select a.id, a.account_id, a.campaign_id, a.target_id, a.debtor_id, a.phone, a.trunk, a.kind, c.spec,
         (select array_agg(number order by position) from phones p
          where p.debtor_id = a.debtor_id and p.health in ('untried', 'good')) as phones,
         (select coalesce(jsonb_agg(jsonb_build_object('attemptId', p.id, 'kind', p.kind, 'disposition', p.disposition,
                   'phone', p.phone, 'trunk', p.trunk, 'endedAt', epoch_ms(p.ended_at)) order by p.id), '[]')
          from attempts p where p.target_id = a.target_id and p.state in ('ended', 'unknown') and p.disposition is not null) as past
  from attempts a left join campaigns c on c.id = a.campaign_id
  where a.id = any($1) and a.fence = $2 and a.state in ('dialing', 'ringing', 'answered', 'lost')`;

/**
 * Closes attempts: disposition, money, next dial of the target and trunk health, all or nothing. An attempt that is settled
 * already, or belongs to a newer owner, is left alone: settling twice charges once. What is read first cannot change before
 * it is written: a target has one open attempt, and only its owner ends it.
 */
export async function settle(
  pool: Pool,
  lease: Lease,
  ends: readonly AttemptEnd[],
  judge: (facts: SettleFacts) => Settlement,
): Promise<void> {
  const byId = new Map(ends.map((end) => [end.attemptId, end]));
  const { rows } = await pool.query<SettleRow>({
    name: 'settle-open',
    text: openSql,
    values: [[...byId.keys()], lease.fence],
  });
  const settled: Settled[] = rows.flatMap((row) => {
    const end = byId.get(row.id);
    if (!end) return [];
    const facts = toFacts(row, end);
    return [{ facts, settlement: judge(facts) }];
  });
  await saveSettled(pool, lease, settled);
}
