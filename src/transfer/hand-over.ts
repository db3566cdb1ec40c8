import type { OperatorId, TransferId } from '../domain/ids.ts';
import type { DeskKit } from './desk-kit.ts';
import type { Guest } from './guest.ts';
import type { Offer } from './offer.ts';
import { OperatorTalk } from './operator-talk.ts';
import type { CallOrder, OrderRefusal, Refused } from './orders.ts';
import type { FreeOperator, HandOverNews, TransferRequest } from './ports.ts';
import type { TalkEnd } from './talk.ts';
import { TransferRecord } from './transfer-record.ts';
import { type Taken, Waiting } from './waiting.ts';

/**
 * One person on the way to an operator: music, offers one after the other, a talk, the end. Ends when either side leaves, or the
 * person goes on to another operator, which is another transfer.
 */
export class HandOver {
  readonly #kit: DeskKit;
  readonly #request: TransferRequest;
  readonly #tell: (news: HandOverNews) => void;
  readonly #done: () => void;
  readonly #record: TransferRecord;
  readonly #waiting: Waiting;
  #left = false;
  #talk: OperatorTalk | undefined;
  /** The operator's part is over: what the page asks for comes too late. */
  #parted = false;

  constructor(kit: DeskKit, request: TransferRequest, tell: (news: HandOverNews) => void, done: () => void) {
    this.#kit = kit;
    this.#request = request;
    this.#tell = tell;
    this.#done = done;
    this.#record = new TransferRecord(kit, request);
    this.#waiting = new Waiting(kit, request, this.#record);
  }

  get id(): TransferId | undefined {
    return this.#record.id;
  }

  /** What the operator asks of the talk. */
  async order(order: CallOrder): Promise<OrderRefusal | Refused | undefined> {
    return this.#talk ? this.#talk.order(order) : 'call-over';
  }

  /** The operator's leg while both talk. */
  get legId(): string | undefined {
    return this.#parted ? undefined : this.#talk?.legId;
  }

  /** A phone registered or went away. */
  phone(login: string, online: boolean): void {
    if (!this.#parted && login === this.#talk?.operator.login) this.#talk.phone(online);
  }

  /** Runs to the end. */
  run(): Promise<void> {
    return this.#safely('the transfer failed', async () => {
      const music = this.#kit.control.startMusic(this.#request.channelId, 'default');
      await this.#record.open();
      await music;
      const found = await this.#waiting.run();
      if (found === 'left') return this.#abandoned();
      return found === 'late' ? this.#overflow() : this.#speak(found);
    });
  }

  /** A talk that begins at once: the operator dialled, and the person has answered. */
  join(offer: Offer, operator: FreeOperator): Promise<void> {
    return this.#safely('a talk that an operator dialled failed', async () => {
      await this.#record.open();
      this.#record.move('offered', { operatorId: operator.operatorId });
      if (this.#left) offer.callOff();
      await this.#speak({ offer, operator });
    });
  }

  /** The person hung up. */
  personLeft(): void {
    this.#left = true;
    this.#waiting.leave();
    this.#talk?.personLeft();
  }

  /** Somebody became ready: ask again. */
  wake(): void {
    this.#waiting.wake();
  }

  /** A transfer that cannot begin is an overflow, so that the person hears something. */
  async #safely(failure: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#kit.log.error({ error, channel: this.#request.channelId }, failure);
      if (!this.#left) this.#tell('overflowed');
    } finally {
      this.#done();
    }
  }

  #abandoned(): Promise<void> {
    this.#record.move('abandoned');
    return this.#record.written;
  }

  async #overflow(): Promise<void> {
    this.#record.move('overflowed');
    // Whoever has talked to somebody already is owed a call; to others the call itself promises it.
    if (this.#request.follows) this.#record.of((id) => this.#kit.store.owesCallback(id));
    await this.#kit.control.stopMusic(this.#request.channelId);
    this.#tell('overflowed');
  }

  async #speak(taken: Taken): Promise<void> {
    const talk = new OperatorTalk({ kit: this.#kit, request: this.#request, record: this.#record, taken });
    this.#talk = talk;
    if (this.#left) talk.personLeft();
    const end = await talk.run(() => this.#tell('bridged'));
    this.#parted = true;
    const { guest, alone } = await talk.part(end);
    const notes = this.#notes(taken.operator);
    await alone;
    this.#goOn(end, guest, taken.operator.operatorId);
    await notes;
    await this.#record.written;
  }

  /** A telephone's operator has a time for notes; a page ends them itself. */
  async #notes({ operatorId, kind }: FreeOperator): Promise<void> {
    const { clock, store, wrapUpMs, operatorReady } = this.#kit;
    if (kind === 'webrtc') return;
    await new Promise<void>((resolve) => clock.after(wrapUpMs, resolve));
    this.#record.write(() => store.ready(operatorId));
    await this.#record.written;
    operatorReady();
  }

  /** The person who is still there hears the end, or goes on to somebody else. */
  #goOn(end: TalkEnd, guest: Guest | undefined, from: OperatorId): void {
    if (this.#left) return;
    const { wanted: _wanted, byHand: _byHand, ...asked } = this.#request;
    const request = { ...asked, ...(this.id === undefined ? {} : { follows: this.id }) };
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
}
