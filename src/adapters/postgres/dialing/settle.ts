import type { AttemptEnd, Lease, PastAttempt, SettleFacts, Settlement } from '../../../dialing/ports.ts';
import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import type { Disposition } from '../../../domain/disposition.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId, TargetId } from '../../../domain/ids.ts';
import type { AttemptKind } from '../../../domain/target.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { type Settled, saveSettled } from './save-settled.ts';

interface OpenRow {
  readonly id: AttemptId;
  readonly account_id: AccountId;
  readonly campaign_id: CampaignId | null;
  readonly target_id: TargetId | null;
  readonly debtor_id: DebtorId;
  readonly phone: string;
  readonly trunk: string;
  readonly kind: AttemptKind;
  readonly spec: CampaignSpec | null;
  readonly phones: string[] | null;
}

const openSql = `
  select a.id, a.account_id, a.campaign_id, a.target_id, a.debtor_id, a.phone, a.trunk, a.kind, c.spec,
         (select array_agg(number order by position) from phones p
          where p.debtor_id = a.debtor_id and p.health in ('untried', 'good')) as phones
  from attempts a left join campaigns c on c.id = a.campaign_id
  where a.id = any($1) and a.fence = $2 and a.state in ('dialing', 'ringing', 'answered', 'lost')
  order by a.id for update of a`;

interface PastRow {
  readonly id: AttemptId;
  readonly target_id: TargetId;
  readonly kind: AttemptKind;
  readonly disposition: Disposition;
  readonly phone: string;
  readonly trunk: string;
  readonly ended_at: Date;
}

const pastSql = `
  select id, target_id, kind, disposition, phone, trunk, ended_at from attempts
  where target_id = any($1) and state in ('ended', 'unknown') and disposition is not null order by id`;

/**
 * The unit of work that closes attempts: disposition, money, next dial of the target and trunk health, all or nothing.
 * An attempt that is settled already, or belongs to a newer owner, is left alone: settling twice charges once.
 */
export function settle(
  pool: Pool,
  lease: Lease,
  ends: readonly AttemptEnd[],
  judge: (facts: SettleFacts) => Settlement,
): Promise<void> {
  return transaction(pool, async (connection) => {
    const byId = new Map(ends.map((end) => [end.attemptId, end]));
    const { rows } = await connection.query<OpenRow>({
      name: 'settle-open',
      text: openSql,
      values: [[...byId.keys()], lease.fence],
    });
    if (rows.length === 0) return;
    const past = await loadPast(connection, rows);
    const settled: Settled[] = rows.flatMap((row) => {
      const end = byId.get(row.id);
      if (!end) return [];
      const facts = toFacts(row, end, past.get(row.target_id ?? '') ?? []);
      return [{ facts, settlement: judge(facts) }];
    });
    await saveSettled(connection, settled);
  });
}

async function loadPast(connection: Connection, rows: readonly OpenRow[]): Promise<Map<string, PastAttempt[]>> {
  const targets = rows.map((row) => row.target_id).filter((id) => id !== null);
  const past = await connection.query<PastRow>({ name: 'settle-past', text: pastSql, values: [targets] });
  const byTarget = new Map<string, PastAttempt[]>();
  for (const row of past.rows) {
    const list = byTarget.get(row.target_id) ?? [];
    byTarget.set(row.target_id, list);
    list.push({
      attemptId: row.id,
      kind: row.kind,
      disposition: row.disposition,
      phone: row.phone,
      trunk: row.trunk,
      endedAt: row.ended_at,
    });
  }
  return byTarget;
}

function toFacts(row: OpenRow, end: AttemptEnd, past: readonly PastAttempt[]): SettleFacts {
  return {
    accountId: row.account_id,
    campaignId: row.campaign_id ?? undefined,
    targetId: row.target_id ?? undefined,
    debtorId: row.debtor_id,
    attemptId: row.id,
    phone: row.phone,
    trunk: row.trunk,
    kind: row.kind,
    phones: row.phones ?? [],
    history: past,
    spec: row.spec ?? undefined,
    end,
  };
}
