import type { TransferId } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { Desk } from './desk.ts';
import type { CallOrder, DialOrder, ListenOrder, OrderRefusal, Refused } from './orders.ts';

/** An order as the record keeps it. `phone`: make the page's phone known to the node. */
export interface StoredOrder {
  readonly id: string;
  readonly transferId: TransferId | undefined;
  readonly what: CallOrder | ListenOrder | DialOrder | { readonly do: 'phone' };
}

/** Orders of pages on their way to the dialer that holds the call. */
export interface OrderStore {
  /** Orders that nobody has answered and whose page still waits. */
  open(): Promise<readonly StoredOrder[]>;
  answered(id: string, refused: OrderRefusal | Refused | undefined): Promise<void>;
}

export interface OrderDeskKit {
  readonly store: OrderStore;
  readonly desk: Pick<Desk, 'order' | 'overhear'>;
  readonly log: Log;
  /** Dials for an operator whose page is at this node. */
  readonly hands: { dial(order: DialOrder): Promise<OrderRefusal | Refused | 'elsewhere' | undefined> };
  /** Pushes all phones to the node. */
  phones(): Promise<void>;
}

/** Carries out what pages ask of this node's calls; calls of other nodes are left to their own dialers. */
export class OrderDesk {
  readonly #kit: OrderDeskKit;
  readonly #begun = new Set<string>();

  constructor(kit: OrderDeskKit) {
    this.#kit = kit;
  }

  /** Orders were placed. */
  async wake(): Promise<void> {
    const orders = await this.#kit.store.open();
    await Promise.all(orders.filter(({ id }) => !this.#begun.has(id)).map((order) => this.#carryOut(order)));
  }

  async #carryOut(order: StoredOrder): Promise<void> {
    this.#begun.add(order.id);
    try {
      const answer = await this.#do(order);
      if (answer !== 'elsewhere') await this.#kit.store.answered(order.id, answer);
    } catch (error) {
      this.#kit.log.error({ error, order: order.id }, 'an order of the desk failed');
      await this.#kit.store.answered(order.id, 'order-failed');
    } finally {
      this.#begun.delete(order.id);
    }
  }

  async #do({ what, transferId }: StoredOrder): Promise<OrderRefusal | Refused | 'elsewhere' | undefined> {
    if (what.do === 'dial') return this.#kit.hands.dial(what);
    if (what.do === 'phone') {
      await this.#kit.phones();
      return undefined;
    }
    if (!transferId) return 'call-over';
    if (what.do === 'overhear') return this.#kit.desk.overhear(transferId, what);
    return this.#kit.desk.order(transferId, what);
  }
}
