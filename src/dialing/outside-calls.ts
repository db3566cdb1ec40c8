import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { AttemptId } from '../domain/ids.ts';
import { insist } from '../domain/insist.ts';
import { kopecks } from '../domain/money.ts';
import { DialedCall, type DialSurroundings } from './dialed-call.ts';
import type { DialerParts, DialTrunk } from './dialer-parts.ts';
import { inOrder, nobodyDials, noTrunk } from './hand-calls.ts';
import { type LineQueue, passing } from './line-queue.ts';
import type { OutsideOrder, OutsideRefusal, OutsideStore } from './outside-ports.ts';
import { placeCall } from './place-call.ts';
import type { AttemptEnd, Granted, Lease } from './ports.ts';
import type { Talk } from './talk.ts';

/** How long a number outside may ring: the person hears music meanwhile. */
const ringMs = 30_000;

/** A leg that may be dialled now; its id is the channel's. */
export interface OutsideCall {
  readonly legId: AttemptId;
  readonly name: string | undefined;
  /** Within three seconds of the permission, else nothing is sent. */
  dial(talk: Talk): void;
}

export interface OutsideRoom {
  readonly parts: Pick<
    DialerParts,
    | 'outside'
    | 'spec'
    | 'trunks'
    | 'control'
    | 'clock'
    | 'log'
    | 'keeper'
    | 'attach'
    | 'detach'
    | 'unanswered'
    | 'rateOutside'
  >;
  mayDial(): boolean;
  lease(): Lease;
  /** In turn with all other dials of the trunk. */
  schedule(trunk: string, at: number, send: () => boolean): void;
  /** A line is free again. */
  freed(): void;
  readonly lines: LineQueue;
}

interface Living {
  readonly call: DialedCall;
  readonly talk: Talk;
}

interface Dial {
  readonly trunk: DialTrunk;
  readonly granted: Granted;
  readonly spec: CampaignSpec | undefined;
  readonly talk: Talk;
}

/** No campaign, no rate card. */
const nothing = { price: kopecks(0), cost: kopecks(0), lines: [] } as const;

const over: ReadonlySet<string> = new Set(['ended', 'lost']);

/**
 * Legs to numbers outside, such as a lawyer's office: permitted, placed once and written like any dial, on the lines and at the rate of
 * the campaign's trunks. They are nobody's contact, so they are no attempts.
 */
export class OutsideCalls {
  readonly #room: OutsideRoom;
  readonly #store: OutsideStore;
  readonly #calls = new Map<string, Living>();
  /** Reserved and not yet sent or given back. */
  readonly #pending = new Set<string>();
  #settling = 0;

  constructor(room: OutsideRoom) {
    this.#room = room;
    this.#store = room.parts.outside;
  }

