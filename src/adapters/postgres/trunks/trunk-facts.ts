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
  left join (select trunk, count(*) from attempts where state in (${open}) group by 1) o on o.trunk = x.name
  left join (select trunk, count(*) from attempts
             where id > ${firstIdOf(`now() - interval '3 minutes'`)} and dialed_at > now() - interval '60 seconds' group by 1) m
         on m.trunk = x.name
  order by x.nth`;

/** Facts of the named trunks, in their order. */
export async function readTrunkFacts(pool: Pool, names: readonly string[]): Promise<readonly TrunkFacts[]> {
  return (await pool.query<TrunkFacts>(factsSql, [names])).rows;
}
