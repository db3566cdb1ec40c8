import { randomBytes } from 'node:crypto';
import type { OutsideAnswer, OutsideRefusal, OutsideRequest, OutsideStore } from '../../../dialing/outside-ports.ts';
import type { AttemptEnd, AttemptProgress, Lease, Orphan } from '../../../dialing/ports.ts';
import { type AttemptId, uuidv7 } from '../../../domain/ids.ts';
import type { Rating } from '../../../domain/rate-card.ts';
import { decideOutside, type OutsideDecision, type OutsideFacts } from '../../../policy/outside.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { makeTrunkKnown } from './capacity.ts';
import * as sql from './outside-sql.ts';

interface FactsRow extends OutsideFacts {
  readonly name: string | null;
  readonly stopped: boolean;
  readonly ours: boolean;
}

interface TrunkRow extends FactsRow {
  /** Next free instant of the trunk's rate, milliseconds; 0: now. */
  readonly slot: number;
  readonly down: boolean;
}

/** A slot further away than this is not worth the wait of three people. */
const horizonMs = 1000;

const shortages = {
  'dialer-down': 'No dialer can dial now',
  'stop-all': 'The emergency stop is pulled',
  'trunk-down': 'The trunk does not work',
  lines: 'All lines of the trunk are busy',
  rate: 'The trunk is at its rate: try again in a second',
} as const;

/** Legs to numbers outside in the record. */
export class PostgresOutside implements OutsideStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async reserve(request: OutsideRequest): Promise<OutsideAnswer> {
    const { trunk, accountId, number, lease } = request;
    await makeTrunkKnown(this.#pool, trunk.name);
    return transaction(this.#pool, async (connection) => {
      const { rows } = await connection.query<TrunkRow>(sql.lockTrunkSql, [
        ...[accountId, number, lease.node, lease.fence, trunk.name],
      ]);
      const { now, open } = await openOn(connection, trunk.name);
      const [row] = rows;
      const decision = row && decideOutside(row);
      if (decision?.allowed === false) {
        await save(connection, request, { decision, name: row?.name ?? null, now });
        return { refused: { ...decision, elsewhere: false } };
      }
      const short = shortOf(row, trunk.lines - open, now);
      if (!row || !decision || short) return { refused: short ?? refusal('dialer-down', false) };
      const dialAt = new Date(Math.max(row.slot, now.getTime()));
      const id = await save(connection, request, { decision, name: row.name, now, dialAt });
      return {
        granted: { attemptId: id, phone: number, dialAt, ringMs: request.ringMs },
        name: row.name ?? undefined,
      };
    });
  }

  async begin(lease: Lease, id: AttemptId): Promise<boolean> {
    const leg = await this.#pool.query<{ account_id: string; number: string }>(
      'select account_id, number from outside_legs where id = $1',
      [id],
    );
    const [{ account_id, number } = {}] = leg.rows;
    const asked = await this.#pool.query<FactsRow>(sql.askSql, [account_id, number, lease.node, lease.fence]);
    const [row] = asked.rows;
    if (!row?.ours) return false;
    const decision = row.stopped ? { allowed: false, ...refusal('stop-all', false) } : decideOutside(row);
    const no = decision.allowed ? [null, null] : [decision.rule, decision.reason];
    const { rowCount } = await this.#pool.query(sql.beginSql, [id, lease.fence, ...no]);
    return decision.allowed && rowCount === 1;
  }

  async progress(lease: Lease, { attemptId, state, at, callId }: AttemptProgress): Promise<void> {
    await this.#pool.query(sql.progressSql, [attemptId, lease.fence, state, at, callId]);
  }

  async settle(lease: Lease, end: AttemptEnd, money: Pick<Rating, 'price' | 'cost' | 'lines'>): Promise<void> {
    const { attemptId, endedAt, dialedAt, ringingAt, answeredAt, disposition, cause, sipStatus, callId } = end;
    const row = {
      ...{ ended_at: endedAt, dialed_at: dialedAt, ringing_at: ringingAt, answered_at: answeredAt },
      ...{ disposition, cause, sip_status: sipStatus, call_id: callId, price: money.price, cost: money.cost },
    };
    const lines = money.lines.map((line) => ({ ...line, id: uuidv7(endedAt.getTime(), randomBytes) }));
    await this.#pool.query(sql.settleSql, [attemptId, lease.fence, JSON.stringify(row), JSON.stringify(lines)]);
  }

  async release(lease: Lease, id: AttemptId): Promise<void> {
    await this.#pool.query(sql.releaseSql, [id, lease.fence]);
  }

  async orphans(lease: Lease, living: ReadonlySet<string>): Promise<readonly Orphan[]> {
    return (await this.#pool.query<Orphan>(sql.orphansSql, [lease.node, lease.fence, [...living]])).rows;
  }

  async unknown(lease: Lease, ids: readonly AttemptId[]): Promise<void> {
    await this.#pool.query(sql.unknownSql, [ids, lease.fence]);
  }
}

function refusal(rule: keyof typeof shortages, elsewhere: boolean): OutsideRefusal {
  return { rule, reason: shortages[rule], elsewhere };
}

/** What is missing beside the policy's yes. */
function shortOf(row: TrunkRow | undefined, free: number, now: Date): OutsideRefusal | undefined {
  if (!row?.ours) return refusal('dialer-down', false);
  if (row.stopped) return refusal('stop-all', false);
  if (row.down) return refusal('trunk-down', true);
  if (free < 1) return refusal('lines', true);
  return row.slot > now.getTime() + horizonMs ? refusal('rate', true) : undefined;
}

async function openOn(connection: Connection, trunk: string): Promise<{ readonly now: Date; readonly open: number }> {
  const { rows } = await connection.query<{ now: Date; open: number }>(sql.openOnTrunkSql, [trunk]);
  return rows[0] ?? { now: new Date(0), open: 0 };
}

interface Leg {
  readonly decision: OutsideDecision;
  readonly name: string | null;
  readonly now: Date;
  /** Absent: the policy said no. */
  readonly dialAt?: Date;
}

async function save(connection: Connection, request: OutsideRequest, leg: Leg): Promise<AttemptId> {
  const { decision, name, now, dialAt } = leg;
  const { lease, trunk, currency, number, way } = request;
  const id = uuidv7(now.getTime(), randomBytes) as AttemptId;
  const row = {
    ...{ id, account_id: request.accountId, transfer_id: request.transferId, campaign_id: request.campaignId },
    ...{ attempt_id: request.attemptId, operator_id: request.operatorId, number, name, way, currency },
    ...{ trunk: trunk.name, node: lease.node, fence: lease.fence, rule: decision.rule, reason: decision.reason },
    ...{
      state: dialAt ? 'reserved' : 'refused',
      reserved_at: now,
      dial_at: dialAt,
      ended_at: dialAt ? undefined : now,
    },
    disposition: dialAt ? undefined : 'refused-by-policy',
  };
  const next = dialAt && new Date(Math.ceil(dialAt.getTime() + 1000 / trunk.perSecond));
  await connection.query(sql.saveSql, [JSON.stringify(row), next]);
  return id;
}
