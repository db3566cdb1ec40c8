import type { AuditScope, AuditSource } from '../../../reporting/audit/audit.ts';
import type { AuditAttempt, AuditedCampaign, WitnessCall } from '../../../reporting/audit/records.ts';
import type { Promised } from '../../../reporting/audit/rule.ts';
import type { RuleResult } from '../../../reporting/audit/tally.ts';
import type { Pool } from '../pool.ts';
import { readByCursor } from './cursor.ts';
import { reportSql } from './reader.ts';

/** The rules that `audit-standing.sql` checks, in the order of the printed table. */
const standingRules = {
  'one-call-id': { promise: 'never-twice', about: 'no Call-ID stands on two attempts' },
  'open-means-open': { promise: 'nothing-lost', about: 'a target is open exactly while its attempt is' },
  'attempts-counted': { promise: 'nothing-lost', about: 'each target counts its attempts right' },
  'undialled-explained': {
    promise: 'every-decision-explained',
    about: 'who is done and was never dialled has a reason',
  },
  'line-has-attempt': { promise: 'money-adds-up', about: 'each ledger line belongs to an attempt' },
  'spent-is-ledger': { promise: 'money-adds-up', about: 'what a campaign has spent is the sum of its ledger' },
} as const satisfies Record<string, { promise: Promised; about: string }>;

/** Reads the record for the audit from PostgreSQL. Never writes. */
export function postgresAuditSource(pool: Pool): AuditSource {
  return {
    campaigns: (scope) => campaigns(pool, scope),
    attempts: (scope) => attempts(pool, scope),
    standing: (scope) => standing(pool, scope),
    claimed: (calls) => claimed(pool, calls),
  };
}

async function campaigns(pool: Pool, { campaignId }: AuditScope): Promise<readonly AuditedCampaign[]> {
  const sql = 'select id, name, spec from campaigns where $1::uuid is null or id = $1';
  return (await pool.query<AuditedCampaign>(sql, [campaignId ?? null])).rows;
}

async function* attempts(pool: Pool, scope: AuditScope): AsyncGenerator<AuditAttempt> {
  const values = [scope.campaignId ?? null, scope.from ?? null, scope.to ?? null];
  const sql = await reportSql('audit-attempts');
  yield* readByCursor<AuditAttempt>(pool, sql, values);
}

type StandingRow = Pick<RuleResult, 'checked' | 'breaches' | 'examples'> & { readonly rule: string };

async function standing(pool: Pool, { campaignId }: AuditScope): Promise<readonly RuleResult[]> {
  const { rows } = await pool.query<StandingRow>(await reportSql('audit-standing'), [campaignId ?? null]);
  return Object.entries(standingRules).map(([rule, { promise, about }]) => {
    const row = rows.find((one) => one.rule === rule);
    const checked = Number(row?.checked ?? 0);
    return { promise, rule, about, checked, breaches: Number(row?.breaches ?? 0), examples: row?.examples ?? [] };
  });
}

async function claimed(pool: Pool, calls: readonly WitnessCall[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ callId: string }>(await reportSql('audit-claimed'), [
    calls.map((call) => call.callId),
    calls.map((call) => call.number.replace(/\D/g, '').slice(-10)),
    calls.map((call) => new Date(call.at)),
  ]);
  return new Set(rows.map((row) => row.callId));
}
