import { randomBytes } from 'node:crypto';
import { linesToAppend } from '../../../billing/ledger.ts';
import type {
  Resolution,
  ReviewedAttempt,
  UnknownAttempt,
  UnknownFilter,
  UnknownStore,
  Wait,
} from '../../../dialing/evidence-ports.ts';
import type { SettleFacts, Settlement } from '../../../dialing/ports.ts';
import type { Stop } from '../../../domain/contact-policy.ts';
import { type CampaignId, uuidv7 } from '../../../domain/ids.ts';
import type { LedgerLine } from '../../../domain/rate-card.ts';
import { moneyColumns, nextColumns, type SettleRow, toFacts } from '../dialing/settle-facts.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import * as sql from './unknown-sql.ts';

type Judge = (facts: SettleFacts) => Settlement;

interface LockedRow extends SettleRow {
  readonly written: readonly LedgerLine[];
}

/** Unknown attempts in PostgreSQL; each method's promise stands on the port. */
export class PostgresUnknowns implements UnknownStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async unknowns(filter: UnknownFilter): Promise<readonly UnknownAttempt[]> {
    const { ids, accountId, campaignId, lease, withinMs } = filter;
    const { rows } = await this.#pool.query<Record<keyof UnknownAttempt, unknown>>(sql.unknownsSql, [
      ids ?? null,
      accountId ?? null,
      campaignId ?? null,
      lease?.node ?? null,
      lease?.fence ?? null,
      withinMs === undefined ? null : withinMs / 1000,
    ]);
    return rows.map(withoutNulls<UnknownAttempt>);
  }

  async claimed(callIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.#pool.query<{ id: string }>(
      'select call_id as id from attempts where call_id = any($1)',
      [callIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  resolve(resolutions: readonly Resolution[], judge: Judge): Promise<number> {
    return transaction(this.#pool, async (connection) => {
      const byId = new Map(resolutions.map((each) => [each.end.attemptId, each]));
      const { rows } = await connection.query<LockedRow>(sql.lockUnknownSql, [[...byId.keys()]]);
      for (const row of rows) {
        const resolution = byId.get(row.id);
        if (resolution) await saveResolved(connection, row, resolution, judge);
      }
      if (rows.length > 0) await connection.query(`select pg_notify('dozvon_due', '')`);
      return rows.length;
    });
  }

  async inReview(olderThanMs: number): Promise<readonly ReviewedAttempt[]> {
    interface Row extends Omit<ReviewedAttempt, 'subject'> {
      readonly phone: string;
      readonly zone: string | null;
      readonly region: string | null;
      readonly stops: readonly Stop[];
    }
    const { rows } = await this.#pool.query<Row>(sql.inReviewSql, [olderThanMs / 1000]);
    return rows.map(({ phone, zone, region, stops, ...attempt }) => ({
      ...attempt,
      subject: { phone, stops, ...(zone === null ? {} : { zone }), ...(region === null ? {} : { region }) },
    }));
  }

  wait(waits: readonly Wait[]): Promise<void> {
    return transaction(this.#pool, async (connection) => {
      for (const { attemptId, until } of waits) {
        const moved = await connection.query<{ campaignId: CampaignId }>(sql.waitSql, [attemptId, until]);
        const [target] = moved.rows;
        if (!target) continue;
        await connection.query(sql.eventSql, [attemptId, 'next-bucket', { until: until.toISOString() }]);
        await connection.query(sql.campaignSql, [target.campaignId, 0, true]);
      }
    });
  }
}

async function saveResolved(
  connection: Connection,
  row: LockedRow,
  { end, evidence }: Resolution,
  judge: Judge,
): Promise<void> {
  const settlement = judge(toFacts(row, end));
  const { price, currency } = settlement;
  const { disposition } = end;
  const ended = {
    disposition,
    ended_at: end.endedAt,
    answered_at: end.answeredAt,
    call_id: end.callId,
    cause: end.cause,
  };
  const attempt = { ...ended, sip_status: end.sipStatus, labels: end.labels, ...moneyColumns(settlement) };
  await connection.query(sql.attemptSql, [row.id, attempt]);
  await connection.query(sql.eventSql, [row.id, 'ended', { disposition, evidence }]);
  const lines = linesToAppend(row.written, settlement).map((line) => {
    return { id: uuidv7(Date.now(), randomBytes), currency, ...line };
  });
  if (lines.length > 0) await connection.query(sql.ledgerSql, [row.id, JSON.stringify(lines)]);
  if (settlement.phoneHealth) await connection.query(sql.phoneSql, [row.debtor_id, row.phone, settlement.phoneHealth]);
  const again = await saveTarget(connection, row, disposition, settlement);
  const before = row.written.reduce((sum, { direction, amount }) => (direction === 'price' ? sum + amount : sum), 0);
  if (row.campaign_id) await connection.query(sql.campaignSql, [row.campaign_id, price - before, again]);
}

/** @returns whether the target is to be dialled again */
async function saveTarget(
  connection: Connection,
  row: LockedRow,
  disposition: string,
  settlement: Settlement,
): Promise<boolean> {
  if (!row.target_id) return false;
  const again = settlement.next.do === 'again';
  const next = nextColumns(settlement);
  const state = again ? 'waiting' : settlement.next.do;
  const target = { disposition, state, ...next, next_kind: next.next_kind ?? 'first' };
  const moved = await connection.query(sql.targetSql, [row.target_id, row.id, target]);
  return again && (moved.rowCount ?? 0) > 0;
}

/** Columns that are null are fields that are absent. */
function withoutNulls<T>(row: Record<keyof T, unknown>): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
