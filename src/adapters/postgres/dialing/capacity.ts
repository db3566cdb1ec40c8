import type { ReserveRequest } from '../../../dialing/ports.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import type { Connection, Pool } from '../pool.ts';

/** How much is asked for. */
export interface CapacityRequest extends Pick<ReserveRequest, 'lease' | 'trunk' | 'campaignId' | 'spec' | 'horizonMs'> {
  readonly candidates: { readonly length: number };
  /** A call back that was promised is kept though the campaign has finished. */
  readonly finishedToo?: boolean;
}

/** What may be started now, under the locks of the trunk and the campaign. */
export interface Capacity {
  readonly fenced: boolean;
  /** Read after the locks were granted: however long they were waited for, this is the present. */
  readonly now: Date;
  /** How many attempts fit: free lines, slots within the horizon, money. */
  readonly free: number;
  /** Which of them is the shortest. */
  readonly shortOf: SkipReason;
  /** The campaign's money is spent and nothing is open that might give some back. */
  readonly exhausted: boolean;
  /** The granted instants, in order; as many as `free`. */
  readonly slots: readonly Date[];
}

interface StateRow {
  readonly trunk_slot: number;
  readonly down: boolean;
  readonly campaign_slot: number;
  readonly state: string;
  readonly spent: number;
  readonly stopped: boolean;
  readonly fence_ok: boolean;
}

interface OpenRow {
  readonly now: Date;
  readonly on_trunk: number;
  readonly of_campaign: number;
}

/** An instant of the past as milliseconds; `-infinity` is the beginning of time. */
const stateSql = `
  with trunk as (select * from trunk_states where name = $1 for update),
       campaign as (select * from campaigns where id = $2 for update)
  select greatest(extract(epoch from (select nullif(next_slot_at, '-infinity') from trunk)) * 1000, 0)::float8 as trunk_slot,
         coalesce((select coalesce(down_until > now(), false) or (registration is not null and registration <> 'registered') from trunk), false) as down,
         greatest(extract(epoch from (select nullif(next_slot_at, '-infinity') from campaign)) * 1000, 0)::float8 as campaign_slot,
         (select state from campaign) as state, (select spent from campaign) as spent,
         exists (select 1 from switches where name = 'stop-all') as stopped,
         exists (select 1 from nodes where name = $3 and fence = $4 and lease_until > now()) as fence_ok`;

/** A leg to a number outside holds a line of its trunk too. */
const openSql = `
  select clock_timestamp() as now,
         count(*) filter (where trunk = $1)::int + (select count(*)::int from outside_legs where trunk = $1 and ended_at is null) as on_trunk, count(*) filter (where campaign_id = $2)::int as of_campaign
  from attempts where ended_at is null and state in ('reserved', 'dialing', 'ringing', 'answered', 'lost')`;

/** Locks the trunk and the campaign, and counts what is left of them. */
export async function capacityOf(connection: Connection, request: CapacityRequest): Promise<Capacity> {
  const { trunk, campaignId, spec } = request;
  const state = await lockState(connection, request);
  const open = await connection.query<OpenRow>({
    name: 'capacity-open',
    text: openSql,
    values: [trunk.name, campaignId],
  });
  const [count] = open.rows;
  if (!state || !count || !state.fence_ok) return nothing(count?.now ?? new Date(0), true, 'dialer-down');
  const { now } = count;
  const dials = state.state === 'running' || (request.finishedToo === true && state.state === 'finished');
  if (state.stopped || !dials) return nothing(now, false, 'paused');
  if (state.down) return nothing(now, false, 'trunk-down');
  const slots = freeSlots(request, state, now);
  const lines = Math.min(trunk.lines - count.on_trunk, (spec.lines ?? Number.POSITIVE_INFINITY) - count.of_campaign);
  const money = affordable(spec.spendingCap?.amount, state.spent, count.of_campaign, spec.rates.perContact);
  const free = Math.max(0, Math.min(slots.length, lines, money));
  const shortOf = money <= free ? 'spending-cap' : lines <= free ? 'lines' : 'rate';
  const exhausted = money === 0 && count.of_campaign === 0;
  return { fenced: false, now, free, shortOf, exhausted, slots: slots.slice(0, free) };
}

/** The rows of trunk and campaign, locked until the transaction ends. */
async function lockState(connection: Connection, request: CapacityRequest): Promise<StateRow | undefined> {
  const { trunk, campaignId, lease } = request;
  const { rows } = await connection.query<StateRow>({
    name: 'capacity-state',
    text: stateSql,
    values: [trunk.name, campaignId, lease.node, lease.fence],
  });
  return rows[0];
}

/** Trunks that have their row, by the record they have it in. */
const knownTrunks = new WeakMap<Pool, Set<string>>();

/**
 * Gives a trunk its row, once a process. In a transaction of its own: inside a reservation two of them would lock trunk and
 * campaign in turn.
 */
export async function makeTrunkKnown(pool: Pool, trunk: string): Promise<void> {
  const known = knownTrunks.get(pool) ?? new Set<string>();
  knownTrunks.set(pool, known);
  if (known.has(trunk)) return;
  await pool.query('insert into trunk_states (name) values ($1) on conflict do nothing', [trunk]);
  known.add(trunk);
}

/** A slower campaign may leave a gap on the trunk only this far ahead, so that others can use the instants between. */
const gapMs = 100;

/** A busy trunk's instants that passed while nobody reserved are not lost; the sender keeps their distance all the same. */
const arrearsMs = 500;

/** Where the instants go on: from the next free one, or from the present after a rest. */
function from(next: number, now: number): number {
  return next >= now - arrearsMs ? next : now;
}

/**
 * Instants within the horizon that both the trunk's and the campaign's rate leave free. A campaign slower than its trunk
 * takes one at a time: the trunk's instants in between belong to other campaigns.
 */
function freeSlots(request: CapacityRequest, row: StateRow, present: Date): Date[] {
  const now = present.getTime();
  const trunkStep = 1000 / request.trunk.perSecond;
  const ownStep = 1000 / (request.spec.ratePerSecond ?? Number.POSITIVE_INFINITY);
  const slots: Date[] = [];
  let trunk = from(row.trunk_slot, now);
  let own = from(row.campaign_slot, now);
  for (;;) {
    const at = Math.max(trunk, own);
    const limit = own > trunk ? now + gapMs : now + request.horizonMs;
    if (at > limit || slots.length >= request.candidates.length) return slots;
    slots.push(new Date(at));
    trunk = at + trunkStep;
    own = at + ownStep;
  }
}

/** Each open attempt may still become a contact: its price counts as spent. */
function affordable(cap: number | undefined, spent: number, open: number, price: number): number {
  if (cap === undefined) return Number.POSITIVE_INFINITY;
  const left = cap - spent - open * price;
  if (left < 0) return 0;
  return price > 0 ? Math.floor(left / price) : Number.POSITIVE_INFINITY;
}

function nothing(now: Date, fenced: boolean, shortOf: SkipReason): Capacity {
  return { fenced, now, free: 0, shortOf, exhausted: false, slots: [] };
}
