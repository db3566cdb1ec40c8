import type { Decide } from '../../../dialing/ports.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import type { AccountId, CampaignId, DebtorId, TargetId } from '../../../domain/ids.ts';
import type { Connection, Pool } from '../pool.ts';
import { numbersSql, personSql } from './by-hand-sql.ts';
import { doNotCall } from './do-not-call-denial.ts';
import { type HistoryEntry, toHistory } from './history.ts';
import { type SubjectRow, toSubject } from './subject.ts';

/** Whom an operator wants to call, and on which number. */
export interface HandWhom {
  readonly campaignId: CampaignId;
  readonly debtorId: DebtorId;
  readonly phone?: string;
}

/** A person under the locks, as the policy and the attempt need them. */
export interface HandPerson extends SubjectRow {
  readonly name: string | null;
  readonly segment: string | null;
  readonly target_id: TargetId | null;
  readonly target_state: string | null;
  readonly history: readonly HistoryEntry[];
  readonly blocked: boolean;
  readonly total: number | null;
  readonly age_days: number | null;
  /** The database's clock. */
  readonly now: Date;
}

/** Somebody talks to them. */
export const held = {
  allowed: false,
  rule: 'held',
  reason: 'Somebody has a call with this person or on this number right now',
  skip: 'held',
  zone: 'UTC',
  policyVersion: 'held@1',
} as const satisfies PolicyDecision;

/** Nobody can be called without one. */
export const noNumber = {
  rule: 'no-number',
  reason: 'The person has no number that can be dialled',
} as const;

export async function numbersOf(
  db: Pool | Connection,
  accountId: AccountId,
  { debtorId }: HandWhom,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ number: string }>(numbersSql, [accountId, debtorId]);
  return rows.map(({ number }) => number);
}

/** The number that was asked for while it is usable, else the first. */
export function chosenOf(numbers: readonly string[], { phone }: HandWhom): string | undefined {
  return phone !== undefined && numbers.includes(phone) ? phone : numbers[0];
}

export async function readPerson(
  db: Pool | Connection,
  accountId: AccountId,
  { campaignId, debtorId }: HandWhom,
  phone: string,
): Promise<HandPerson | undefined> {
  const { rows } = await db.query<HandPerson>(personSql, [accountId, campaignId, debtorId, phone]);
  return rows[0];
}

/** Promise 1 before promise 2: whoever is on a line is asked nothing more. */
export function judge(row: HandPerson, phone: string, decide: Decide, at: Date): PolicyDecision {
  const history = toHistory(row.history);
  if (history.some(({ result }) => result === 'open')) return held;
  return row.blocked ? doNotCall : decide(toSubject(row, phone), history, at);
}
