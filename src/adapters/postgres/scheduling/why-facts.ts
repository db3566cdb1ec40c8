import { dozvonError } from '../../../domain/errors/index.ts';
import type { CampaignId } from '../../../domain/ids.ts';
import { formatDecimal } from '../../../domain/money.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import type { RunningCampaign } from '../../../scheduling/ports.ts';
import type { WhyFacts } from '../../../scheduling/why/facts.ts';
import type { Pool } from '../pool.ts';

interface FactsRow extends Pick<WhyFacts, 'state' | 'open' | 'stopped'> {
  readonly now: Date;
  readonly spec: RunningCampaign['spec'];
  readonly why: SkipReason | null;
  readonly idle_why: string | null;
  readonly paused_at: Date | null;
  readonly down_since: Date | null;
}

const factsSql = `
  select clock_timestamp() as now, c.state, c.spec, h.why, c.idle_why, c.paused_at,
         exists (select from switches where name = 'stop-all') as stopped,
         (select count(*)::int from targets where campaign_id = c.id and state = 'open') as open,
         (select min(updated_at) from trunk_states where name = any(array(select jsonb_array_elements_text(c.spec->'trunks')))
            and (down_until > now() or registration <> 'registered')) as down_since
  from campaigns c join campaign_holds h on h.campaign_id = c.id where c.id = $1`;

interface GroupRow {
  readonly why: SkipReason | null;
  readonly count: number;
  readonly until: Date | null;
}

const groupsSql = `
  select why_not as why, count(*)::int as count, min(next_at) filter (where state = 'waiting') as until
  from targets where campaign_id = $1 and state <> 'open' and (state <> 'done' or why_not is not null) group by 1`;

/** What decides why a campaign dials nothing, and the present by the database's clock. */
export async function readWhyFacts(pool: Pool, id: CampaignId): Promise<{ facts: WhyFacts; now: Date }> {
  const [facts, groups] = await Promise.all([
    pool.query<FactsRow>(factsSql, [id]),
    pool.query<GroupRow>(groupsSql, [id]),
  ]);
  const [row] = facts.rows;
  if (!row) throw dozvonError('not-found', { what: 'campaign', name: id, hint: 'dozvon status' });
  return { facts: toFacts(row, groups.rows), now: row.now };
}

function toFacts(row: FactsRow, groups: readonly GroupRow[]): WhyFacts {
  const { state, open, stopped, spec } = row;
  const cap = spec.spendingCap;
  return {
    state,
    open,
    stopped,
    hold: row.why ?? undefined,
    figures: row.idle_why ?? undefined,
    pausedAt: row.paused_at ?? undefined,
    trunks: spec.trunks,
    trunkDownSince: row.down_since ?? undefined,
    lines: spec.lines,
    ratePerSecond: spec.ratePerSecond,
    spendingCap: cap && `${formatDecimal(cap.amount)} ${cap.currency}`,
    groups: groups.map(({ why, count, until }) => ({ why: why ?? undefined, count, until: until ?? undefined })),
  };
}
