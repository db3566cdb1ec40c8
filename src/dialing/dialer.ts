import { Batcher } from '../domain/batcher.ts';
import type { AttemptId, CampaignId, TargetId } from '../domain/ids.ts';
import { insist } from '../domain/insist.ts';
import { DialedCall, type DialSurroundings } from './dialed-call.ts';
import type { DialerParts, DialTrunk } from './dialer-parts.ts';
import { Feeder } from './feeder.ts';
import { type HandCall, HandCalls } from './hand-calls.ts';
import { LastChecks } from './last-checks.ts';
import { type OutsideCall, OutsideCalls } from './outside-calls.ts';
import type { OutsideOrder, OutsideRefusal } from './outside-ports.ts';
import { placeCall } from './place-call.ts';
import type {
  AttemptEnd,
  AttemptProgress,
  Candidate,
  Granted,
  HandOrder,
  HandRefusal,
  Lease,
  Reserved,
} from './ports.ts';
import { reconcile } from './reconcile.ts';
import { Sender } from './sender.ts';
import type { Talk } from './talk.ts';

/**
 * Writes wait so long for company: at tens of calls a second each statement then carries several, and a statement costs more
 * than its rows. A line is free again within a second of its call's end.
 */
const gatherMs = { facts: 30, progress: 400, settle: 250 } as const;

/** The dialer of one node: hopper → prepare → reserve → originate → settle. */
export class Dialer {
  readonly #parts: DialerParts;
  readonly #calls = new Map<string, DialedCall>();
  /** Reserved here and not yet sent or given back; a stop waits for them. */
  readonly #pending = new Set<AttemptId>();
  readonly #feeders = new Map<string, Feeder>();
  readonly #senders = new Map<string, Sender>();
  readonly #facts: Batcher<TargetId, Map<TargetId, Candidate['facts']>>;
  readonly #checks: LastChecks;
  readonly #release: Batcher<AttemptId, void>;
  readonly #progress: Batcher<AttemptProgress, void>;
  readonly #settle: Batcher<AttemptEnd, void>;
  readonly #hands: HandCalls;
  readonly #outside: OutsideCalls;
  #lease: Lease | undefined;
  #stopping = false;
  #settling = 0;

