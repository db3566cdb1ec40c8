import type { AuditScope, AuditSource, Slice, Standing, Touched } from '../../../reporting/audit/audit.ts';
import type { AuditAttempt, AuditedCampaign, WitnessCall, WrittenPutOff } from '../../../reporting/audit/records.ts';
import type { Promised } from '../../../reporting/audit/rule.ts';
import type { Counted, RuleResult } from '../../../reporting/audit/tally.ts';
import type { Pool } from '../pool.ts';
import { type Reading, readByCursor } from './cursor.ts';
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
  'put-off-explained': { promise: 'every-decision-explained', about: 'who waits for the hours has a decision' },
  'line-has-attempt': { promise: 'money-adds-up', about: 'each ledger line belongs to an attempt' },
  'reversal-answered': {
    promise: 'money-adds-up',
    about: 'what was taken off a bill has an upheld dispute of the same sum',
  },
  'outside-allowed': {
    promise: 'every-decision-explained',
    about: 'each leg to a number outside was allowed by a rule',
  },
  'outside-paid': { promise: 'money-adds-up', about: 'the ledger of each leg to a number outside is its money' },
  'spent-is-ledger': { promise: 'money-adds-up', about: 'what a campaign has spent is the sum of its ledger' },
} as const satisfies Record<string, { promise: Promised; about: string }>;

/**
 * Reads the record for the audit from PostgreSQL. Never writes.
 * @param reading `background`: in small batches on one core, so that calls do not notice
 */
export function postgresAuditSource(pool: Pool, reading?: Reading): AuditSource {
  return {
    campaigns: (scope) => campaigns(pool, scope),
    attempts: (scope, slice) => attempts(pool, scope, slice, reading),
    liveAt: (scope, at) => liveAt(pool, scope, at),
    putOffs: (scope, since) => putOffs(pool, scope, since),
    sliceEnd: (scope, from, count) => sliceEnd(pool, scope, from, count),
    standing: (scope, touched) => standing(pool, scope, touched),
    claimed: (calls) => claimed(pool, calls),
  };
}

async function campaigns(pool: Pool, { campaignId }: AuditScope): Promise<readonly AuditedCampaign[]> {
  const sql = 'select id, name, spec from campaigns where $1::uuid is null or id = $1';
  return (await pool.query<AuditedCampaign>(sql, [campaignId ?? null])).rows;
}

async function* attempts(
  pool: Pool,
  scope: AuditScope,
  slice: Slice | undefined,
  reading: Reading | undefined,
): AsyncGenerator<AuditAttempt> {
  const values = [scope.campaignId ?? null, scope.from ?? null, scope.to ?? null, ...sliceValues(slice)];
  const sql = await reportSql('audit-attempts');
  yield* readByCursor<AuditAttempt>(pool, sql, values, reading);
}

async function* putOffs(pool: Pool, { campaignId, from, to }: AuditScope, since?: Date): AsyncGenerator<WrittenPutOff> {
  const sql = `
    select id, epoch_ms(at) as at, epoch_ms(until) as until, rule, policy_version as "policyVersion", zones, inputs
    from place_decisions
    where ($1::uuid is null or campaign_id = $1) and ($2::timestamptz is null or at >= $2) and ($3::timestamptz is null or at < $3)
      and ($4::timestamptz is null or at >= $4)
    order by at, id`;
  yield* readByCursor<WrittenPutOff>(pool, sql, [campaignId ?? null, from ?? null, to ?? null, since ?? null]);
}

/** The ids are of the time of the reservation: the index alone answers. */
async function sliceEnd(
  pool: Pool,
  { campaignId }: AuditScope,
  from: Date | undefined,
  count: number,
): Promise<Date | undefined> {
  const { rows } = await pool.query<{ at: Date }>(
    `select reserved_at as at from attempts where id >= uuid_at($1) and ($3::uuid is null or campaign_id = $3)
     order by id offset $2 limit 1`,
    [from ?? new Date(0), count, campaignId ?? null],
  );
  return rows[0]?.at;
}

function sliceValues(slice: Slice | undefined): readonly unknown[] {
  if (slice === undefined) return [null, null, null];
  return 'ids' in slice ? [slice.ids, null, null] : [null, slice.from ?? null, slice.to];
}

/** A call lasts hours at most; one without an end is found by its own index. */
async function liveAt(pool: Pool, { campaignId }: AuditScope, at: Date): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from attempts where ($2::uuid is null or campaign_id = $2) and dialed_at < $1
       and id >= uuid_at($1 - interval '1 day') and (ended_at > $1 or dialed_at >= $1::timestamptz - interval '1 second')
     union
     select id from attempts where ($2::uuid is null or campaign_id = $2) and dialed_at < $1 and ended_at is null`,
    [at, campaignId ?? null],
  );
  return rows.map(({ id }) => id);
}

type StandingRow = Counted & { readonly rule: string; readonly subjects: readonly string[] };

async function standing(pool: Pool, { campaignId }: AuditScope, touched?: Touched): Promise<Standing> {
  const { rows } = await pool.query<StandingRow>(await reportSql('audit-standing'), [
    campaignId ?? null,
    touched?.subjects ?? null,
    touched?.since ?? null,
  ]);
  return { results: standingResults(rows), subjects: [...new Set(rows.flatMap(({ subjects }) => subjects))] };
}

function standingResults(rows: readonly StandingRow[]): readonly RuleResult[] {
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
