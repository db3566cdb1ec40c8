import type { DeskKit } from './desk-kit.ts';
import { HandOver, type HandOverNews } from './hand-over.ts';
import type { TransferRequest } from './ports.ts';

/** The queues of one node: everybody who waits for an operator or talks to one. */
export class Desk {
  readonly #kit: DeskKit;
  readonly #running = new Map<string, HandOver>();

  constructor(kit: Omit<DeskKit, 'operatorReady'>) {
    this.#kit = { ...kit, operatorReady: () => this.wake() };
  }

  /** Hands a person over; `tell` hears how it goes. */
  request(request: TransferRequest, tell: (news: HandOverNews) => void): void {
    const handOver = new HandOver(this.#kit, request, tell, () => this.#running.delete(request.channelId));
    this.#running.set(request.channelId, handOver);
    void handOver.run();
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

  /** A phone registered or went away. */
  async phone(login: string, online: boolean): Promise<void> {
    await this.#kit.store.online(login, online);
    if (online) this.wake();
  }
}
