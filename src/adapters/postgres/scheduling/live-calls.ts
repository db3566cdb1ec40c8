import type { Disposition } from '../../../domain/disposition.ts';
import type { Pool } from '../pool.ts';

/** What the calls of one campaign came to so far; money in kopecks. */
export interface LiveCalls {
  readonly attempts: number;
  readonly answered: number;
  readonly redials: number;
  readonly transfers: number;
  readonly contacts: number;
  readonly cost: number;
  readonly outcomes: readonly { readonly disposition: Disposition; readonly count: number }[];
}

interface Row {
  readonly disposition: Disposition | null;
  readonly count: number;
  readonly answered: number;
  readonly redials: number;
  readonly contacts: number;
  readonly cost: number;
  readonly transfers: number;
}

const callsSql = `
  select a.disposition, count(*) as count, count(a.answered_at) as answered, count(a.redial_of) as redials,
    count(*) filter (where a.price > 0) as contacts, coalesce(sum(a.cost), 0) as cost,
    (select count(*) from transfers t where t.campaign_id = $1 and t.bridged_at is not null) as transfers
  from attempts a where a.campaign_id = $1 and a.state not in ('refused', 'released') group by a.disposition`;

/** Reads the calls of a campaign, summed. */
export async function liveCalls(pool: Pool, campaignId: string): Promise<LiveCalls> {
  const { rows } = await pool.query<Row>({ name: 'live-calls', text: callsSql, values: [campaignId] });
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + Number(of(row)), 0);
  return {
    attempts: sum(({ count }) => count),
    answered: sum(({ answered }) => answered),
    redials: sum(({ redials }) => redials),
    contacts: sum(({ contacts }) => contacts),
    cost: sum(({ cost }) => cost),
    transfers: Number(rows[0]?.transfers ?? 0),
    outcomes: rows.flatMap(({ disposition, count }) => (disposition ? [{ disposition, count: Number(count) }] : [])),
  };
}
