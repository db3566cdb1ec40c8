import type { DeskKit } from './desk-kit.ts';
import type { Guest } from './guest.ts';
import { Offer } from './offer.ts';
import type { CallOrder, OrderRefusal, Refused } from './orders.ts';
import type { Outside } from './outside.ts';
import type { FreeOperator, TransferRequest } from './ports.ts';
import { Talk, type TalkEnd } from './talk.ts';
import type { TalkKit, TalkNote } from './talk-kit.ts';
import { TalkRecording } from './talk-recording.ts';
import { ThirdVoice } from './third-voice.ts';
import type { TransferRecord } from './transfer-record.ts';
import type { Taken } from './waiting.ts';

export interface OperatorTalkParts {
  readonly kit: DeskKit;
  readonly request: TransferRequest;
  readonly record: TransferRecord;
  readonly taken: Taken;
}

/** What is left of a talk without its operator. */
export interface Parted {
  /** The colleague who goes on with the person. */
  readonly guest: Guest | undefined;
  /** The person is out of the bridge: at once, or at the end of a talk with somebody outside. */
  readonly alone: Promise<void>;
}

/** One operator's talk with the person, with its recording and its third voice, until both are parted. */
export class OperatorTalk {
  readonly #parts: OperatorTalkParts;
  readonly #talk: Talk;
  readonly #third: ThirdVoice | undefined;
  #left = false;
  #over = false;
  /** With whom the person goes on when the operator has left. */
  #outside: Outside | undefined;
  #recording: TalkRecording | undefined;

  constructor(parts: OperatorTalkParts) {
    this.#parts = parts;
    const { kit, request, record, taken } = parts;
    const talk = new Talk(this.#talkKit(), taken.operator, taken.offer);
    this.#talk = talk;
    const { operatorId } = taken.operator;
    const write = (work: () => Promise<void>): void => record.write(work);
    if (record.id) this.#third = new ThirdVoice({ kit, request, talk, operatorId, transferId: record.id, write });
  }

  get operator(): FreeOperator {
    return this.#parts.taken.operator;
  }

  /** The operator's leg. */
  get legId(): string {
    return this.#talk.legId;
  }

  /** What the operator asks of the talk. */
  async order(order: CallOrder): Promise<OrderRefusal | Refused | undefined> {
    return this.#third && !this.#over ? this.#third.order(order) : 'call-over';
  }

  /** The operator's phone registered or went away. */
  phone(online: boolean): void {
    this.#talk.phone(online);
  }

  personLeft(): void {
    this.#left = true;
    this.#talk.finish({ by: 'person' });
    void this.#outside?.end();
  }

  /** Joins both and waits for the end of the operator's part. @param joined told when both hear each other */
  async run(joined: () => void): Promise<TalkEnd> {
    const { kit, record } = this.#parts;
    const { operatorId } = this.operator;
    const both = await this.#talk.join();
    if (both) joined();
    record.write(() => kit.store.talking(operatorId));
    await this.#record();
    record.move('bridged', { operatorId, ...(this.#recording && { recording: this.#recording.name }) });
    return both ? this.#talk.ended : { by: 'operator' };
  }

  /** The operator is out, and has notes to write. */
  async part(end: TalkEnd): Promise<Parted> {
    const { kit, record } = this.#parts;
    const { control, store } = kit;
    const { bridge, legId } = this.#talk;
    this.#over = true;
    const { guest, outside } = (await this.#third?.part(end, this.#left)) ?? {};
    this.#outside = outside;
    if (!outside) await this.#recording?.stop();
    await Promise.all([control.hangUp(legId), ...(outside ? [] : [control.destroyBridge(bridge)])]);
    record.move('ended');
    record.write(() => store.wrapUp(this.operator.operatorId));
    return { guest, alone: this.#alone(outside) };
  }

  /** The person may talk with somebody outside until either hangs up; the recording goes on. */
  async #alone(outside: Outside | undefined): Promise<void> {
    const { kit, record } = this.#parts;
    if (outside) {
      if (this.#left) void outside.end();
      await outside.gone;
      await this.#recording?.stop();
      await kit.control.destroyBridge(this.#talk.bridge);
    }
    if (this.#recording) record.recorded(this.#recording.name);
  }

  async #record(): Promise<void> {
    const { kit, request, record } = this.#parts;
    const { bridge } = this.#talk;
    const name = `${kit.recordingPrefix}${record.id ?? bridge}`;
    const started = await TalkRecording.start(kit, bridge, request.channelId, name);
    if ('lost' in started) record.recorded(name, started.lost);
    else this.#recording = started;
  }

  #talkKit(): TalkKit {
    const { kit, request, record, taken } = this.#parts;
    const { control, clock, store, newId, phoneOnline } = kit;
    return {
      ...{ control, clock },
      personId: request.channelId,
      ring: (again) => new Offer(kit, newId(), again, request.callerId),
      phoneOnline: () => phoneOnline(taken.operator.login),
      note: (what: TalkNote) => record.of((id) => store.noted(id, what)),
      goesOnWithout: () => this.#third?.outside?.operatorLost() ?? false,
    };
  }
}
