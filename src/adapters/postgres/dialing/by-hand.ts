import { randomBytes } from 'node:crypto';
import type { Decide, HandAnswer, HandRefusal, HandRequest } from '../../../dialing/ports.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import {
  type AccountId,
  type AttemptId,
  type CampaignId,
  type DebtorId,
  type TargetId,
  uuidv7,
} from '../../../domain/ids.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { denySql, lockSql, numbersSql, personSql, saveSql } from './by-hand-sql.ts';
import { capacityOf, makeTrunkKnown, slotsAfter } from './capacity.ts';
import { doNotCall } from './do-not-call-denial.ts';
import { type HistoryEntry, toHistory } from './history.ts';
import { type SubjectRow, toSubject } from './subject.ts';

/** A slot further away than this is not worth an operator's wait. */
const horizonMs = 1000;

interface PersonRow extends SubjectRow {
  readonly name: string | null;
  readonly segment: string | null;
  readonly target_id: TargetId | null;
  readonly target_state: string | null;
  readonly history: readonly HistoryEntry[];
  readonly blocked: boolean;
  readonly total: number | null;
  readonly age_days: number | null;
}

interface Whom {
  readonly campaignId: CampaignId;
  readonly debtorId: DebtorId;
  readonly phone?: string;
}

/** What the law says of a call that an operator would make. `open`: somebody has this person or number on the line. */
export interface HandQuestion {
  readonly phone: string | undefined;
  readonly decision: PolicyDecision;
}

const held = {
  allowed: false,
  rule: 'held',
  reason: 'Somebody has a call with this person or on this number right now',
  skip: 'held',
  zone: 'UTC',
  policyVersion: 'held@1',
} as const satisfies PolicyDecision;

const noNumber = {
  why: 'retry-spent',
  rule: 'no-number',
  reason: 'The person has no number that can be dialled',
} as const;

/** The gate's answer before anybody dials: the same question as the reservation's, without holding anything. */
export async function askByHand(pool: Pool, accountId: AccountId, whom: Whom, decide: Decide): Promise<HandQuestion> {
  const phone = await numberOf(pool, accountId, whom);
  const row = await readPerson(pool, accountId, whom, phone ?? '');
  if (!row || phone === undefined)
    return { phone, decision: { ...held, rule: noNumber.rule, reason: noNumber.reason, skip: 'stopped' } };
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  return { phone, decision: judge(row, phone, decide, rows[0]?.now ?? new Date(0)) };
}

/**
 * The permission for a call that an operator dials: line, rate, money, counters and the attempt are taken in one transaction under
 * the locks that a robot's reservation takes. Two operators and a robot who want the same person get one call between them.
 */
export async function reserveByHand(pool: Pool, request: HandRequest, decide: Decide): Promise<HandAnswer> {
  await makeTrunkKnown(pool, request.trunk.name);
  return transaction(pool, async (connection) => {
    const finishedToo = request.kind === 'callback';
    const capacity = await capacityOf(connection, { ...request, candidates: { length: 1 }, horizonMs, finishedToo });
    const [dialAt] = capacity.slots;
    if (capacity.fenced || !dialAt) return { refused: shortOf(capacity.fenced ? 'dialer-down' : capacity.shortOf) };
    const accountId = await accountOf(connection, request.campaignId);
    const phone = await numberOf(connection, accountId, request);
    if (phone === undefined) return { refused: noNumber };
    const names = [
      request.debtorId,
      ...(await numbersOf(connection, accountId, request)).map((n) => `${accountId}${n}`),
    ];
    await connection.query(lockSql, [request.campaignId, request.debtorId, names]);
    const row = await readPerson(connection, accountId, request, phone);
    if (!row) return { refused: noNumber };
    const decision = judge(row, phone, decide, dialAt);
    const line = {
      ...decisionLine(decision, row, phone, capacity.now),
      account_id: accountId,
      debtor_id: request.debtorId,
    };
    if (!decision.allowed) {
      if (decision !== held) await connection.query(denySql, [JSON.stringify(line), request.campaignId, capacity.now]);
      return { refused: refusalOf(decision) };
    }
    const attemptId = uuidv7(capacity.now.getTime(), randomBytes) as AttemptId;
    await save(
      connection,
      request,
      { ...line, ...attemptLine(request, row), id: attemptId, phone, dial_at: dialAt },
      dialAt,
      capacity.now,
    );
    const granted = { attemptId, phone, dialAt, ringMs: request.spec.ringMs };
    return { granted, accountId, name: row.name ?? undefined };
  });
}

