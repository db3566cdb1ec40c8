import type { Decide, Lease } from '../../../dialing/ports.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import type { AttemptId, CampaignId, DebtorId } from '../../../domain/ids.ts';
import { hashOf } from '../number-hash.ts';
import type { Pool } from '../pool.ts';
import { moveSql } from './begin-dial-sql.ts';
import { decisionLine } from './decision-line.ts';
import { type HistoryEntry, historySql, toHistory } from './history.ts';
import { type SubjectRow, subjectColumns, toSubject } from './subject.ts';

interface AskedRow extends SubjectRow {
  readonly id: AttemptId;
  readonly campaign_id: CampaignId;
  readonly debtor_id: DebtorId;
  readonly phone: string;
  readonly by_hand: boolean;
  /** When it would leave, by the database's clock. */
  readonly at: Date;
  readonly history: readonly HistoryEntry[];
}

/** The attempt holds its own counters: what it might spend is not counted against itself. */
const askedSql = `
  with a as materialized (
    select id, account_id, campaign_id, debtor_id, phone, channel = 'operator' as by_hand, ${hashOf('phone')} as hash, greatest(clock_timestamp(), dial_at) as at
    from attempts where id = any($1) and state = 'reserved' and fence = $2 and campaign_id is not null
  )
  select a.id, a.campaign_id, a.debtor_id, a.phone, a.by_hand, a.at, ${subjectColumns},
         ${historySql({ account: 'a.account_id', debtor: 'a.debtor_id', phone: 'a.phone', hash: 'a.hash', except: 'a.id' })} as history
  from a join debtors d on d.id = a.debtor_id`;

/**
 * The last question before an INVITE may leave. The policy is asked again with what the record says now, for the instant
 * of the dial by the database's clock; then one statement looks at the fence, the emergency stop, the campaign, the
 * do-not-call list and the debt, writes the decision, and moves `reserved → dialing` or `refused`. Nobody can spend
 * between the two what this attempt holds.
 * @returns the attempts that may be dialled now; the others are settled as refused, or are not ours
 */
export async function beginDial(
  pool: Pool,
  lease: Lease,
  attempts: readonly AttemptId[],
  policyOf: (campaignId: CampaignId, by?: 'operator') => Promise<Decide>,
): Promise<ReadonlySet<AttemptId>> {
  const asked = await pool.query<AskedRow>({
    name: 'begin-asked',
    text: askedSql,
    values: [attempts, lease.fence],
  });
  if (asked.rows.length === 0) return new Set();
  const verdicts = await Promise.all(
    asked.rows.map(async (row) => {
      const decide = await policyOf(row.campaign_id, row.by_hand ? 'operator' : undefined);
      return toVerdict(row, decide(toSubject(row, row.phone), toHistory(row.history), row.at));
    }),
  );
  const { rows } = await pool.query<{ id: AttemptId; why: string | null }>({
    name: 'begin-dial',
    text: moveSql,
    values: [JSON.stringify(verdicts), lease.node, lease.fence],
  });
  return new Set(rows.filter((row) => row.why === null).map((row) => row.id));
}

function toVerdict(row: AskedRow, decision: PolicyDecision): Record<string, unknown> {
  return {
    id: row.id,
    ...decisionLine(decision, { phone: row.phone, stops: row.stops, at: row.at }, row.at),
    denial: decision.allowed ? undefined : (decision.skip ?? 'held'),
    next_at: decision.nextAllowedAt,
  };
}
