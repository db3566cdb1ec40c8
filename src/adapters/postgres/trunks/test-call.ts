import type { AttemptState } from '../../../domain/attempt.ts';
import type { Disposition } from '../../../domain/disposition.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId } from '../../../domain/ids.ts';
import type { TargetState } from '../../../domain/target.ts';
import { testCallListName } from '../../../intake/one-number-list.ts';
import type { Pool } from '../pool.ts';

/** How the one call of a test campaign stands; all of the attempt is null before it is reserved. */
export interface TestCallFacts {
  readonly debtorId: DebtorId;
  readonly target: TargetState;
  readonly whyNot: string | null;
  readonly nextAt: Date | null;
  /** Of the last decision that denied it. */
  readonly reason: string | null;
  readonly attemptId: AttemptId | null;
  readonly state: AttemptState | null;
  /** What forbade it right before the dial. */
  readonly refusedWhy: string | null;
  readonly disposition: Disposition | null;
  readonly reservedAt: Date | null;
  readonly dialedAt: Date | null;
  readonly ringingAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly heardMs: number | null;
  readonly messageMs: number | null;
  readonly firstAudioMs: number | null;
  readonly sipStatus: number | null;
  readonly cause: number | null;
  readonly callId: string | null;
}

const factsSql = `
  select t.debtor_id as "debtorId", t.state as target, t.why_not as "whyNot", t.next_at as "nextAt", d.reason,
         a.id as "attemptId", a.state, e.why as "refusedWhy", a.disposition, a.reserved_at as "reservedAt",
         a.dialed_at as "dialedAt", a.ringing_at as "ringingAt",
         a.answered_at as "answeredAt", a.ended_at as "endedAt", a.heard_ms as "heardMs", a.message_ms as "messageMs",
         a.first_audio_ms as "firstAudioMs", a.sip_status as "sipStatus", a.cause, a.call_id as "callId"
  from targets t
  left join lateral (select * from attempts where target_id = t.id order by id desc limit 1) a on true
  left join lateral (select reason from decisions where debtor_id = t.debtor_id and campaign_id = t.campaign_id and not allowed
                     order by at desc limit 1) d on true
  left join lateral (select data ->> 'why' as why from attempt_events where attempt_id = a.id and type = 'refused' limit 1) e on true
  where t.campaign_id = $1`;

/**
 * A test call to somebody's debtor would spend a contact that the law counts.
 * @throws DozvonError `test-call-debtor`
 */
export async function refuseDebtor(pool: Pool, accountId: AccountId, number: string): Promise<void> {
  const { rowCount } = await pool.query(
    `select from phones p join list_members m on m.debtor_id = p.debtor_id join lists l on l.id = m.list_id
     where p.account_id = $1 and p.number = $2 and l.name not like $3 limit 1`,
    [accountId, number, `${testCallListName}%`],
  );
  if (rowCount) throw dozvonError('test-call-debtor');
}

/** Reads the one target of a test campaign with its attempt. */
export async function readTestCall(pool: Pool, campaignId: CampaignId): Promise<TestCallFacts> {
  const { rows } = await pool.query<TestCallFacts>(factsSql, [campaignId]);
  const [row] = rows;
  if (!row) throw new Error(`The test campaign ${campaignId} has no target`);
  return row;
}
