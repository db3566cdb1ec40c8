import type { Pool } from './pool.ts';

/** What happened in one dial, and why it was allowed. */
export interface AttemptStory {
  readonly events: readonly {
    readonly at: string;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly decisions: readonly {
    readonly at: string;
    readonly moment: string;
    readonly allowed: boolean;
    readonly rule: string;
    readonly reason: string;
    readonly policyVersion: string;
  }[];
  readonly ledger: readonly {
    readonly at: string;
    readonly direction: string;
    readonly kind: string;
    readonly amount: number;
  }[];
  readonly transfers: readonly {
    readonly id: string;
    readonly queue: string;
    readonly state: string;
    readonly requestedAt: string;
  }[];
  /** Legs to numbers outside with which an operator connected the person. Kopecks. */
  readonly outside: readonly {
    readonly id: string;
    readonly number: string;
    readonly name: string | null;
    readonly way: 'warm' | 'cold';
    readonly state: string;
    readonly rule: string;
    readonly disposition: string | null;
    readonly operator: string;
    readonly reservedAt: string;
    readonly answeredAt: string | null;
    readonly joinedAt: string | null;
    readonly endedAt: string | null;
    readonly callId: string | null;
    readonly price: number;
    readonly cost: number;
  }[];
  readonly recordings: readonly {
    readonly id: string;
    readonly startedAt: string;
    readonly seconds: number | null;
    readonly lostWhy: string | null;
  }[];
  readonly technical: {
    readonly callId: string | null;
    readonly sipStatus: number | null;
    readonly cause: number | null;
    readonly node: string | null;
    readonly labels: readonly string[];
    readonly redialOf: string | null;
    readonly failoverOf: string | null;
    readonly firstAudioMs: number | null;
  };
}

const storySql = `
  select
    (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'type', e.type, 'data', e.data) order by e.at, e.seq), '[]')
     from (
       select at, seq, type, data from attempt_events where attempt_id = a.id
       union all
       -- Legs to numbers outside are rows of their own: their steps are told among the call's.
       select s.at, 5, s.type, jsonb_strip_nulls(jsonb_build_object('number', o.number, 'name', o.name, 'rule', o.rule,
         'disposition', case s.type when 'outside-ended' then o.disposition end))
       from outside_legs o cross join lateral (values
         (o.reserved_at, case o.state when 'refused' then 'outside-refused' else 'outside-reserved' end), (o.dialed_at, 'outside-dialed'),
         (o.answered_at, 'outside-answered'), (o.joined_at, 'outside-joined'),
         (case when o.dialed_at is not null then o.ended_at end, 'outside-ended')) as s(at, type)
       where o.attempt_id = a.id and s.at is not null
     ) e) as events,
    (select coalesce(jsonb_agg(jsonb_build_object('at', d.at, 'moment', d.moment, 'allowed', d.allowed, 'rule', d.rule,
       'reason', d.reason, 'policyVersion', d.policy_version) order by d.at), '[]') from decisions d where d.attempt_id = a.id) as decisions,
    (select coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'direction', l.direction, 'kind', l.kind, 'amount', l.amount)
       order by l.id), '[]') from ledger l
     where l.attempt_id = a.id or l.attempt_id in (select id from outside_legs where attempt_id = a.id)) as ledger,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'name', o.name, 'way', o.way, 'state', o.state,
       'rule', o.rule, 'disposition', o.disposition, 'operator', p.name, 'reservedAt', o.reserved_at, 'answeredAt', o.answered_at,
       'joinedAt', o.joined_at, 'endedAt', o.ended_at, 'callId', o.call_id, 'price', o.price, 'cost', o.cost) order by o.reserved_at), '[]')
     from outside_legs o join operators p on p.id = o.operator_id where o.attempt_id = a.id) as outside,
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'queue', t.queue, 'state', t.state, 'requestedAt', t.requested_at)
       order by t.requested_at), '[]') from transfers t where t.attempt_id = a.id) as transfers,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'startedAt', r.started_at, 'seconds', r.seconds, 'lostWhy', r.lost_why)
       order by r.started_at), '[]') from recordings r where r.attempt_id = a.id) as recordings,
    jsonb_build_object('callId', a.call_id, 'sipStatus', a.sip_status, 'cause', a.cause, 'node', a.node, 'labels', to_jsonb(a.labels),
      'redialOf', a.redial_of, 'failoverOf', a.failover_of, 'firstAudioMs', a.first_audio_ms) as technical
  from attempts a where a.id = $1`;

/** @returns undefined when there is no such dial */
export async function attemptStory(pool: Pool, attemptId: string): Promise<AttemptStory | undefined> {
  return (await pool.query<AttemptStory>(storySql, [attemptId])).rows[0];
}
