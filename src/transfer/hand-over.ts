import type { OperatorId, TransferId } from '../domain/ids.ts';
import { type TransferState, transferMoves } from '../domain/transfer.ts';
import { transition } from '../domain/transition.ts';
import type { DeskKit } from './desk-kit.ts';
import { Offer } from './offer.ts';
import type { FreeOperator, TransferRequest } from './ports.ts';

/** What the person's call learns of its transfer. */
export type HandOverNews = 'bridged' | 'overflowed' | 'ended';

/**
 * One person on the way to an operator: music, offers one after the other, a bridge with a recording, the end. Ends when
 * either side leaves; an operator is never left behind in a state that nobody will change.
 */
export class HandOver {
  readonly #kit: DeskKit;
  readonly #request: TransferRequest;
  readonly #tell: (news: HandOverNews) => void;
  readonly #done: () => void;
  #id: TransferId | undefined;
  #state: TransferState = 'requested';
  #left = false;
  #offer: Offer | undefined;
  #wake: () => void = () => undefined;
  #operatorLeft: () => void = () => undefined;
  #recording: string | undefined;
  #personLeft: () => void = () => undefined;

  constructor(kit: DeskKit, request: TransferRequest, tell: (news: HandOverNews) => void, done: () => void) {
    this.#kit = kit;
    this.#request = request;
    this.#tell = tell;
    this.#done = done;
  }

  get queue(): string {
    return this.#request.queue;
  }

  /** Runs to the end; failures of the record end the transfer as an overflow, so that the person hears something. */
  async run(): Promise<void> {
    try {
      const music = this.#kit.control.startMusic(this.#request.channelId, 'default');
      this.#id = await this.#kit.store.open(this.#request);
      await this.#move('queued');
      await music;
      await this.#wait();
    } catch (error) {
      this.#kit.log.error({ error, channel: this.#request.channelId }, 'the transfer failed');
      if (!this.#left) this.#tell('overflowed');
    } finally {
      this.#done();
    }
  }

  /** The person hung up. */
  personLeft(): void {
    this.#left = true;
    this.#offer?.callOff();
    this.#wake();
    this.#personLeft();
  }

  /** Somebody became ready: ask again. */
  wake(): void {
    this.#wake();
  }

  async #wait(): Promise<void> {
    const deadline = this.#kit.clock.now().getTime() + this.#request.waitMs;
    for (;;) {
      if (this.#left) return this.#move('abandoned');
      const left = deadline - this.#kit.clock.now().getTime();
      if (left <= 0) return this.#overflow();
      const operator = await this.#kit.store.claim(this.#request.accountId, this.#request.queue);
      if (!operator) await this.#sleep(Math.min(left, 1000));
      else if (await this.#ask(operator, left)) return;
    }
  }

  async #overflow(): Promise<void> {
    await this.#move('overflowed');
    await this.#kit.control.stopMusic(this.#request.channelId);
    this.#tell('overflowed');
  }

  /** @returns true when the transfer is over */
  async #ask(operator: FreeOperator, left: number): Promise<boolean> {
    await this.#move('offered', { operatorId: operator.operatorId });
    const offer = new Offer(this.#kit, this.#kit.newId(), operator, this.#request.callerId);
    this.#offer = offer;
    offer.onLegEnded = () => this.#operatorLeft();
    if (this.#left) offer.callOff();
    const cancel = this.#kit.clock.after(left, () => offer.callOff());
    const answer = await offer.answered;
    cancel();
    this.#offer = undefined;
    if (answer === 'taken') {
      await this.#talk(offer, operator.operatorId);
      return true;
    }
    await this.#kit.store.declined(operator.operatorId, answer !== 'unreachable');
    await this.#move('queued');
    return false;
  }

  async #talk(offer: Offer, operatorId: OperatorId): Promise<void> {
    const { control, store } = this.#kit;
    const { channelId } = this.#request;
    const over = new Promise<void>((resolve) => {
      this.#operatorLeft = resolve;
      this.#personLeft = resolve;
      if (this.#left) resolve();
    });
    const bridge = `b-${offer.legId}`;
    await control.stopMusic(channelId);
    await control.createBridge(bridge);
    const joined = await control.addToBridge(bridge, [channelId, offer.legId]);
    if (joined.ok) this.#tell('bridged');
    await store.talking(operatorId);
    await this.#record(bridge);
    await this.#move('bridged', {
      operatorId,
      ...(this.#recording === undefined ? {} : { recording: this.#recording }),
    });
    if (joined.ok) await over;
    await this.#part(bridge, offer, operatorId);
  }

  /** A recording that cannot start is a loss to be seen, never the end of a call. */
  async #record(bridge: string): Promise<void> {
    const name = `${this.#kit.recordingPrefix}${this.#id ?? bridge}`;
    const answer = await this.#kit.control.recordBridge(bridge, name);
    if (answer.ok) this.#recording = name;
    else if (this.#id) await this.#kit.store.recorded(this.#id, this.#request, name, undefined, answer.message);
  }

  async #part(bridge: string, offer: Offer, operatorId: OperatorId): Promise<void> {
    const { control, store, clock } = this.#kit;
    if (this.#recording !== undefined) await control.stopRecording(this.#recording);
    await Promise.all([control.hangUp(offer.legId), control.destroyBridge(bridge)]);
    if (!this.#left) this.#tell('ended');
    await this.#move('ended');
    await store.wrapUp(operatorId);
    if (this.#id && this.#recording !== undefined)
      await store.recorded(this.#id, this.#request, this.#recording, undefined);
    await new Promise<void>((resolve) => clock.after(this.#kit.wrapUpMs, resolve));
    await store.ready(operatorId);
    this.#kit.operatorReady();
  }

  async #move(to: TransferState, extra: { operatorId?: OperatorId; recording?: string } = {}): Promise<void> {
    const from = this.#state;
    this.#state = transition('transfer', transferMoves, from, to);
    if (this.#id) await this.#kit.store.move(this.#id, { from, to, ...extra });
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#kit.clock.after(ms, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }
}
