import type { AttemptState } from '../../domain/attempt.ts';
import type { Disposition } from '../../domain/disposition.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { AttemptKind } from '../../domain/target.ts';
import type { Pool } from './pool.ts';

/** One dial in the list of calls; money in kopecks. */
export interface ListedAttempt {
  readonly id: string;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly personId: string;
  /** The list's own id of the person, or the number. */
  readonly debtor: string | null;
  readonly name: string | null;
  readonly phone: string;
  readonly trunk: string;
  readonly kind: AttemptKind;
  readonly state: AttemptState;
  readonly disposition: Disposition | null;
  readonly reservedAt: Date;
  readonly dialedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly heardMs: number;
  readonly messageMs: number | null;
  readonly keys: string;
  readonly price: number;
  readonly cost: number;
  readonly currency: string;
  readonly contact: boolean;
  readonly recordings: readonly string[];
}

export const attemptOrders = ['-reservedAt', 'reservedAt', '-heardMs', '-price'] as const;
export type AttemptOrder = (typeof attemptOrders)[number];

export interface AttemptQuestion {
  readonly accountId: AccountId;
  readonly campaignId?: string | undefined;
  readonly personId?: string | undefined;
  readonly phone?: string | undefined;
  readonly disposition?: Disposition | undefined;
  readonly trunk?: string | undefined;
  readonly contact?: boolean | undefined;
  /** Reserved at or after, and before. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly order: AttemptOrder;
  readonly after?: readonly [value: string | number | null, id: string] | undefined;
  readonly limit: number;
}

/** An id is the time of its reservation, so the order of ids is the order of time and needs no index of its own. */
const orders = {
  '-reservedAt': { by: 'a.id desc', after: 'a.id < $12::uuid' },
  reservedAt: { by: 'a.id', after: 'a.id > $12::uuid' },
  '-heardMs': { by: 'a.heard_ms desc, a.id desc', after: '(a.heard_ms, a.id) < ($11::bigint, $12::uuid)' },
  '-price': { by: 'a.price desc, a.id desc', after: '(a.price, a.id) < ($11::bigint, $12::uuid)' },
} as const satisfies Record<AttemptOrder, { readonly by: string; readonly after: string }>;

function listSql(order: AttemptOrder): string {
  const { by, after } = orders[order];
  return `
  select a.id, a.campaign_id as "campaignId", c.name as campaign, a.debtor_id as "personId", d.key as debtor, d.name, a.phone, a.trunk,
    a.kind, a.state, a.disposition, a.reserved_at as "reservedAt", a.dialed_at as "dialedAt", a.answered_at as "answeredAt",
    a.ended_at as "endedAt", a.heard_ms as "heardMs", a.message_ms as "messageMs", a.keys, a.price, a.cost, a.currency, a.contact,
    array(select r.id from recordings r where r.attempt_id = a.id and r.lost_why is null) as recordings
  from attempts a left join debtors d on d.id = a.debtor_id left join campaigns c on c.id = a.campaign_id
  where a.account_id = $1 and ($2::uuid is null or a.campaign_id = $2) and ($3::uuid is null or a.debtor_id = $3)
    and ($4::text is null or a.phone = $4) and ($5::text is null or a.disposition = $5) and ($6::text is null or a.trunk = $6)
    and ($7::boolean is null or a.contact = $7)
    and ($8::timestamptz is null or a.reserved_at >= $8) and ($9::timestamptz is null or a.reserved_at < $9)
    and ($11::bigint is null or true) and ($12::uuid is null or ${after})
  order by ${by} limit $10`;
}

/** Dials of an account by filter, a page at a time. */
export async function listAttempts(pool: Pool, question: AttemptQuestion): Promise<readonly ListedAttempt[]> {
  const { accountId, campaignId, personId, phone, disposition, trunk, contact, from, to, order, after, limit } =
    question;
  const values = [
    accountId,
    campaignId ?? null,
    personId ?? null,
    phone ?? null,
    disposition ?? null,
    trunk ?? null,
    contact ?? null,
    from ?? null,
    to ?? null,
    limit,
    after?.[0] ?? null,
    after?.[1] ?? null,
  ];
  return (await pool.query<ListedAttempt>(listSql(order), values)).rows;
}

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
    (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'type', e.type, 'data', e.data) order by e.seq), '[]')
     from attempt_events e where e.attempt_id = a.id) as events,
    (select coalesce(jsonb_agg(jsonb_build_object('at', d.at, 'moment', d.moment, 'allowed', d.allowed, 'rule', d.rule,
       'reason', d.reason, 'policyVersion', d.policy_version) order by d.at), '[]') from decisions d where d.attempt_id = a.id) as decisions,
    (select coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'direction', l.direction, 'kind', l.kind, 'amount', l.amount)
       order by l.id), '[]') from ledger l where l.attempt_id = a.id) as ledger,
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
