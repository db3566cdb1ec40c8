import type { OperatorId, TransferId } from '../domain/ids.ts';
import { insist } from '../domain/insist.ts';
import { type TransferState, transferMoves } from '../domain/transfer.ts';
import { transition } from '../domain/transition.ts';
import type { DeskKit } from './desk-kit.ts';
import type { Guest } from './guest.ts';
import { Offer } from './offer.ts';
import type { CallOrder, OrderRefusal, Refused } from './orders.ts';
import type { Outside } from './outside.ts';
import type { FreeOperator, HandOverNews, TransferRequest } from './ports.ts';
import { Talk, type TalkEnd } from './talk.ts';
import type { TalkNote } from './talk-kit.ts';
import { TalkRecording } from './talk-recording.ts';
import { ThirdVoice } from './third-voice.ts';

/**
 * One person on the way to an operator: music, offers one after the other, a talk with a recording, the end. Ends when
 * either side leaves, or the person goes on to another operator, which is another transfer. Once a person is queued, the record is written behind the call, in order and however long it is away:
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
  #talking: Talk | undefined;
  #login: string | undefined;
  #wake: () => void = () => undefined;
  #recording: TalkRecording | undefined;
  #third: ThirdVoice | undefined;
  /** With whom the person goes on when the operator has left. */
  #outside: Outside | undefined;
  #written: Promise<void> = Promise.resolve();

  constructor(kit: DeskKit, request: TransferRequest, tell: (news: HandOverNews) => void, done: () => void) {
    this.#kit = kit;
    this.#request = request;
    this.#tell = tell;
    this.#done = done;
  }

  get id(): TransferId | undefined {
    return this.#id;
  }

  /** What the operator asks of the talk. */
  async order(order: CallOrder): Promise<OrderRefusal | Refused | undefined> {
    return this.#talking && this.#third ? this.#third.order(order) : 'call-over';
  }

  /** The operator's leg while both talk. */
  get legId(): string | undefined {
    return this.#talking?.legId;
  }

  /** A phone registered or went away. */
  phone(login: string, online: boolean): void {
    if (login === this.#login) this.#talking?.phone(online);
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

  /** A talk that begins at once: the operator dialled, and the person has answered. */
  async join(offer: Offer, operator: FreeOperator): Promise<void> {
    try {
      this.#id = await this.#kit.store.open(this.#request);
      this.#move('queued');
      this.#move('offered', { operatorId: operator.operatorId });
      if (this.#left) offer.callOff();
      await this.#talk(offer, operator);
    } catch (error) {
      this.#kit.log.error({ error, channel: this.#request.channelId }, 'a talk that an operator dialled failed');
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
    this.#talking?.finish({ by: 'person' });
    void this.#outside?.end();
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
      const operator = await this.#claim(left);
      if (!operator) await this.#sleep(Math.min(left, 1000));
      else if (await this.#ask(operator, left)) return;
    }
  }

  /** The record that does not answer has nobody to offer; it is asked again. */
  #claim(left: number): Promise<FreeOperator | undefined> {
    const { store, log } = this.#kit;
    const { accountId, queue, wanted, not, waitMs } = this.#request;
    const only = wanted !== undefined && left > waitMs / 2 ? { only: wanted } : {};
    return store.claim({ accountId, queue, ...only, ...(not === undefined ? {} : { not }) }).catch((error: unknown) => {
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
    const id = this.#id;
    // Whoever has talked to somebody already is owed a call; to others the call itself promises it.
    if (this.#request.follows && id) this.#write(() => this.#kit.store.owesCallback(id));
    await this.#kit.control.stopMusic(this.#request.channelId);
    this.#tell('overflowed');
  }

  /** @returns true when the transfer is over */
  async #ask(operator: FreeOperator, left: number): Promise<boolean> {
    this.#move('offered', { operatorId: operator.operatorId });
    const offer = new Offer(this.#kit, this.#kit.newId(), operator, this.#request.callerId);
    this.#offer = offer;
    if (this.#left) offer.callOff();
    const cancel = this.#kit.clock.after(left, () => offer.callOff());
    const answer = await offer.answered;
    cancel();
    this.#offer = undefined;
    if (answer === 'taken') {
      await this.#talk(offer, operator);
      return true;
    }
    this.#write(() => this.#kit.store.declined(operator.operatorId, answer));
    this.#move('queued');
    // The operator who said no is free for others, and asked again last.
    await Promise.race([this.#written, this.#sleep(left)]);
    return false;
  }

  async #talk(offer: Offer, operator: FreeOperator): Promise<void> {
    const { store } = this.#kit;
    const { operatorId } = operator;
    const talk = this.#begin(offer, operator);
    const joined = await talk.join();
    if (joined) this.#tell('bridged');
    this.#write(() => store.talking(operatorId));
    await this.#record(talk.bridge);
    this.#move('bridged', { operatorId, ...(this.#recording && { recording: this.#recording.name }) });
    const end: TalkEnd = joined ? await talk.ended : { by: 'operator' };
    await this.#part(talk, operator, end);
  }

  #begin(offer: Offer, operator: FreeOperator): Talk {
    const { control, clock, store, newId, phoneOnline } = this.#kit;
    const { channelId, callerId } = this.#request;
    const kit = {
      control,
      clock,
      personId: channelId,
      ring: (again: FreeOperator) => new Offer(this.#kit, newId(), again, callerId),
      phoneOnline: () => phoneOnline(operator.login),
      note: (what: TalkNote) => {
        const id = this.#id;
        if (id) this.#write(() => store.noted(id, what));
      },
      goesOnWithout: () => this.#third?.outside?.operatorLost() ?? false,
    };
    const talk = new Talk(kit, operator, offer);
    this.#talking = talk;
    this.#login = operator.login;
    const { operatorId } = operator;
    const write = (work: () => Promise<void>): void => this.#write(work);
    const transferId = this.#id;
    if (transferId)
      this.#third = new ThirdVoice({ kit: this.#kit, request: this.#request, talk, operatorId, transferId, write });
    if (this.#left) talk.finish({ by: 'person' });
    return talk;
  }

  async #record(bridge: string): Promise<void> {
    const name = `${this.#kit.recordingPrefix}${this.#id ?? bridge}`;
    const started = await TalkRecording.start(this.#kit, bridge, this.#request.channelId, name);
    if ('lost' in started) this.#recorded(name, started.lost);
    else this.#recording = started;
  }

  /** The operator's part is over; the person hears the end, or goes on to somebody else. */
  async #part(talk: Talk, { operatorId, kind }: FreeOperator, end: TalkEnd): Promise<void> {
    const { control, store, clock } = this.#kit;
    this.#talking = undefined;
    const { guest, outside } = (await this.#third?.part(end, this.#left)) ?? {};
    this.#outside = outside;
    if (!outside) await this.#recording?.stop();
    await Promise.all([control.hangUp(talk.legId), ...(outside ? [] : [control.destroyBridge(talk.bridge)])]);
    this.#move('ended');
    this.#write(() => store.wrapUp(operatorId));
    if (outside) await this.#alone(talk.bridge, outside);
    else if (this.#recording) this.#recorded(this.#recording.name, undefined);
    this.#goOn(end, operatorId, guest);
    // A page ends its notes itself.
    if (kind === 'webrtc') return this.#written;
    await new Promise<void>((resolve) => clock.after(this.#kit.wrapUpMs, resolve));
    this.#write(() => store.ready(operatorId));
    await this.#written;
    this.#kit.operatorReady();
  }

  /** The person talks with somebody outside until either hangs up; the recording goes on. */
  async #alone(bridge: string, outside: Outside): Promise<void> {
    if (this.#left) void outside.end();
    await outside.gone;
    await this.#recording?.stop();
    await this.#kit.control.destroyBridge(bridge);
    if (this.#recording) this.#recorded(this.#recording.name, undefined);
  }

  /** The person who is still there hears the end, or goes on to somebody else. */
  #goOn(end: TalkEnd, from: OperatorId, guest: Guest | undefined): void {
    if (this.#left) return;
    const { wanted: _wanted, byHand: _byHand, ...asked } = this.#request;
    const request = { ...asked, ...(this.#id === undefined ? {} : { follows: this.#id }) };
    if (end.by === 'guest-goes-on' && guest) return this.#kit.join(request, guest.operator, guest.offer, this.#tell);
    if (end.by !== 'lost' && end.by !== 'hand-on') return this.#tell('ended');
    const to = end.by === 'hand-on' ? end.to : {};
    this.#kit.again(
      {
        ...request,
        not: from,
        ...(to.queue === undefined ? {} : { queue: to.queue }),
        ...(to.operatorId === undefined ? {} : { wanted: to.operatorId }),
      },
      this.#tell,
    );
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
