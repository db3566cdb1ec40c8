import type { CampaignId, TargetId } from '../domain/ids.ts';
import type { BatchedRecord, RightToDial } from './batched-record.ts';
import type { DialerParts, DialTrunk } from './dialer-parts.ts';
import { Feeder } from './feeder.ts';
import type { LineQueue } from './line-queue.ts';
import type { Candidate, Reserved } from './ports.ts';
import { Sender } from './sender.ts';

export interface ServeRoom extends RightToDial {
  readonly parts: DialerParts;
  readonly record: BatchedRecord;
  /** Operators who wait for a line go first. */
  readonly lines: LineQueue;
  dial(trunk: DialTrunk, reserved: Reserved): void;
}

/** The trunks whose work this node takes: hopper → prepare → reserve, and the turn in which dials leave. */
export class ServedTrunks {
  readonly #room: ServeRoom;
  readonly #feeders = new Map<string, Feeder>();
  readonly #senders = new Map<string, Sender>();

  constructor(room: ServeRoom) {
    this.#room = room;
  }

  /**
   * Takes work for every trunk there is, at its rate of now. Asked again when trunks were changed; one that is gone gets no more
   * work, since no campaign names it.
   */
  async follow(): Promise<void> {
    for (const trunk of this.#room.parts.trunks) {
      const sender = this.#senders.get(trunk.limits.name);
      if (sender) sender.setRate(trunk.limits.perSecond);
      else await this.#serve(trunk);
    }
  }

  async #serve(trunk: DialTrunk): Promise<void> {
    const { parts, mayDial, lines, dial } = this.#room;
    const { clock, log, hopper, store, keeper } = parts;
    const { name, perSecond } = trunk.limits;
    this.#senders.set(name, new Sender(clock, perSecond));
    const now = (): DialTrunk => parts.trunks.find(({ limits }) => limits.name === name) ?? trunk;
    const feeder = new Feeder(
      {
        prepare: (targetId) => this.#prepare(targetId),
        reserve: (campaignId, candidates) => this.#reserve(now(), campaignId, candidates),
        dial: (reserved) => dial(now(), reserved),
        giveBack: (ids) => store.giveBack(ids),
        mayDial: () => mayDial() && !lines.wanted(name),
        untilMs: (instant) => keeper.untilMs(instant),
      },
      clock,
      log,
    );
    this.#feeders.set(name, feeder);
    const lost = (targetId: TargetId): Promise<void> => store.giveBack([targetId]);
    await hopper.serve(name, (targetId) => feeder.take(targetId), lost);
  }

  /** Sends in turn with all other dials of the trunk. */
  schedule(trunk: string, at: number, send: () => boolean): void {
    this.#senders.get(trunk)?.schedule(at, send);
  }

  /** A line is free. @param trunk absent: any trunk */
  wake(trunk?: string): void {
    if (trunk !== undefined) return this.#feeders.get(trunk)?.wake();
    for (const feeder of this.#feeders.values()) feeder.wake();
  }

  /** Takes no more work, and gives back what was not sent. */
  async stop(): Promise<void> {
    await Promise.all([...this.#feeders.values()].map((feeder) => feeder.stop()));
  }

  async #prepare(targetId: TargetId): Promise<Candidate | undefined> {
    const { record, parts } = this.#room;
    const facts = await record.facts(targetId);
    if (!facts) return undefined;
    const plan = facts.phone === undefined ? undefined : await parts.preparation.prepare(facts);
    if (plan) return { facts, plan };
    await parts.store.skip(targetId, facts.phone === undefined ? 'retry-spent' : 'review');
    return undefined;
  }

  async #reserve(trunk: DialTrunk, campaignId: CampaignId, candidates: readonly Candidate[]) {
    const { parts, lease } = this.#room;
    const spec = await parts.spec(campaignId);
    const request = { lease: lease(), trunk: trunk.limits, campaignId, spec, candidates, horizonMs: 500 };
    return parts.store.reserve(request, parts.decide(spec));
  }
}
