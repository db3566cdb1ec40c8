import { randomBytes } from 'node:crypto';
import { type AccountId, type OperatorId, type TransferId, uuidv7 } from '../../../domain/ids.ts';
import { type OperatorState, operatorMoves } from '../../../domain/operator.ts';
import type { FreeOperator, TransferMove, TransferRequest, TransferStore } from '../../../transfer/ports.ts';
import type { Pool } from '../pool.ts';

/** States from which an operator may come to `to`, by the table of moves. */
function before(to: OperatorState): readonly string[] {
  return Object.entries(operatorMoves)
    .filter(([, targets]) => (targets as readonly string[]).includes(to))
    .map(([from]) => from);
}

/** Transfers and operators' presence in the record. */
export class PostgresTransfers implements TransferStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async open(request: TransferRequest): Promise<TransferId> {
    const id = uuidv7(Date.now(), randomBytes) as TransferId;
    await this.#pool.query(
      `insert into transfers (id, account_id, campaign_id, attempt_id, inbound_id, debtor_id, queue, state, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'requested', clock_timestamp())`,
      [
        id,
        request.accountId,
        request.campaignId,
        request.attemptId,
        request.inboundId,
        request.debtorId,
        request.queue,
      ],
    );
    return id;
  }

  async move(id: TransferId, move: TransferMove): Promise<void> {
    await this.#pool.query(
      `update transfers set state = $2, operator_id = coalesce($4, operator_id), recording = coalesce($5, recording),
         offered_at = case when $2 = 'offered' then coalesce(offered_at, clock_timestamp()) else offered_at end,
         bridged_at = case when $2 = 'bridged' then clock_timestamp() else bridged_at end,
         ended_at = case when $2 in ('ended', 'abandoned', 'overflowed') then clock_timestamp() end
       where id = $1 and state = $3`,
      [id, move.to, move.from, move.operatorId, move.recording],
    );
  }

  async claim(accountId: AccountId, queue: string): Promise<FreeOperator | undefined> {
    const { rows } = await this.#pool.query<FreeOperator>(
      `update operators set state = 'offered', state_since = clock_timestamp()
       where id = (select id from operators where account_id = $1 and $2 = any(queues) and state = 'ready' and removed_at is null
                   order by state_since limit 1 for update skip locked)
       returning id as "operatorId", login`,
      [accountId, queue],
    );
    return rows[0];
  }

  talking(operator: OperatorId): Promise<void> {
    return this.#set(operator, 'talking');
  }

  declined(operator: OperatorId, reachable: boolean): Promise<void> {
    return this.#set(operator, reachable ? 'ready' : 'offline');
  }

  wrapUp(operator: OperatorId): Promise<void> {
    return this.#set(operator, 'wrap-up');
  }

  ready(operator: OperatorId): Promise<void> {
    return this.#set(operator, 'ready');
  }

  async online(login: string, online: boolean): Promise<void> {
    await this.#pool.query(
      online
        ? `update operators set state = 'ready', state_since = clock_timestamp() where login = $1 and state = 'offline'`
        : `update operators set state = 'offline', state_since = clock_timestamp() where login = $1 and state in ('ready', 'break')`,
      [login],
    );
  }

  async recover(node: string): Promise<void> {
    await this.#pool.query(
      `with ours as (
         select t.id, t.operator_id, t.state from transfers t
         where exists (select 1 from attempts a where a.id = t.attempt_id and a.node = $1)
            or exists (select 1 from inbound_calls i where i.id = t.inbound_id and i.node = $1)
       ), freed as (
         update operators o set state = 'offline', state_since = clock_timestamp()
         where state in ('offered', 'talking', 'wrap-up') and exists (select 1 from ours where operator_id = o.id)
       )
       update transfers t set state = case t.state when 'bridged' then 'ended' else 'abandoned' end, ended_at = clock_timestamp()
       from ours where t.id = ours.id and ours.state in ('requested', 'queued', 'offered', 'bridged')`,
      [node],
    );
  }

  async recorded(
    transfer: TransferId,
    request: TransferRequest,
    file: string,
    seconds: number | undefined,
    lost?: string,
  ): Promise<void> {
    await this.#pool.query(
      `insert into recordings (id, account_id, attempt_id, inbound_id, transfer_id, file, started_at, seconds, lost_why)
       select $1, $2, $3, $4, id, $6, coalesce(bridged_at, clock_timestamp()),
              coalesce($7, extract(epoch from clock_timestamp() - bridged_at)::int), $8
       from transfers where id = $5`,
      [
        uuidv7(Date.now(), randomBytes),
        request.accountId,
        request.attemptId,
        request.inboundId,
        transfer,
        file,
        seconds,
        lost,
      ],
    );
  }

  async #set(operator: OperatorId, to: OperatorState): Promise<void> {
    await this.#pool.query(
      `update operators set state = $2, state_since = clock_timestamp() where id = $1 and state = any($3)`,
      [operator, to, before(to)],
    );
  }
}
