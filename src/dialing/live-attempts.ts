import type { AttemptId, CampaignId } from '../domain/ids.ts';
import { insist } from '../domain/insist.ts';
import type { BatchedRecord } from './batched-record.ts';
import { DialedCall, type DialSurroundings } from './dialed-call.ts';
import type { DialerParts, DialTrunk } from './dialer-parts.ts';
import { placeCall } from './place-call.ts';
import type { AttemptEnd, Granted } from './ports.ts';
import type { Talk } from './talk.ts';

export interface LiveRoom {
  readonly parts: DialerParts;
  readonly record: BatchedRecord;
  /** In turn with all other dials of the trunk. */
  schedule(trunk: string, at: number, send: () => boolean): void;
  /** A line of this trunk is free again; undefined: of any. */
  freed(trunk?: string): void;
}

/** The attempts of one node from the reservation until their end is written. */
export class LiveAttempts {
  readonly #room: LiveRoom;
  readonly #calls = new Map<string, DialedCall>();
  /** Reserved here and not yet sent or given back; a stop waits for them. */
  readonly #pending = new Set<AttemptId>();
  #settling = 0;

  constructor(room: LiveRoom) {
    this.#room = room;
  }

  get calls(): ReadonlyMap<string, DialedCall> {
    return this.#calls;
  }

  /** Calls, ends that are being written, and dials to come: what a stop waits for. */
  get busy(): number {
    return this.#calls.size + this.#settling + this.#pending.size;
  }

  /** Ids that belong to somebody here, reserved ones too. */
  ids(): ReadonlySet<string> {
    return new Set<string>([...this.#calls.keys(), ...this.#pending]);
  }

  /** Reserved, and dialled later. */
  hold(id: AttemptId): void {
    this.#pending.add(id);
  }

  /** Dials at the reserved instant if it is still allowed then. */
  dial(trunk: DialTrunk, reserved: Granted, campaignId: CampaignId, talk: Talk): void {
    const { parts, record, schedule } = this.#room;
    const { control, clock, log, keeper } = parts;
    this.hold(reserved.attemptId);
    void placeCall(reserved, {
      ...{ control, clock, log },
      waitMs: (instant) => keeper.untilMs(instant),
      begin: (id, dialAt) => record.mayBegin(id, keeper.untilMs(dialAt)),
      abandon: async (id) => {
        await this.abandon(id);
        talk.ended('refused-by-policy');
      },
      schedule: (at, send) => schedule(trunk.limits.name, at, send),
      address: async () => trunk.address(reserved.phone, await parts.spec(campaignId)),
      open: () => this.#open(trunk, reserved, talk),
    });
  }

  /** Not dialled after all: gives back what it held. */
  async abandon(attemptId: AttemptId): Promise<void> {
    const { parts, record, freed } = this.#room;
    const release = () => record.release(attemptId);
    await insist(release, parts.clock, parts.log, { attempt: attemptId }, 'a reservation was not given back');
    this.#pending.delete(attemptId);
    freed();
  }

  /** The node does not know this call any more. */
  vanish(id: string): void {
    const { clock, detach } = this.#room.parts;
    this.#calls.get(id)?.vanish(clock.now());
    this.#calls.delete(id);
    // An order that a frozen server took may still ring when it wakes: nobody speaks to that call, it is hung up.
    detach(id);
  }

  #open(trunk: DialTrunk, reserved: Granted, talk: Talk): DialedCall {
    const { attach, keeper } = this.#room.parts;
    this.#pending.delete(reserved.attemptId);
    const call = new DialedCall(reserved, this.#surroundings(trunk, talk), keeper.databaseNow());
    this.#calls.set(reserved.attemptId, call);
    attach(reserved.attemptId, (event) => call.handle(event));
    return call;
  }

  #surroundings(trunk: DialTrunk, talk: Talk): DialSurroundings {
    const { parts, record } = this.#room;
    return {
      answer: (_reserved, at) => talk.answered(at),
      progress: (news) => {
        record.progress(news).catch((error: unknown) => {
          parts.log.warn({ error, attempt: news.attemptId }, 'progress was not written; the end will be');
        });
      },
      ended: (_reserved, end) => {
        talk.ended(end.disposition);
        void this.#end(trunk.limits.name, end);
      },
      unanswered: (reserved, facts) => parts.unanswered(trunk.limits.name, { ...facts, ringLimitMs: reserved.ringMs }),
    };
  }

  async #end(trunk: string, end: AttemptEnd): Promise<void> {
    const { parts, record, freed } = this.#room;
    const { attemptId } = end;
    this.#settling += 1;
    await insist(() => record.settle(end), parts.clock, parts.log, { attempt: attemptId }, 'the end was not written');
    this.#settling -= 1;
    this.#calls.delete(attemptId);
    freed(trunk);
  }
}
