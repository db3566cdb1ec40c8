import type { DeskKit } from './desk-kit.ts';
import { Offer } from './offer.ts';
import type { FreeOperator, TransferRequest } from './ports.ts';
import type { TransferRecord } from './transfer-record.ts';

/** An operator who has taken the call. */
export interface Taken {
  readonly offer: Offer;
  readonly operator: FreeOperator;
}

/** A person in a queue: free operators are offered the call one after the other. */
export class Waiting {
  readonly #kit: DeskKit;
  readonly #request: TransferRequest;
  readonly #record: TransferRecord;
  #left = false;
  #offer: Offer | undefined;
  #wake: () => void = () => undefined;

  constructor(kit: DeskKit, request: TransferRequest, record: TransferRecord) {
    this.#kit = kit;
    this.#request = request;
    this.#record = record;
  }

  /** @returns who takes the call; else the person left, or it became late */
  async run(): Promise<Taken | 'left' | 'late'> {
    const { clock } = this.#kit;
    const deadline = clock.now().getTime() + this.#request.waitMs;
    for (;;) {
      if (this.#left) return 'left';
      const left = deadline - clock.now().getTime();
      if (left <= 0) return 'late';
      const operator = await this.#claim(left);
      const offer = operator && (await this.#ask(operator, left));
      if (offer) return { offer, operator };
      if (!operator) await this.#sleep(Math.min(left, 1000));
    }
  }

  /** The person hung up. */
  leave(): void {
    this.#left = true;
    this.#offer?.callOff();
    this.#wake();
  }

  /** Somebody became ready: ask again. */
  wake(): void {
    this.#wake();
  }

  /** The record that does not answer has nobody to offer; it is asked again. */
  #claim(left: number): Promise<FreeOperator | undefined> {
    const { store, log } = this.#kit;
    const { accountId, queue, wanted, not, waitMs } = this.#request;
    const early = left > waitMs / 2;
    const only = early && wanted !== undefined ? { only: wanted } : {};
    const except = early && not !== undefined ? { not } : {};
    return store.claim({ accountId, queue, ...only, ...except }).catch((error: unknown) => {
      log.warn({ error, channel: this.#request.channelId }, 'no operator could be asked for');
      return undefined;
    });
  }

  /** @returns the operator's leg when it was taken */
  async #ask(operator: FreeOperator, left: number): Promise<Offer | undefined> {
    const { store, clock, newId } = this.#kit;
    this.#record.move('offered', { operatorId: operator.operatorId });
    const offer = new Offer(this.#kit, newId(), operator, this.#request.callerId);
    this.#offer = offer;
    if (this.#left) offer.callOff();
    const cancel = clock.after(left, () => offer.callOff());
    const answer = await offer.answered;
    cancel();
    this.#offer = undefined;
    if (answer === 'taken') return offer;
    this.#record.write(() => store.declined(operator.operatorId, answer));
    this.#record.move('queued');
    // The operator who said no is free for others, and asked again last.
    await Promise.race([this.#record.written, this.#sleep(left)]);
    return undefined;
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
