import type { CallControl } from '../domain/call-control.ts';
import type { Offer } from './offer.ts';
import type { FreeOperator, TransferStore } from './ports.ts';

export interface GuestKit {
  readonly control: Pick<CallControl, 'hangUp'>;
  readonly store: Pick<TransferStore, 'talking' | 'declined' | 'wrapUp' | 'ready'>;
  readonly talk: { admit(legId: string): Promise<boolean> };
  /** The record and the pages learn that the guest is in, or that the talk has two voices again. */
  note(what: 'guest' | 'alone'): void;
  /** In order, and however long the record is away. */
  write(work: () => Promise<void>): void;
}

/** A colleague who is rung into a talk as a third voice. The guest's end is no end of the talk. */
export class Guest {
  readonly operator: FreeOperator;
  readonly offer: Offer;
  readonly #kit: GuestKit;
  #joined = false;
  #gone = false;

  constructor(kit: GuestKit, operator: FreeOperator, offer: Offer) {
    this.#kit = kit;
    this.operator = operator;
    this.offer = offer;
    offer.onLegEnded = () => this.#left();
    void offer.answered.then((answer) => (answer === 'taken' ? this.#join() : this.#declined(answer)));
  }

  get joined(): boolean {
    return this.#joined && !this.#gone;
  }

  /** Out of the talk, or no longer rung. */
  async leave(): Promise<undefined> {
    this.offer.callOff();
    await this.#kit.control.hangUp(this.offer.legId);
    if (this.#joined) this.#left();
  }

  /** The talk is the guest's own now: what comes of it is written there. */
  goesOn(): void {
    this.#gone = true;
    this.#kit.note('alone');
  }

  async #join(): Promise<void> {
    const { store, talk, note, write, control } = this.#kit;
    const { operatorId } = this.operator;
    this.#joined = true;
    write(() => store.talking(operatorId));
    if (await talk.admit(this.offer.legId)) return note('guest');
    await control.hangUp(this.offer.legId);
    this.#left();
  }

  #declined(why: 'declined' | 'unreachable' | 'called-off'): void {
    this.#gone = true;
    this.#kit.note('alone');
    this.#kit.write(() => this.#kit.store.declined(this.operator.operatorId, why));
  }

  /** A guest has no notes to write. */
  #left(): void {
    if (this.#gone || !this.#joined) return;
    this.#gone = true;
    const { store, note, write } = this.#kit;
    const { operatorId } = this.operator;
    note('alone');
    write(() => store.wrapUp(operatorId));
    write(() => store.ready(operatorId));
  }
}
