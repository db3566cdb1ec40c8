import type { OperatorId } from '../domain/ids.ts';
import type { Offer } from './offer.ts';
import type { CallOrder, OrderRefusal } from './orders.ts';
import type { FreeOperator } from './ports.ts';
import type { TalkKit } from './talk-kit.ts';

/** How a talk ended; `lost`: the operator's page did not come back in time. */
export type TalkEnd =
  | { readonly by: 'person' | 'operator' | 'lost' | 'guest-goes-on' | 'outside-goes-on' }
  | { readonly by: 'hand-on'; readonly to: { readonly queue?: string; readonly operatorId?: OperatorId } };

/** A page that lost its call has this long to come back; the person hears music meanwhile. */
export const reclaimMs = 10_000;

/**
 * A person and an operator in one bridge. The bridge outlives both their interruptions: a hold, and a page that was
 * reloaded or lost its network. Ends when either hangs up, or the person is handed on.
 */
export class Talk {
  readonly #kit: TalkKit;
  readonly #operator: FreeOperator;
  readonly bridge: string;
  #leg: Offer;
  #held = false;
  /** `ringing`: the operator hears the ring of somebody who is called; `speaking`: speaks with them while the person waits. */
  #apart: 'no' | 'ringing' | 'speaking' = 'no';
  #away: 'no' | 'waiting' = 'no';
  #over = false;
  #end: (end: TalkEnd) => void = () => undefined;
  #cancelAway: () => void = () => undefined;
  readonly ended: Promise<TalkEnd>;

  constructor(kit: TalkKit, operator: FreeOperator, leg: Offer) {
    this.#kit = kit;
    this.#operator = operator;
    this.#leg = leg;
    this.bridge = `b-${leg.legId}`;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#follow(leg);
  }

  get legId(): string {
    return this.#leg.legId;
  }

  /** Both are there: somebody may be called in. */
  get whole(): boolean {
    return !this.#over && this.#away === 'no';
  }