function judge(row: PersonRow, phone: string, decide: Decide, at: Date): PolicyDecision {
  const history = toHistory(row.history);
  if (history.some(({ result }) => result === 'open')) return held;
  return row.blocked ? doNotCall : decide(toSubject(row, phone), history, at);
}

function refusalOf({ skip, rule, reason, nextAllowedAt }: PolicyDecision): HandRefusal {
  return { why: skip ?? 'held', rule, reason, ...(nextAllowedAt && { next: nextAllowedAt }) };
}

const shortages: Partial<Record<HandRefusal['why'], string>> = {
  lines: 'All lines of the trunk or the campaign are busy',
  rate: 'The trunk is at its rate: try again in a second',
  paused: 'The campaign is not running',
  'trunk-down': 'The trunk does not work',
  'spending-cap': 'The campaign has spent its money',
  'dialer-down': 'No dialer can dial now',
};

function shortOf(why: HandRefusal['why']): HandRefusal {
  return { why, rule: why, reason: shortages[why] ?? why };
}

async function save(
  connection: Connection,
  { campaignId, trunk, lease, spec }: HandRequest,
  line: Record<string, unknown>,
  dialAt: Date,
  now: Date,
): Promise<void> {
  const next = slotsAfter({ trunk, spec }, dialAt);
  await connection.query({
    name: 'save-by-hand',
    text: saveSql,
    values: [
      JSON.stringify(line),
      campaignId,
      trunk.name,
      lease.node,
      lease.fence,
      now,
      spec.rates.currency,
      next.trunk,
      next.campaign,
    ],
  });
}

function attemptLine({ operatorId, callbackId, kind }: HandRequest, row: PersonRow): Record<string, unknown> {
  return {
    target_id: row.target_id,
    operator_id: operatorId,
    callback_id: callbackId,
    kind,
    segment: row.segment,
    debt_amount: row.total,
    debt_age_days: row.age_days,
  };
}

function decisionLine(decision: PolicyDecision, row: PersonRow, phone: string, now: Date): Record<string, unknown> {
  return {
    decision_id: uuidv7(now.getTime(), randomBytes),
    rule: decision.rule,
    reason: decision.reason,
    policy_version: decision.policyVersion,
    inputs: { phone, zone: decision.zone, stops: row.stops, by: 'operator' },
  };
}

async function accountOf(connection: Connection, campaignId: CampaignId): Promise<AccountId> {
  const { rows } = await connection.query<{ account_id: AccountId }>('select account_id from campaigns where id = $1', [
    campaignId,
  ]);
  return rows[0]?.account_id ?? ('' as AccountId);
}

async function numbersOf(db: Pool | Connection, accountId: AccountId, { debtorId }: Whom): Promise<readonly string[]> {
  const { rows } = await db.query<{ number: string }>(numbersSql, [accountId, debtorId]);
  return rows.map(({ number }) => number);
}

/** The number that was asked for while it is usable, else the first. */
async function numberOf(db: Pool | Connection, accountId: AccountId, whom: Whom): Promise<string | undefined> {
  const numbers = await numbersOf(db, accountId, whom);
  return whom.phone !== undefined && numbers.includes(whom.phone) ? whom.phone : numbers[0];
}

async function readPerson(
  db: Pool | Connection,
  accountId: AccountId,
  { campaignId, debtorId }: Whom,
  phone: string,
): Promise<PersonRow | undefined> {
  const { rows } = await db.query<PersonRow>(personSql, [accountId, campaignId, debtorId, phone]);
  return rows[0];
}
