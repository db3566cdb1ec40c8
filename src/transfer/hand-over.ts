import type { OperatorId, TransferId } from '../domain/ids.ts';
import { insist } from '../domain/insist.ts';
import { type TransferState, transferMoves } from '../domain/transfer.ts';
import { transition } from '../domain/transition.ts';
import type { DeskKit } from './desk-kit.ts';
import { Offer } from './offer.ts';
import type { FreeOperator, TransferRequest } from './ports.ts';

/** What the person's call learns of its transfer. */
export type HandOverNews = 'bridged' | 'overflowed' | 'ended';

/**
 * One person on the way to an operator: music, offers one after the other, a bridge with a recording, the end. Ends when
 * either side leaves. Once a person is queued, the record is written behind the call, in order and however long it is away:
 * nobody who talks is parted for it, and no operator is left behind in a state that nobody will change.
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
  #written: Promise<void> = Promise.resolve();

  constructor(kit: DeskKit, request: TransferRequest, tell: (news: HandOverNews) => void, done: () => void) {
    this.#kit = kit;
    this.#request = request;
    this.#tell = tell;
    this.#done = done;
  }

  get queue(): string {
    return this.#request.queue;
  }

  /** Runs to the end; a transfer that cannot begin is an overflow, so that the person hears something. */
  async run(): Promise<void> {
    try {
      const music = this.#kit.control.startMusic(this.#request.channelId, 'default');
      this.#id = await this.#kit.store.open(this.#request);
      this.#move('queued');
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
      if (this.#left) return this.#abandoned();
      const left = deadline - this.#kit.clock.now().getTime();
      if (left <= 0) return this.#overflow();
      const operator = await this.#claim();
      if (!operator) await this.#sleep(Math.min(left, 1000));
      else if (await this.#ask(operator, left)) return;
    }
  }

  /** The record that does not answer has nobody to offer; it is asked again. */
  #claim(): Promise<FreeOperator | undefined> {
    const { store, log } = this.#kit;
    return store.claim(this.#request.accountId, this.#request.queue).catch((error: unknown) => {
      log.warn({ error, channel: this.#request.channelId }, 'no operator could be asked for');
      return undefined;
    });
  }

  #abandoned(): Promise<void> {
    this.#move('abandoned');
    return this.#written;
  }

  async #overflow(): Promise<void> {
    this.#move('overflowed');
    await this.#kit.control.stopMusic(this.#request.channelId);
    this.#tell('overflowed');
  }

  /** @returns true when the transfer is over */
  async #ask(operator: FreeOperator, left: number): Promise<boolean> {
    this.#move('offered', { operatorId: operator.operatorId });
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
    this.#write(() => this.#kit.store.declined(operator.operatorId, answer !== 'unreachable'));
    this.#move('queued');
    // The operator who said no is free for others, and asked again last.
    await Promise.race([this.#written, this.#sleep(left)]);
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
    this.#write(() => store.talking(operatorId));
    await this.#record(bridge);
    this.#move('bridged', {
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
    else this.#recorded(name, answer.message);
  }

  async #part(bridge: string, offer: Offer, operatorId: OperatorId): Promise<void> {
    const { control, store, clock } = this.#kit;
    const recording = this.#recording;
    if (recording !== undefined) await control.stopRecording(recording);
    await Promise.all([control.hangUp(offer.legId), control.destroyBridge(bridge)]);
    if (!this.#left) this.#tell('ended');
    this.#move('ended');
    this.#write(() => store.wrapUp(operatorId));
    if (recording !== undefined) this.#recorded(recording, undefined);
    await new Promise<void>((resolve) => clock.after(this.#kit.wrapUpMs, resolve));
    this.#write(() => store.ready(operatorId));
    await this.#written;
    this.#kit.operatorReady();
  }

  #recorded(name: string, lost: string | undefined): void {
    const id = this.#id;
    if (id) this.#write(() => this.#kit.store.recorded(id, this.#request, name, undefined, lost));
  }

  #move(to: TransferState, extra: { operatorId?: OperatorId; recording?: string } = {}): void {
    const from = this.#state;
    this.#state = transition('transfer', transferMoves, from, to);
    const id = this.#id;
    if (id) this.#write(() => this.#kit.store.move(id, { from, to, ...extra }));
  }

  #write(work: () => Promise<void>): void {
    const { clock, log } = this.#kit;
    const fields = { transfer: this.#id, channel: this.#request.channelId };
    this.#written = this.#written.then(() => insist(work, clock, log, fields, 'a step of a transfer was not written'));
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
