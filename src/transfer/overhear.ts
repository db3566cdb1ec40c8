import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { Clock } from '../domain/clock.ts';
import { Offer } from './offer.ts';
import type { ListenMode } from './orders.ts';
import type { FreeOperator } from './ports.ts';

export interface OverhearKit {
  readonly control: CallControl;
  readonly clock: Clock;
  newId(): string;
  attach(channelId: string, handle: (event: CallEvent) => void): void;
}

/** Into which direction of the operator's leg the supervisor's voice goes: out is the operator's ear, in is the person's. */
const voices = { listen: 'none', whisper: 'out', barge: 'both' } as const satisfies Record<ListenMode, string>;

/**
 * A supervisor who hears a talk: the page's telephone and a snoop of the operator's leg in a bridge of their own. The talk
 * itself is never touched, and goes on when this ends.
 */
export class Overhear {
  readonly #kit: OverhearKit;
  readonly #legId: string;
  readonly #bridge: string;
  readonly #offer: Offer;
  readonly #done: () => void;
  #mode: ListenMode;
  #snoop: string | undefined;
  #joined = false;
  #over = false;

  /** Rings the supervisor's page at once. @param legId of the operator who is heard */
  constructor(kit: OverhearKit, legId: string, supervisor: FreeOperator, mode: ListenMode, done: () => void) {
    this.#kit = kit;
    this.#legId = legId;
    this.#mode = mode;
    this.#done = done;
    this.#offer = new Offer(kit, kit.newId(), supervisor, 'dozvon');
    this.#bridge = `s-${this.#offer.legId}`;
    this.#offer.onLegEnded = () => void this.end();
    void this.#offer.answered.then((answer) => (answer === 'taken' ? this.#join() : this.end()));
  }

  /** Listen, whisper to the operator, or speak to both. */
  async change(mode: ListenMode): Promise<void> {
    this.#mode = mode;
    if (this.#joined && !this.#over) await this.#spy();
  }

  async end(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    const { control } = this.#kit;
    this.#offer.callOff();
    const legs = [this.#offer.legId, ...(this.#snoop === undefined ? [] : [this.#snoop])];
    await Promise.all(legs.map((leg) => control.hangUp(leg)));
    if (this.#joined) await control.destroyBridge(this.#bridge);
    this.#done();
  }

  async #join(): Promise<void> {
    const { control } = this.#kit;
    if (this.#over) return;
    this.#joined = true;
    await control.createBridge(this.#bridge);
    await control.addToBridge(this.#bridge, [this.#offer.legId]);
    await this.#spy();
  }

  /** A snoop cannot change its direction: a new one takes the place of the old. */
  async #spy(): Promise<void> {
    const { control, newId, attach } = this.#kit;
    const before = this.#snoop;
    const snoop = newId();
    this.#snoop = snoop;
    attach(snoop, (event) => {
      if (event.type === 'entered') void control.addToBridge(this.#bridge, [snoop]);
      // The talk is over, or the operator's leg was replaced: the supervisor hears that it is.
      if (event.type === 'ended' && snoop === this.#snoop) void this.end();
    });
    const made = await control.snoop(this.#legId, snoop, 'both', voices[this.#mode]);
    if (before !== undefined) await control.hangUp(before);
    if (!made.ok) await this.end();
  }
}
