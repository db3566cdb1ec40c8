import type { Disposition } from '../../../domain/disposition.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** One recording in the list; who, where, how it ended, what was made of it. */
export interface ListedRecording {
  readonly id: string;
  readonly startedAt: Date;
  /** The start as PostgreSQL writes it, to the microsecond: place in the list. */
  readonly place: string;
  readonly seconds: number | null;
  /** Present when there is no sound. */
  readonly lostWhy: string | null;
  readonly personId: string | null;
  readonly debtor: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly operatorId: string | null;
  readonly operator: string | null;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly attemptId: string | null;
  readonly queue: string | null;
  readonly inbound: boolean;
  readonly disposition: Disposition | null;
  readonly comments: number;
  /** Per cent of the score card. */
  readonly score: number | null;
}

export interface RecordingQuestion {
  readonly accountId: AccountId;
  readonly recording?: string | undefined;
  readonly person?: string | undefined;
  readonly phone?: string | undefined;
  readonly operator?: string | undefined;
  readonly campaign?: string | undefined;
  readonly queue?: string | undefined;
  readonly disposition?: string | undefined;
  readonly minSeconds?: number | undefined;
  readonly maxSeconds?: number | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly scored?: boolean | undefined;
  readonly commented?: boolean | undefined;
  /** Five by chance of each operator in the seven days before, the same ones all week. */
  readonly sample?: { readonly week: string; readonly now: Date } | undefined;
  readonly after?: readonly [place: string, id: string] | undefined;
  readonly limit: number;
}

/** Comments of a recording: its own, and those of its talk while it was live. */
const comments = `(select count(*)::int from recording_comments k where k.recording_id = r.id or k.transfer_id = r.transfer_id)`;

const from = `
  from recordings r
    left join transfers t on t.id = r.transfer_id
    left join attempts a on a.id = r.attempt_id
    left join inbound_calls i on i.id = r.inbound_id
    left join call_outcomes o on o.transfer_id = r.transfer_id
    left join debtors d on d.id = coalesce(a.debtor_id, i.debtor_id, t.debtor_id)
    left join operators p on p.id = t.operator_id
    left join campaigns c on c.id = coalesce(a.campaign_id, i.campaign_id, t.campaign_id)
    left join recording_scores s on s.recording_id = r.id`;

/** Shorter talks say nothing about how somebody talks. */
const sampleSeconds = 10;
const perOperator = 5;

const sampled = `r.id in (
  select x.id from (
    select r2.id, row_number() over (partition by t2.operator_id order by md5(r2.id::text || $16)) as place
    from recordings r2 join transfers t2 on t2.id = r2.transfer_id
    where r2.account_id = $1 and r2.lost_why is null and t2.operator_id is not null and r2.seconds >= ${sampleSeconds}
      and r2.started_at >= $17::timestamptz - interval '7 days' and r2.started_at < $17) x
  where x.place <= ${perOperator})`;

const listSql = `
  select r.id, r.started_at as "startedAt", r.started_at::text as place, r.seconds, r.lost_why as "lostWhy",
    d.id as "personId", d.key as debtor, d.name, coalesce(a.phone, i.caller, t.phone) as phone,
    t.operator_id as "operatorId", p.name as operator, c.id as "campaignId", c.name as campaign, r.attempt_id as "attemptId",
    t.queue, r.inbound_id is not null as inbound, coalesce(o.disposition, a.disposition) as disposition,
    ${comments} as comments, s.percent::float8 as score
  ${from}
  where r.account_id = $1
    and ($2::uuid is null or d.id = $2) and ($3::text is null or coalesce(a.phone, i.caller, t.phone) = $3)
    and ($4::uuid is null or t.operator_id = $4) and ($5::uuid is null or c.id = $5) and ($6::text is null or t.queue = $6)
    and ($7::text is null or coalesce(o.disposition, a.disposition) = $7)
    and ($8::int is null or r.seconds >= $8) and ($9::int is null or r.seconds <= $9)
    and ($10::timestamptz is null or r.started_at >= $10) and ($11::timestamptz is null or r.started_at < $11)
    and ($12::boolean is null or (s.recording_id is not null) = $12) and ($13::boolean is null or (${comments} > 0) = $13)
    and ($14::timestamptz is null or (r.started_at, r.id) < ($14::timestamptz, $15::uuid))
    and ($16::text is null or ${sampled}) and ($17::timestamptz is null or true)
    and ($18::uuid is null or r.id = $18)
  order by r.started_at desc, r.id desc limit $19`;

/** Recordings of an account by filter, the newest first. */
export async function listRecordings(pool: Pool, question: RecordingQuestion): Promise<readonly ListedRecording[]> {
  const { accountId, person, phone, operator, campaign, queue, disposition, minSeconds, maxSeconds } = question;
  const { from: since, to, scored, commented, sample, after, recording, limit } = question;
  const filters = [person, phone, operator, campaign, queue, disposition, minSeconds, maxSeconds, since, to, scored];
  const rest = [commented, after?.[0], after?.[1], sample?.week, sample?.now, recording];
  const values = [accountId, ...[...filters, ...rest].map((value) => value ?? null), limit];
  return (await pool.query<ListedRecording>(listSql, values)).rows;
}

/** Operators of an account, those who left too, and its queues. */
export async function recordedPeople(
  pool: Pool,
  accountId: AccountId,
): Promise<{ operators: readonly { id: string; name: string }[]; queues: readonly string[] }> {
  const { rows } = await pool.query<{ id: string; name: string; queues: readonly string[] }>(
    'select id, name, queues from operators where account_id = $1 order by removed_at is not null, name',
    [accountId],
  );
  return {
    operators: rows.map(({ id, name }) => ({ id, name })),
    queues: [...new Set(rows.flatMap(({ queues }) => queues))].sort(),
  };
}