  /** @returns false when either has gone meanwhile */
  async join(): Promise<boolean> {
    const { control, personId } = this.#kit;
    await control.stopMusic(personId);
    await control.createBridge(this.bridge);
    return (await control.addToBridge(this.bridge, [personId, this.#leg.legId])).ok;
  }

  /** A third voice. */
  async admit(legId: string): Promise<boolean> {
    return !this.#over && (await this.#kit.control.addToBridge(this.bridge, [legId])).ok;
  }

  /** The person hears music, and the operator the ring of somebody who is called. */
  async aside(): Promise<void> {
    const { control, note } = this.#kit;
    this.#held = true;
    this.#apart = 'ringing';
    note('held');
    await this.#park();
    await control.removeFromBridge(this.bridge, [this.legId]);
    await control.ring(this.legId);
  }

  /** The operator speaks with this leg while the person waits. @returns false when either has gone */
  async consult(legId: string): Promise<boolean> {
    if (this.#over || this.#apart !== 'ringing') return false;
    this.#apart = 'speaking';
    return (await this.#kit.control.addToBridge(this.bridge, [this.legId, legId])).ok;
  }

  /** The person and the operator hear each other again, and whoever else is there. */
  async together(): Promise<boolean> {
    if (this.#over || this.#away !== 'no') return false;
    const own = this.#apart === 'ringing' ? [this.legId] : [];
    this.#held = false;
    this.#apart = 'no';
    this.#kit.note('talking');
    return (await this.#unpark(own)) === undefined;
  }

  /** The person goes on with this leg; the operator is out. */
  async without(legId: string): Promise<void> {
    const { control, personId } = this.#kit;
    if (this.#held) await control.stopMusic(personId);
    const own = this.#apart === 'no' ? [] : [legId];
    if (this.#held) await control.addToBridge(this.bridge, [personId, ...own]);
    this.finish({ by: 'outside-goes-on' });
  }

  finish(end: TalkEnd): undefined {
    if (this.#over) return;
    this.#over = true;
    this.#cancelAway();
    this.#end(end);
  }

  async order(order: CallOrder): Promise<OrderRefusal | undefined> {
    if (this.#over) return 'call-over';
    const { control } = this.#kit;
    switch (order.do) {
      case 'hang-up':
        return this.finish({ by: 'operator' });
      case 'leave':
        return this.finish({ by: 'guest-goes-on' });
      case 'invite':
      case 'dismiss':
      case 'outside':
      case 'connect':
      case 'take-back':
        return 'order-failed';
      case 'hand-on':
        return this.finish({ by: 'hand-on', to: order });
      case 'keys':
        return (await control.sendKeys(this.#kit.personId, order.keys)).ok ? undefined : 'order-failed';
      case 'reclaim':
        return this.lost();
      case 'hold':
        return this.#hold();
      case 'resume':
        return this.#resume();
    }
  }

  /** The operator's phone registered or went away. */
  phone(online: boolean): void {
    if (this.#operator.kind !== 'webrtc' || this.#over) return;
    if (!online) this.lost();
    else if (this.#away === 'waiting') this.#ringAgain();
  }

  /** The page is gone: music at once, and time to come back. */
  lost(): undefined {
    if (this.#away === 'waiting' || this.#over) return;
    if (this.#kit.goesOnWithout()) return this.finish({ by: 'outside-goes-on' });
    this.#away = 'waiting';
    this.#apart = 'no';
    this.#kit.note('lost');
    this.#cancelAway = this.#kit.clock.after(reclaimMs, () => this.finish({ by: 'lost' }));
    const gone = this.#leg;
    gone.onLegEnded = () => undefined;
    void this.#park()
      .then(() => this.#kit.control.hangUp(gone.legId))
      .then(() => this.#kit.phoneOnline() && this.#ringAgain());
  }

  async #hold(): Promise<OrderRefusal | undefined> {
    if (this.#held || this.#away !== 'no') return;
    this.#held = true;
    this.#kit.note('held');
    return this.#park();
  }

  async #resume(): Promise<OrderRefusal | undefined> {
    if (!this.#held || this.#away !== 'no') return;
    this.#held = false;
    this.#kit.note('talking');
    return this.#unpark([]);
  }

  async #park(): Promise<OrderRefusal | undefined> {
    const { control, personId } = this.#kit;
    // A held person is out of the bridge already; to be asked twice does no harm.
    const taken = await control.removeFromBridge(this.bridge, [personId]);
    const music = await control.startMusic(personId, 'default');
    return taken.ok && music.ok ? undefined : 'order-failed';
  }

  async #unpark(more: readonly string[]): Promise<OrderRefusal | undefined> {
    const { control, personId } = this.#kit;
    await control.stopMusic(personId);
    const joined = await control.addToBridge(this.bridge, [personId, ...more]);
    return joined.ok ? undefined : 'order-failed';
  }

  /** One ring at a time; a ring that nobody answers leaves the clock to end the talk. */
  #ringAgain(): void {
    if (this.#leg.ringing || this.#over || this.#away === 'no') return;
    const leg = this.#kit.ring(this.#operator);
    this.#leg = leg;
    const stop = this.ended.then(() => leg.callOff());
    void leg.answered.then(async (answer) => {
      if (answer !== 'taken' || this.#over) return stop;
      this.#cancelAway();
      this.#away = 'no';
      this.#held = false;
      this.#follow(leg);
      await this.#unpark([leg.legId]);
      this.#kit.note('talking');
    });
  }

  /** A browser's leg that falls silent (cause 44 and the like) was lost; a person's hang-up is 16. */
  #follow(leg: Offer): void {
    leg.onLegEnded = (cause) => {
      if (this.#operator.kind === 'webrtc' && cause !== 16) this.lost();
      else this.finish({ by: this.#kit.goesOnWithout() ? 'outside-goes-on' : 'operator' });
    };
  }
}