  constructor(parts: DialerParts) {
    this.#parts = parts;
    const { store, clock } = parts;
    const within = (ms: number) => () => new Promise<void>((resolve) => void clock.after(ms, resolve));
    const facts = async (ids: readonly TargetId[]) =>
      new Map((await store.facts(ids)).map((each): [TargetId, Candidate['facts']] => [each.targetId, each]));
    this.#facts = new Batcher(facts, 500, within(gatherMs.facts));
    const policyOf = async (id: CampaignId, by?: 'operator') => parts.decide(await parts.spec(id), by);
    this.#checks = new LastChecks(clock, async (ids) =>
      this.#mayDial() ? store.beginDial(this.#mine(), ids, policyOf) : new Set(),
    );
    this.#release = new Batcher((ids) => store.release(this.#mine(), ids));
    this.#progress = new Batcher((news) => store.progress(this.#mine(), news), 500, within(gatherMs.progress));
    const judge = parts.judge.bind(parts);
    this.#settle = new Batcher((ends) => store.settle(this.#mine(), ends, judge), 100, within(gatherMs.settle));
    const room = { parts, mayDial: () => this.#mayDial(), lease: () => this.#mine() };
    this.#hands = new HandCalls({
      ...room,
      hold: (id) => this.#pending.add(id),
      dial: (...call) => this.#dial(...call),
      release: (id) => this.#abandon(id),
    });
    this.#outside = new OutsideCalls({
      ...room,
      schedule: (trunk, at, send) => this.#senders.get(trunk)?.schedule(at, send),
      freed: () => this.#wakeAll(),
    });
  }

  /** The right to this node, while it is ours. */
  get lease(): Lease | undefined {
    return this.#lease;
  }

  /** Live calls, for the status page. */
  get liveCalls(): number {
    return this.#calls.size;
  }

  /**
   * Claims the node, puts the record in order and begins to take work.
   * @param claimed happens once the node is ours: a second connection to it would take over that of a living owner
   */
  async start(claimed: () => Promise<void>): Promise<void> {
    this.#lease = await this.#parts.keeper.claim();
    if (!this.#lease) return;
    await insist(
      claimed,
      this.#parts.clock,
      this.#parts.log,
      { node: this.#lease.node },
      'the node was not taken over',
    );
    if (this.#parts.control.connected) await this.reconcile();
    for (const trunk of this.#parts.trunks) await this.#serve(trunk);
  }

  /** Lays record, living calls and the node's channels side by side; after every connect and once a minute. */
  async reconcile(): Promise<void> {
    if (!this.#lease) return;
    const { control, store, log } = this.#parts;
    const living = new Map(this.#calls);
    const result = await reconcile(control, store, this.#lease, living, log, () => this.#living());
    if (!result) return;
    for (const id of result.vanished) {
      this.#calls.get(id)?.vanish(this.#parts.clock.now());
      this.#calls.delete(id);
      // An order that a frozen server took may still ring when it wakes: nobody speaks to that call, it is hung up.
      this.#parts.detach(id);
    }
    await this.#outside.reconcile(this.#lease);
    this.#wakeAll();
  }

  /** Stops taking work, gives back what was not sent, lets live calls end for `graceMs`, then hangs up. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#feeders.values()].map((feeder) => feeder.stop()));
    await this.#parts.hopper.stop();
    await this.#until(() => this.#idle(), graceMs);
    await Promise.all([...this.#calls.keys(), ...this.#outside.living].map((id) => this.#parts.control.hangUp(id)));
    await this.#until(() => this.#idle(), 3000);
    await this.#parts.keeper.stop();
  }

  async #serve(trunk: DialTrunk): Promise<void> {
    const { clock, log, hopper } = this.#parts;
    this.#senders.set(trunk.limits.name, new Sender(clock, trunk.limits.perSecond));
    const robot = (reserved: Reserved): Talk => ({
      answered: (at) => this.#parts.converse(reserved, at),
      ended: () => undefined,
    });
    const feeder = new Feeder(
      {
        prepare: (targetId) => this.#prepare(targetId),
        reserve: (campaignId, candidates) => this.#reserve(trunk, campaignId, candidates),
        dial: (reserved) => this.#dial(trunk, reserved, reserved.candidate.facts.campaignId, robot(reserved)),
        giveBack: (ids) => this.#parts.store.giveBack(ids),
        mayDial: () => this.#mayDial(),
        untilMs: (instant) => this.#parts.keeper.untilMs(instant),
      },
      clock,
      log,
    );
    this.#feeders.set(trunk.limits.name, feeder);
    const lost = (targetId: TargetId): Promise<void> => this.#parts.store.giveBack([targetId]);
    await hopper.serve(trunk.limits.name, (targetId) => feeder.take(targetId), lost);
  }

  /** A call that an operator wants to make, by the same permission as the robot's. */
  byHand(order: HandOrder): Promise<HandCall | { readonly refused: HandRefusal }> {
    return this.#hands.byHand(order);
  }

  /** A number outside that an operator wants to connect a person with. */
  outside(order: OutsideOrder): Promise<OutsideCall | { readonly refused: OutsideRefusal }> {
    return this.#outside.call(order);
  }

  #mayDial(): boolean {
    return !this.#stopping && this.#parts.keeper.mayDial && this.#parts.control.connected;
  }

  async #prepare(targetId: TargetId): Promise<Candidate | undefined> {
    const facts = (await this.#facts.add(targetId)).get(targetId);
    if (!facts) return undefined;
    const { store, preparation } = this.#parts;
    const plan = facts.phone === undefined ? undefined : await preparation.prepare(facts);
    if (plan) return { facts, plan };
    await store.skip(targetId, facts.phone === undefined ? 'retry-spent' : 'review');
    return undefined;
  }

  async #reserve(trunk: DialTrunk, campaignId: CampaignId, candidates: readonly Candidate[]) {
    const { store, spec, decide } = this.#parts;
    const campaign = await spec(campaignId);
    const request = {
      lease: this.#mine(),
      trunk: trunk.limits,
      campaignId,
      spec: campaign,
      candidates,
      horizonMs: 500,
    };
    return store.reserve(request, decide(campaign));
  }

  #dial(trunk: DialTrunk, reserved: Granted, campaignId: CampaignId, talk: Talk): void {
    this.#pending.add(reserved.attemptId);
    void placeCall(reserved, {
      control: this.#parts.control,
      clock: this.#parts.clock,
      log: this.#parts.log,
      waitMs: (instant) => this.#parts.keeper.untilMs(instant),
      begin: (id, dialAt) => this.#checks.ask(id, this.#parts.keeper.untilMs(dialAt)),
      abandon: async (id) => {
        await this.#abandon(id);
        talk.ended('refused-by-policy');
      },
      schedule: (at, send) => this.#senders.get(trunk.limits.name)?.schedule(at, send),
      address: async () => {
        return trunk.address(reserved.phone, await this.#parts.spec(campaignId));
      },
      open: () => this.#open(trunk, reserved, talk),
    });
  }

  /** Not dialled after all: gives back what it held. */
  async #abandon(attemptId: AttemptId): Promise<void> {
    const { clock, log } = this.#parts;
    const release = () => this.#release.add(attemptId);
    await insist(release, clock, log, { attempt: attemptId }, 'a reservation was not given back');
    this.#pending.delete(attemptId);
    this.#wakeAll();
  }

  #open(trunk: DialTrunk, reserved: Granted, talk: Talk): DialedCall {
    this.#pending.delete(reserved.attemptId);
    const call = new DialedCall(reserved, this.#surroundings(trunk, talk), this.#parts.keeper.databaseNow());
    this.#calls.set(reserved.attemptId, call);
    this.#parts.attach(reserved.attemptId, (event) => call.handle(event));
    return call;
  }

  #surroundings(trunk: DialTrunk, talk: Talk): DialSurroundings {
    return {
      answer: (_reserved, at) => talk.answered(at),
      progress: (news) => {
        this.#progress.add(news).catch((error: unknown) => {
          this.#parts.log.warn({ error, attempt: news.attemptId }, 'progress was not written; the end will be');
        });
      },
      ended: (_reserved, end) => {
        talk.ended(end.disposition);
        void this.#end(trunk.limits.name, end);
      },
      unanswered: (reserved, facts) =>
        this.#parts.unanswered(trunk.limits.name, { ...facts, ringLimitMs: reserved.ringMs }),
    };
  }

  async #end(trunk: string, end: AttemptEnd): Promise<void> {
    const { clock, log } = this.#parts;
    const { attemptId } = end;
    this.#settling += 1;
    await insist(() => this.#settle.add(end), clock, log, { attempt: attemptId }, 'the end was not written');
    this.#settling -= 1;
    this.#calls.delete(attemptId);
    this.#feeders.get(trunk)?.wake();
  }

  #idle(): boolean {
    return this.#calls.size + this.#settling + this.#pending.size + this.#outside.busy === 0;
  }

  #mine(): Lease {
    if (!this.#lease) throw new Error('the node is not ours');
    return this.#lease;
  }

  #living(): ReadonlySet<string> {
    return new Set<string>([...this.#calls.keys(), ...this.#pending]);
  }

  #wakeAll(): void {
    for (const feeder of this.#feeders.values()) feeder.wake();
  }

  async #until(condition: () => boolean, limitMs: number): Promise<void> {
    const end = this.#parts.clock.now().getTime() + limitMs;
    while (!condition() && this.#parts.clock.now().getTime() < end)
      await new Promise<void>((resolve) => this.#parts.clock.after(50, resolve));
  }
}
