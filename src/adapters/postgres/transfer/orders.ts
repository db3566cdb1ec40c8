import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, OperatorId, TransferId } from '../../../domain/ids.ts';
import type { OrderStore, StoredOrder } from '../../../transfer/order-desk.ts';
import type { OrderRefusal, Refused } from '../../../transfer/orders.ts';
import type { Pool } from '../pool.ts';

/** A page gives up after so long. */
const patienceSeconds = 5;
const lookEveryMs = 40;

interface AnsweredRow {
  readonly done: boolean;
  readonly refused: OrderRefusal | null;
  readonly detail: Readonly<Record<string, string>> | null;
}

interface OrderRow {
  readonly id: string;
  readonly transfer_id: TransferId | null;
  readonly what: StoredOrder['what'];
}

/** Orders between pages and dialers. */
export class PostgresOrders implements OrderStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Asks the dialer that holds the call, and waits for its answer.
   * @throws DozvonError `call-over`, `order-failed`, `operator-busy`, `dial-refused`, `desk-unanswered`
   */
  async place(order: {
    readonly accountId: AccountId;
    readonly operatorId: OperatorId;
    readonly transferId?: TransferId;
    readonly what: StoredOrder['what'];
  }): Promise<void> {
    const id = randomUUID();
    await this.#pool.query(
      `with placed as (
         insert into desk_orders (id, account_id, operator_id, transfer_id, what) values ($1, $2, $3, $4, $5)
       ) select pg_notify('dozvon_desk_orders', '')`,
      [id, order.accountId, order.operatorId, order.transferId, JSON.stringify(order.what)],
    );
    for (let waited = 0; waited < patienceSeconds * 1000; waited += lookEveryMs) {
      await delay(lookEveryMs);
      const { rows } = await this.#pool.query<AnsweredRow>(
        'select done_at is not null as done, refused, detail from desk_orders where id = $1',
        [id],
      );
      const [row] = rows;
      if (row?.refused) throw dozvonError(row.refused, row.detail ?? {});
      if (row?.done) return;
    }
    throw dozvonError('desk-unanswered', { seconds: patienceSeconds });
  }

  async open(): Promise<readonly StoredOrder[]> {
    const { rows } = await this.#pool.query<OrderRow>(
      `select id, transfer_id, what from desk_orders
       where done_at is null and at > clock_timestamp() - make_interval(secs => $1) order by at`,
      [patienceSeconds],
    );
    return rows.map(({ id, transfer_id, what }) => ({ id, transferId: transfer_id ?? undefined, what }));
  }

  async answered(id: string, refused: OrderRefusal | Refused | undefined): Promise<void> {
    const { code, params } = typeof refused === 'object' ? refused : { code: refused, params: null };
    await this.#pool.query(
      'update desk_orders set done_at = clock_timestamp(), refused = $2, detail = $3 where id = $1',
      [id, code, params],
    );
  }
}