  get living(): readonly string[] {
    return [...this.#calls.keys()];
  }

  /** What a stop waits for. */
  get busy(): number {
    return this.#calls.size + this.#pending.size + this.#settling;
  }

  /** Trunks are tried in the campaign's order; what is granted holds its line until it was dialled. */
  async call(order: OutsideOrder): Promise<OutsideCall | { readonly refused: OutsideRefusal }> {
    const { parts, mayDial, lease, lines } = this.#room;
    if (!mayDial()) return { refused: { ...nobodyDials, elsewhere: false } };
    const spec = order.campaignId && (await parts.spec(order.campaignId));
    const trunks = spec ? inOrder(parts.trunks, spec) : parts.trunks;
    const currency = spec?.rates.currency ?? 'RUB';
    const ask = async (): Promise<OutsideCall | { readonly refused: OutsideRefusal }> => {
      let refused: OutsideRefusal = { ...noTrunk, elsewhere: true };
      for (const trunk of trunks) {
        const answer = await this.#store.reserve({ ...order, lease: lease(), trunk: trunk.limits, ringMs, currency });
        if ('granted' in answer) return this.#offer(trunk, spec, answer.granted, answer.name);
        refused = answer.refused;
        if (!refused.elsewhere) break;
      }
      return { refused };
    };
    return lines.first(trunks, ask, (answer) => 'refused' in answer && passing.has(answer.refused.rule));
  }

  /** Lays record, living legs and the node's channels side by side. */
  async reconcile(lease: Lease): Promise<void> {
    const { control, clock, detach, log } = this.#room.parts;
    const before = new Map(this.#calls);
    const open = await this.#store.orphans(lease, new Set([...before.keys(), ...this.#pending]));
    if (before.size + open.length === 0) return;
    const answer = await control.channels();
    if (!answer.ok) return;
    const onNode = new Set(answer.value.map(({ id }) => id));
    const lost = open.filter(({ attemptId }) => !this.#pending.has(attemptId) && !this.#calls.has(attemptId));
    for (const [id, { call, talk }] of before) {
      if (onNode.has(id) || over.has(call.state)) continue;
      call.vanish(clock.now());
      this.#calls.delete(id);
      detach(id);
      talk.ended('unknown');
      lost.push({ attemptId: call.reserved.attemptId, state: 'lost' });
    }
    for (const { attemptId, state } of lost) {
      if (onNode.has(attemptId)) await control.hangUp(attemptId);
      if (state === 'reserved') await this.#store.release(lease, attemptId);
      else await this.#store.unknown(lease, [attemptId]);
    }
    if (lost.length > 0) log.warn({ node: lease.node, legs: lost.length }, 'legs to numbers outside were lost');
  }

  #offer(trunk: DialTrunk, spec: CampaignSpec | undefined, granted: Granted, name: string | undefined): OutsideCall {
    const { attemptId } = granted;
    this.#pending.add(attemptId);
    return { legId: attemptId, name, dial: (talk) => this.#dial({ trunk, granted, spec, talk }) };
  }

  #dial(dial: Dial): void {
    const { parts, schedule, lease } = this.#room;
    const { control, clock, log, keeper } = parts;
    const { trunk, granted, spec, talk } = dial;
    void placeCall(granted, {
      ...{ control, clock, log },
      waitMs: (instant) => keeper.untilMs(instant),
      begin: (id) => this.#store.begin(lease(), id),
      abandon: async (id) => {
        await this.#insist(id, () => this.#store.release(lease(), id), 'a leg to a number outside was not given back');
        this.#pending.delete(id);
        talk.ended('refused-by-policy');
      },
      schedule: (at, send) => schedule(trunk.limits.name, at, send),
      address: async () => trunk.address(granted.phone, spec ?? {}),
      open: () => this.#open(dial),
    });
  }

  #open(dial: Dial): DialedCall {
    const { keeper, attach } = this.#room.parts;
    const { granted, talk } = dial;
    const id = granted.attemptId;
    const call = new DialedCall(granted, this.#surroundings(dial), keeper.databaseNow());
    this.#pending.delete(id);
    this.#calls.set(id, { call, talk });
    attach(id, (event) => call.handle(event));
    return call;
  }

  #surroundings({ trunk, spec, talk, granted }: Dial): DialSurroundings {
    const { parts, lease } = this.#room;
    return {
      answer: (_reserved, at) => talk.answered(at),
      progress: (news) => {
        this.#store.progress(lease(), news).catch((error: unknown) => {
          parts.log.warn({ error, leg: news.attemptId }, 'progress of a leg was not written; its end will be');
        });
      },
      ended: (_reserved, end) => {
        talk.ended(end.disposition);
        void this.#end(end, spec);
      },
      unanswered: (_reserved, facts) => parts.unanswered(trunk.limits.name, { ...facts, ringLimitMs: granted.ringMs }),
    };
  }

  async #end(end: AttemptEnd, spec: CampaignSpec | undefined): Promise<void> {
    const { parts, lease, freed } = this.#room;
    const { attemptId, answeredAt, endedAt } = end;
    const answeredMs = answeredAt ? Math.max(0, endedAt.getTime() - answeredAt.getTime()) : 0;
    const money = spec ? parts.rateOutside(spec.rates, answeredMs) : nothing;
    this.#settling += 1;
    await this.#insist(attemptId, () => this.#store.settle(lease(), end, money), 'the end of a leg was not written');
    this.#settling -= 1;
    this.#calls.delete(attemptId);
    freed();
  }

  #insist(leg: string, work: () => Promise<void>, failure: string): Promise<void> {
    const { clock, log } = this.#room.parts;
    return insist(work, clock, log, { leg }, failure);
  }
}
