import { insist } from '../domain/insist.ts';
import { BatchedRecord, type RightToDial } from './batched-record.ts';
import type { DialerParts, DialTrunk } from './dialer-parts.ts';
import { type HandCall, HandCalls } from './hand-calls.ts';
import { LineQueue } from './line-queue.ts';
import { LiveAttempts } from './live-attempts.ts';
import { type OutsideCall, OutsideCalls } from './outside-calls.ts';
import type { OutsideOrder, OutsideRefusal } from './outside-ports.ts';
import type { HandOrder, HandRefusal, Lease, Reserved } from './ports.ts';
import { reconcile } from './reconcile.ts';
import { ServedTrunks } from './served-trunks.ts';

/** The dialer of one node: hopper → prepare → reserve → originate → settle. */
export class Dialer {
  readonly #parts: DialerParts;
  readonly #attempts: LiveAttempts;
  readonly #trunks: ServedTrunks;
  readonly #hands: HandCalls;
  readonly #outside: OutsideCalls;
  #lease: Lease | undefined;
  #stopping = false;

  constructor(parts: DialerParts) {
    this.#parts = parts;
    const right: RightToDial = {
      mayDial: () => !this.#stopping && parts.keeper.mayDial && parts.control.connected,
      lease: () => this.#mine(),
    };
    const record = new BatchedRecord(parts, right);
    const schedule = (trunk: string, at: number, send: () => boolean): void => this.#trunks.schedule(trunk, at, send);
    const lines = new LineQueue(parts.clock);
    const freed = (trunk?: string): void => {
      lines.freed();
      this.#trunks.wake(trunk);
    };
    const attempts = new LiveAttempts({ parts, record, schedule, freed });
    const dial = (trunk: DialTrunk, reserved: Reserved): void =>
      attempts.dial(trunk, reserved, reserved.candidate.facts.campaignId, {
        answered: (at) => parts.converse(reserved, at),
        ended: () => undefined,
      });
    this.#attempts = attempts;
    this.#trunks = new ServedTrunks({ ...right, parts, record, lines, dial });
    this.#hands = new HandCalls({
      ...{ ...right, parts, lines },
      hold: (id) => attempts.hold(id),
      dial: (...call) => attempts.dial(...call),
      release: (id) => attempts.abandon(id),
    });
    this.#outside = new OutsideCalls({ ...right, parts, lines, schedule, freed });
  }

  /** The right to this node, while it is ours. */
  get lease(): Lease | undefined {
    return this.#lease;
  }

  /** Live calls, for the status page. */
  get liveCalls(): number {
    return this.#attempts.calls.size;
  }

  /**
   * Claims the node, puts the record in order and begins to take work.
   * @param claimed happens once the node is ours: a second connection to it would take over that of a living owner
   */
  async start(claimed: () => Promise<void>): Promise<void> {
    const { keeper, clock, log, control } = this.#parts;
    this.#lease = await keeper.claim();
    if (!this.#lease) return;
    await insist(claimed, clock, log, { node: this.#lease.node }, 'the node was not taken over');
    if (control.connected) await this.reconcile();
    await this.#trunks.follow();
  }

  /** Trunks came or changed. A dialer that has not begun yet finds them when it begins. */
  async trunksChanged(): Promise<void> {
    if (this.#lease) await this.#trunks.follow();
  }

  /** Lays record, living calls and the node's channels side by side; after every connect and once a minute. */
  async reconcile(): Promise<void> {
    if (!this.#lease) return;
    const { control, store, log } = this.#parts;
    const attempts = this.#attempts;
    const living = new Map(attempts.calls);
    const result = await reconcile(control, store, this.#lease, living, log, () => attempts.ids());
    if (!result) return;
    for (const id of result.vanished) attempts.vanish(id);
    await this.#outside.reconcile(this.#lease);
    this.#trunks.wake();
  }

  /** Stops taking work, gives back what was not sent, lets live calls end for `graceMs`, then hangs up. */
  async stop(graceMs: number): Promise<void> {
    const { hopper, control, keeper } = this.#parts;
    this.#stopping = true;
    await this.#trunks.stop();
    await hopper.stop();
    await this.#untilIdle(graceMs);
    const left = [...this.#attempts.calls.keys(), ...this.#outside.living];
    await Promise.all(left.map((id) => control.hangUp(id)));
    await this.#untilIdle(3000);
    await keeper.stop();
  }

  /** A call that an operator wants to make, by the same permission as the robot's. */
  byHand(order: HandOrder): Promise<HandCall | { readonly refused: HandRefusal }> {
    return this.#hands.byHand(order);
  }

  /** A number outside that an operator wants to connect a person with. */
  outside(order: OutsideOrder): Promise<OutsideCall | { readonly refused: OutsideRefusal }> {
    return this.#outside.call(order);
  }

  #mine(): Lease {
    if (!this.#lease) throw new Error('the node is not ours');
    return this.#lease;
  }

  async #untilIdle(limitMs: number): Promise<void> {
    const { clock } = this.#parts;
    const end = clock.now().getTime() + limitMs;
    while (this.#attempts.busy + this.#outside.busy > 0 && clock.now().getTime() < end)
      await new Promise<void>((resolve) => clock.after(50, resolve));
  }
}
