import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import type { CampaignId } from '../../domain/ids.ts';
import { pass } from '../../pacing/learned.ts';
import type { Observation } from '../../pacing/observation.ts';
import { brakes, type Pace } from '../../pacing/pace.ts';
import { pacers } from '../../pacing/pacers.ts';
import { type Planned, startRoom } from '../plan.ts';
import { CampaignWatch } from './campaign-watch.ts';
import { FloorWatch, toSight } from './floor-watch.ts';
import { demandOf, mayWait, modeOf, queuesOf } from './mode.ts';
import type { CallSight, OperatorNow, PaceStore, PaceTerms, QueueNow } from './ports.ts';
import { Turns } from './turns.ts';

/** Two decisions for one campaign are at least so far apart, whichever scheduler makes them. */
const leastMs = 200;

/** What one pass sees of the floor. */
interface Floor {
  readonly at: number;
  readonly operators: readonly OperatorNow[];
  readonly queues: readonly QueueNow[];
}

/**
 * How many calls campaigns may start that hand people to operators. Campaigns that share operators see each other's calls: what one
 * starts, the next one counts. What was learned is rebuilt from the record when this process begins.
 */
export class OperatorPaces {
  readonly #store: PaceStore;
  readonly #termsOf: (spec: CampaignSpec) => PaceTerms;
  readonly #watches = new Map<CampaignId, { readonly spec: string; readonly watch: CampaignWatch }>();
  readonly #floor = new FloorWatch();
  readonly #turns = new Turns();

  constructor(store: PaceStore, termsOf: (spec: CampaignSpec) => PaceTerms) {
    this.#store = store;
    this.#termsOf = termsOf;
  }

