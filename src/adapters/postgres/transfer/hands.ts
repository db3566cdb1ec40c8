import type { OperatorId } from '../../../domain/ids.ts';
import type { HandStore, TakenOperator } from '../../../transfer/hand-dials.ts';
import type { NotTaken } from '../../../transfer/ports.ts';
import type { Pool } from '../pool.ts';
import { PostgresTransfers } from './transfers.ts';

/** Operators who dial themselves, in the record. */
export class PostgresHands implements HandStore {
  readonly #pool: Pool;
  readonly #transfers: PostgresTransfers;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#transfers = new PostgresTransfers(pool);
  }

  async take(operator: OperatorId): Promise<TakenOperator | undefined> {
    const { rows } = await this.#pool.query<TakenOperator>(
      `with was as (
         select id, state from operators
         where id = $1 and state in ('ready', 'break') and removed_at is null and phone_online for update
       )
       update operators o set state = 'offered', state_since = clock_timestamp() from was where o.id = was.id
       returning o.id as "operatorId", o.login, o.kind, was.state as was`,
      [operator],
    );
    return rows[0];
  }

  async giveBack({ operatorId, was }: TakenOperator): Promise<void> {
    await this.#pool.query(
      `update operators set state = coalesce(after_call, $2), after_call = null, state_since = clock_timestamp()
       where id = $1 and state = 'offered'`,
      [operatorId, was],
    );
  }

  declined(operator: OperatorId, why: NotTaken): Promise<void> {
    return this.#transfers.declined(operator, why);
  }
}
