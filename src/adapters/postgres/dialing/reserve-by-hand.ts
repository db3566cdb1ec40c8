import { randomBytes } from 'node:crypto';
import type { Decide, HandAnswer, HandRefusal, HandRequest } from '../../../dialing/ports.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import { type AccountId, type AttemptId, type CampaignId, uuidv7 } from '../../../domain/ids.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { denySql, lockSql, saveSql } from './by-hand-sql.ts';
import { capacityOf, makeTrunkKnown } from './capacity.ts';
import { decisionLine } from './decision-line.ts';
import { chosenOf, type HandPerson, held, judge, noNumber, numbersOf, readPerson } from './hand-person.ts';
import { saveValues } from './save-values.ts';

/** A slot further away than this is not worth an operator's wait. */
const horizonMs = 1000;

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
    const found = accountId && (await lockPerson(connection, accountId, request));
    if (!found) return { refused: { why: 'retry-spent', ...noNumber } };
    const { person, phone } = found;
    const decision = judge(person, phone, decide, dialAt);
    const line = {
      ...decisionLine(decision, { phone, stops: person.stops, by: 'operator' }, capacity.now),
      account_id: accountId,
      debtor_id: request.debtorId,
    };
    if (!decision.allowed) {
      if (decision !== held) await connection.query(denySql, [JSON.stringify(line), request.campaignId, capacity.now]);
      return { refused: refusalOf(decision) };
    }
    const attemptId = uuidv7(capacity.now.getTime(), randomBytes) as AttemptId;
    const attempt = { ...line, ...attemptLine(request, person), id: attemptId, phone, dial_at: dialAt };
    const values = saveValues(request, attempt, dialAt, capacity.now);
    await connection.query({ name: 'save-by-hand', text: saveSql, values });
    const granted = { attemptId, phone, dialAt, ringMs: request.spec.ringMs };
    return { granted, accountId, name: person.name ?? undefined };
  });
}

/** The person under the locks of the target, of themselves and of all their numbers; `undefined`: no number that can be dialled. */
async function lockPerson(connection: Connection, accountId: AccountId, request: HandRequest) {
  const numbers = await numbersOf(connection, accountId, request);
  const phone = chosenOf(numbers, request);
  if (phone === undefined) return undefined;
  const names = [request.debtorId, ...numbers.map((number) => `${accountId}${number}`)];
  await connection.query(lockSql, [request.campaignId, request.debtorId, names]);
  const person = await readPerson(connection, accountId, request, phone);
  return person && { person, phone };
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

function attemptLine({ operatorId, callbackId, kind }: HandRequest, row: HandPerson): Record<string, unknown> {
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

async function accountOf(connection: Connection, campaignId: CampaignId): Promise<AccountId | undefined> {
  const found = await connection.query<{ account_id: AccountId }>('select account_id from campaigns where id = $1', [
    campaignId,
  ]);
  return found.rows[0]?.account_id;
}