  /**
   * @param due campaigns of which somebody waits to be called
   * @returns campaigns that count operators; those that do not are missing
   */
  async decide(
    plans: readonly Planned[],
    due: () => Promise<ReadonlySet<CampaignId>>,
  ): Promise<ReadonlyMap<CampaignId, Pace>> {
    const perhaps = plans.filter(({ campaign }) => mayWait(campaign.spec));
    this.#keep(perhaps);
    if (perhaps.length === 0) return new Map();
    const floor = await this.#store.floor([...new Set(perhaps.map(({ campaign }) => campaign.accountId))]);
    const staffed = perhaps.filter(
      (plan) => modeOf(plan.campaign.spec, ofQueues(plan, floor.operators).length > 0) !== 'broadcast',
    );
    const ids = staffed.map(({ campaign }) => campaign.id);
    const { at, mine } = await this.#store.claim(ids, leastMs);
    await this.#look(staffed, { at, ...floor });
    const waiting = await due();
    const paces = this.#decideInTurn(
      staffed.filter(({ campaign }) => mine.has(campaign.id) && waiting.has(campaign.id)),
      staffed,
      { at, ...floor },
    );
    return new Map(staffed.map((plan) => [plan.campaign.id, paces.get(plan.campaign.id) ?? asBefore(plan)]));
  }

  #keep(plans: readonly Planned[]): void {
    const ids = new Set(plans.map(({ campaign }) => campaign.id));
    for (const id of this.#watches.keys()) if (!ids.has(id)) this.#watches.delete(id);
    this.#turns.keep(ids);
  }

  /** Brings what is known of calls and operators up to date. */
  async #look(plans: readonly Planned[], { at, operators }: Floor): Promise<void> {
    const fresh = new Set<CampaignId>();
    for (const plan of plans) if (await this.#begin(plan, at)) fresh.add(plan.campaign.id);
    const watches = plans.flatMap((plan) => this.#watchOf(plan) ?? []);
    const since = new Map(plans.map((plan) => [plan.campaign.id, this.#watchOf(plan)?.since ?? at]));
    const calls = await this.#store.calls(
      since,
      watches.flatMap(({ open }) => open),
    );
    const byCampaign = Map.groupBy(calls, ({ campaignId }) => campaignId);
    for (const { campaign } of plans) {
      const seen: readonly CallSight[] = byCampaign.get(campaign.id) ?? [];
      this.#watches.get(campaign.id)?.watch.look(seen, at, fresh.has(campaign.id));
    }
    for (const { operator, event } of this.#floor.look(operators))
      for (const plan of plans) if (ofQueues(plan, [operator]).length > 0) this.#watchOf(plan)?.hear(event);
  }

  #watchOf({ campaign }: Planned): CampaignWatch | undefined {
    return this.#watches.get(campaign.id)?.watch;
  }

  /** @returns whether this campaign was not known, or is another one now */
  async #begin({ campaign: { id, spec } }: Planned, at: number): Promise<boolean> {
    const key = JSON.stringify([spec.message, spec.transfer, spec.pacing, spec.policies]);
    if (this.#watches.get(id)?.spec === key) return false;
    const terms = this.#termsOf(spec);
    const longest = Math.max(0, ...terms.windows.map(({ seconds }) => seconds));
    const past = await this.#store.past(id, longest, terms.patienceSeconds);
    const watch = new CampaignWatch(terms, demandOf(spec), spec.message.listenMs / 1000, past, at);
    this.#watches.set(id, { spec: key, watch });
    return true;
  }

  /** Whoever has had least for its priority decides first; the next one sees what was started. */
  #decideInTurn(deciding: readonly Planned[], all: readonly Planned[], floor: Floor): ReadonlyMap<CampaignId, Pace> {
    const paces = new Map<CampaignId, Pace>();
    for (const plan of this.#turns.order(deciding)) {
      const watch = this.#watchOf(plan);
      if (!watch) continue;
      const { spec, id } = plan.campaign;
      const observation = this.#observe(plan, all, floor, paces);
      // Only its own calls teach: those of others end elsewhere.
      watch.learned = pass(watch.learned, { ...observation, ringing: watch.ringing, hearing: watch.hearing });
      const mode = modeOf(spec, true);
      const pacer = mode === 'predictive' && demandOf(spec) === 'press' ? pacers['press-1'] : pacers[mode];
      const pace = pacer(mode === 'progressive' ? allOnTheWay(observation) : observation, watch.learned);
      paces.set(id, pace);
      this.#turns.took(id, pace.startNow);
    }
    return paces;
  }

  #observe(plan: Planned, all: readonly Planned[], floor: Floor, paces: ReadonlyMap<CampaignId, Pace>): Observation {
    const { at } = floor;
    const rivals = all.filter((other) => shareOperators(plan, other));
    const watches = rivals.flatMap((other) => this.#watchOf(other) ?? []);
    // Handed out and not reserved yet, or decided a moment ago: they ring as good as now.
    const coming = rivals.reduce((sum, { campaign, held }) => sum + held + (paces.get(campaign.id)?.startNow ?? 0), 0);
    return {
      at,
      operators: ofQueues(plan, floor.operators).map(toSight),
      ringing: [...watches.flatMap(({ ringing }) => ringing), ...new Array<number>(coming).fill(at)],
      hearing: watches.flatMap(({ hearing }) => hearing),
      waiting: ofQueues(
        plan,
        floor.queues.map((one) => ({ ...one, queues: [one.queue] })),
      ).reduce((sum, one) => sum + one.waiting, 0),
      room: startRoom(plan),
      windows: this.#watchOf(plan)?.windows(at) ?? [],
      secondsLeft: Number.POSITIVE_INFINITY,
    };
  }
}

/** Another scheduler decides, or nobody waits: what the record says stands. */
function asBefore({ campaign: { idle } }: Planned): Pace {
  const brake = brakes.find((one) => one === idle?.why);
  return { startNow: 0, brake, why: brake && idle?.sentence };
}

/** One line for each free operator counts everybody who may still need one. */
function allOnTheWay(observation: Observation): Observation {
  return { ...observation, ringing: [...observation.ringing, ...observation.hearing], hearing: [] };
}

interface OfAccount {
  readonly accountId: string;
  readonly queues: readonly string[];
}

function ofQueues<T extends OfAccount>({ campaign }: Planned, some: readonly T[]): readonly T[] {
  const queues = queuesOf(campaign.spec);
  // A page without queues of its own takes the calls of all.
  const serves = (one: T): boolean => one.queues.length === 0 || one.queues.some((name) => queues.includes(name));
  return some.filter((one) => one.accountId === campaign.accountId && serves(one));
}

function shareOperators(one: Planned, other: Planned): boolean {
  const { accountId, spec } = other.campaign;
  return ofQueues(one, [{ accountId, queues: queuesOf(spec) }]).length > 0;
}
