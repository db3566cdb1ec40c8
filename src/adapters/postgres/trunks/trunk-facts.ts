import { openAttemptStates } from '../../../domain/attempt.ts';
import type { Pool } from '../pool.ts';

/** What the record knows of a trunk; all zero and null of one that has never dialled. */
export interface TrunkFacts {
  readonly name: string;
  /** Open attempts: each holds a line. */
  readonly inUse: number;
  /** INVITEs of the last 60 seconds. */
  readonly dialsLastMinute: number;
  /** Dials in a row that did not reach the peer. */
  readonly failures: number;
  readonly downUntil: Date | null;
  /** Disposition of the last dial that said something about the trunk. */
  readonly lastStatus: string | null;
  readonly registration: string | null;
  /** Round trip of the last qualify, milliseconds. */
  readonly rttMs: number | null;
  readonly updatedAt: Date | null;
}

const open = openAttemptStates.map((state) => `'${state}'`).join(', ');

/** The lowest version 7 UUID of an instant: ids are in the order of time, so the index of the ids finds the newest attempts. */
function firstIdOf(instant: string): string {
  return `(lpad(to_hex((extract(epoch from ${instant}) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid`;
}

const factsSql = `
  select x.name, coalesce(o.count, 0) as "inUse", coalesce(m.count, 0) as "dialsLastMinute", coalesce(s.failures, 0) as failures,
         case when s.down_until > now() then s.down_until end as "downUntil", s.last_status as "lastStatus", s.registration,
         s.rtt_ms as "rttMs", s.updated_at as "updatedAt"
  from unnest($1::text[]) with ordinality as x(name, nth)
  left join trunk_states s on s.name = x.name
  left join (select trunk, count(*) from attempts where ended_at is null and state in (${open}) group by 1) o on o.trunk = x.name
  left join (select trunk, count(*) from attempts
             where id > ${firstIdOf(`now() - interval '3 minutes'`)} and dialed_at > now() - interval '60 seconds' group by 1) m
         on m.trunk = x.name
  order by x.nth`;

/** How the dials of the last hour did on a trunk. */
export interface TrunkHour {
  readonly name: string;
  /** The newest dial that the trunk itself made fail; null once one went through. */
  readonly failure: { readonly at: Date; readonly sipStatus: number | null; readonly disposition: string } | null;
  readonly answered: number;
  /** Answered calls of which RTCP reported at least 5 % lost. */
  readonly poorAudio: number;
}

const hourSql = `
  with hour as (
    select trunk, dialed_at, sip_status, disposition, answered_at, labels, id from attempts
    where id > ${firstIdOf(`now() - interval '1 hour'`)} and dialed_at is not null and trunk = any($1))
  select x.name, coalesce(n.answered, 0)::int as answered, coalesce(n.poor, 0)::int as "poorAudio", f.dialed_at as at,
         f.sip_status as "sipStatus", f.disposition
  from unnest($1::text[]) with ordinality as x(name, nth)
  left join (select trunk, count(answered_at) as answered, count(*) filter (where 'audio-loss' = any(labels)) as poor
             from hour group by 1) n on n.trunk = x.name
  left join lateral (select * from hour where trunk = x.name and disposition is not null order by id desc limit 1) f
         on f.disposition in ('trunk-down', 'congestion', 'media-failed')
  order by x.nth`;

interface HourRow extends Omit<TrunkHour, 'failure'> {
  readonly at: Date | null;
  readonly sipStatus: number | null;
  readonly disposition: string | null;
}

/** The last hour of the named trunks, in their order. */
export async function readTrunkHours(pool: Pool, names: readonly string[]): Promise<readonly TrunkHour[]> {
  const { rows } = await pool.query<HourRow>(hourSql, [names]);
  return rows.map(({ at, sipStatus, disposition, ...rest }) => ({
    ...rest,
    failure: at === null || disposition === null ? null : { at, sipStatus, disposition },
  }));
}

/** Facts of the named trunks, in their order. */
export async function readTrunkFacts(pool: Pool, names: readonly string[]): Promise<readonly TrunkFacts[]> {
  return (await pool.query<TrunkFacts>(factsSql, [names])).rows;
}
