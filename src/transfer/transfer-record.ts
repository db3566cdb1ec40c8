import type { OperatorId, TransferId } from '../domain/ids.ts';
import { insist } from '../domain/insist.ts';
import { type TransferState, transferMoves } from '../domain/transfer.ts';
import { transition } from '../domain/transition.ts';
import type { DeskKit } from './desk-kit.ts';
import type { TransferRequest } from './ports.ts';

/**
 * What is written of one transfer. Once the person is queued, the record is written behind the call, in order and however long it is
 * away: nobody who talks is parted for it, and no operator is left behind in a state that nobody will change.
 */
export class TransferRecord {
  readonly #kit: Pick<DeskKit, 'store' | 'clock' | 'log'>;
  readonly #request: TransferRequest;
  #id: TransferId | undefined;
  #state: TransferState = 'requested';
  #written: Promise<void> = Promise.resolve();

  constructor(kit: Pick<DeskKit, 'store' | 'clock' | 'log'>, request: TransferRequest) {
    this.#kit = kit;
    this.#request = request;
  }

  get id(): TransferId | undefined {
    return this.#id;
  }

  /** Everything until now is written. */
  get written(): Promise<void> {
    return this.#written;
  }

  /** `requested → queued`. A transfer that cannot be opened did not happen: this one rejects. */
  async open(): Promise<void> {
    this.#id = await this.#kit.store.open(this.#request);
    this.move('queued');
  }

  move(to: TransferState, extra: { operatorId?: OperatorId; recording?: string } = {}): void {
    const from = this.#state;
    this.#state = transition('transfer', transferMoves, from, to);
    this.of((id) => this.#kit.store.move(id, { from, to, ...extra }));
  }

  /** @param lost why there is no sound */
  recorded(name: string, lost?: string): void {
    this.of((id) => this.#kit.store.recorded(id, this.#request, name, undefined, lost));
  }

  /** A step that names the transfer. */
  of(work: (id: TransferId) => Promise<void>): void {
    const id = this.#id;
    if (id) this.write(() => work(id));
  }

  /** In order, and however long the record is away. */
  write(work: () => Promise<void>): void {
    const { clock, log } = this.#kit;
    const fields = { transfer: this.#id, channel: this.#request.channelId };
    this.#written = this.#written.then(() => insist(work, clock, log, fields, 'a step of a transfer was not written'));
  }
}
