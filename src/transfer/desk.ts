import type { OperatorId, TransferId } from '../domain/ids.ts';
import type { DeskKit } from './desk-kit.ts';
import { HandOver } from './hand-over.ts';
import { Offer } from './offer.ts';
import type { CallOrder, ListenOrder, OrderRefusal, Refused } from './orders.ts';
import { Overhear } from './overhear.ts';
import type { FreeOperator, HandOverNews, TransferRequest } from './ports.ts';

/** The queues of one node: everybody who waits for an operator or talks to one. */
export class Desk {
  readonly #kit: DeskKit;
  /** By the person's channel. */
  readonly #running = new Map<string, HandOver>();
  readonly #online = new Set<string>();
  /** By the supervisor's phone. */
  readonly #overheard = new Map<string, { readonly transfer: TransferId; readonly overhear: Overhear }>();

  constructor(kit: Omit<DeskKit, 'operatorReady' | 'phoneOnline' | 'again' | 'join'>) {
    this.#kit = {
      ...kit,
      operatorReady: () => this.wake(),
      phoneOnline: (login) => this.#online.has(login),
      again: (request, tell) => this.request(request, tell),
      join: (request, operator, offer, tell) => this.join(request, operator, offer, tell),
    };
  }

  /** Hands a person over; `tell` hears how it goes. */
  request(request: TransferRequest, tell: (news: HandOverNews) => void): void {
    const handOver = this.#handOver(request, tell);
    this.#running.set(request.channelId, handOver);
    void handOver.run();
  }

  #handOver(request: TransferRequest, tell: (news: HandOverNews) => void): HandOver {
    const { channelId } = request;
    const handOver = new HandOver(this.#kit, request, tell, () => {
      // The person may have gone on to somebody else meanwhile.
      if (this.#running.get(channelId) === handOver) this.#running.delete(channelId);
    });
    return handOver;
  }

  /** An operator's own dial was answered by the person: both talk at once. @param offer the operator's leg, taken already */
  join(request: TransferRequest, operator: FreeOperator, offer: Offer, tell: (news: HandOverNews) => void): void {
    const { channelId } = request;
    const handOver = this.#handOver(request, tell);
    this.#running.set(channelId, handOver);
    void handOver.join(offer, operator);
  }

  /** Whether this operator's page is at this node. */
  hasPhone(login: string): boolean {
    return this.#online.has(login);
  }

  /** Rings an operator. @param callerId shown by a telephone */
  ring(operator: FreeOperator, callerId: string): Offer {
    return new Offer(this.#kit, this.#kit.newId(), operator, callerId);
  }

  /** The person's channel is gone. */
  personLeft(channelId: string): void {
    this.#running.get(channelId)?.personLeft();
  }

  /** The node was away and knows only these channels: whoever has none any more has left, though nobody told. */
  onlyThese(channelIds: ReadonlySet<string>): void {
    for (const [id, handOver] of this.#running) if (!channelIds.has(id)) handOver.personLeft();
  }

  /**
   * After the owner of the node died: ends the transfers that it left open, and frees its operators.
   * To be called by the new owner before anybody is handed over.
   */
  recover(node: string): Promise<void> {
    return this.#kit.store.recover(node);
  }

  /** An operator became ready: whoever waits asks again, the longest waiting first. */
  wake(): void {
    for (const handOver of this.#running.values()) handOver.wake();
  }

  /** What an operator asks of a call. @returns undefined when it was done, 'elsewhere' when this node has no such call */
  async order(transfer: TransferId, order: CallOrder): Promise<OrderRefusal | Refused | 'elsewhere' | undefined> {
    const handOver = [...this.#running.values()].find(({ id }) => id === transfer);
    return handOver ? handOver.order(order) : 'elsewhere';
  }

  /** A supervisor hears a talk, changes how, or stops. One talk at a time for each supervisor. */
  async overhear(transfer: TransferId, { login, mode }: ListenOrder): Promise<OrderRefusal | 'elsewhere' | undefined> {
    const running = this.#overheard.get(login);
    if (mode !== undefined && running?.transfer === transfer) {
      await running.overhear.change(mode);
      return undefined;
    }
    const handOver = [...this.#running.values()].find(({ id }) => id === transfer);
    if (!handOver && !running) return 'elsewhere';
    await running?.overhear.end();
    if (mode === undefined) return undefined;
    const legId = handOver?.legId;
    if (legId === undefined) return 'call-over';
    const supervisor: FreeOperator = { operatorId: '' as OperatorId, login, kind: 'webrtc' };
    const overhear = new Overhear(this.#kit, legId, supervisor, mode, () => this.#overheard.delete(login));
    this.#overheard.set(login, { transfer, overhear });
    return undefined;
  }

  /** A phone registered or went away. */
  async phone(login: string, online: boolean): Promise<void> {
    if (online) this.#online.add(login);
    else this.#online.delete(login);
    for (const handOver of this.#running.values()) handOver.phone(login, online);
    await this.#kit.store.online(login, online);
    if (online) this.wake();
  }
}
