import { randomBytes } from 'node:crypto';
import { type OperatorId, type TransferId, uuidv7 } from '../../../domain/ids.ts';
import { type OperatorState, operatorMoves } from '../../../domain/operator.ts';
import type {
  FreeOperator,
  NotTaken,
  TransferMove,
  TransferRequest,
  TransferStore,
  Wanted,
} from '../../../transfer/ports.ts';
import type { Pool } from '../pool.ts';

/** States from which an operator may come to `to`, by the table of moves. */
function before(to: OperatorState): readonly string[] {
  return Object.entries(operatorMoves)
    .filter(([, targets]) => (targets as readonly string[]).includes(to))
    .map(([from]) => from);
}

/** So long a page may take for its notes; then its operator is ready again and the notes wait in the tray. */
const wrapUpSeconds = 60;

/** Transfers and operators' presence in the record. */
export class PostgresTransfers implements TransferStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async open(request: TransferRequest): Promise<TransferId> {
    const id = uuidv7(Date.now(), randomBytes) as TransferId;
    await this.#pool.query(
      // A call back that was promised is kept by the talk, whoever dialled it.
      `with kept as (
         update callbacks b set state = 'done', done_at = clock_timestamp() from hand_dials h
         where $13 and h.attempt_id = $4 and b.id = h.callback_id and b.state = 'open'
       ), seen as (
         delete from desk_previews v using hand_dials h where $13 and h.attempt_id = $4 and v.operator_id = h.operator_id
       )
       insert into transfers (id, account_id, campaign_id, attempt_id, inbound_id, debtor_id, queue, state, requested_at,
         phone, heard_ms, message_ms, keys, follows, by_hand)
       values ($1, $2, $3, $4, $5, $6, $7, 'requested', clock_timestamp(), $8, $9, $10, coalesce($11, ''), $12, $13)`,
      [
        id,
        request.accountId,
        request.campaignId,
        request.attemptId,
        request.inboundId,
        request.debtorId,
        request.queue,
        request.phone,
        request.heard?.heardMs,
        request.heard?.messageMs,
        request.heard?.keys,
        request.follows,
        request.byHand ?? false,
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

  async claim({ accountId, queue, only, not }: Wanted): Promise<FreeOperator | undefined> {
    const { rows } = await this.#pool.query<FreeOperator>(
      `update operators set state = 'offered', state_since = clock_timestamp()
       where id = (select id from operators where account_id = $1 and state = 'ready' and removed_at is null
                     and ($2 = any(queues) or (kind = 'webrtc' and queues = '{}') or id = $3) and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4)
                     and (kind = 'sip' or phone_online)
                   order by state_since limit 1 for update skip locked)
       returning id as "operatorId", login, kind`,
      [accountId, queue, only, not],
    );
    return rows[0];
  }

  talking(operator: OperatorId): Promise<void> {
    return this.#set(operator, 'talking');
  }

  async declined(operator: OperatorId, why: NotTaken): Promise<void> {
    // An unreachable page waits for its phone; the sweep of the workplace finds out whether anybody is there.
    await this.#pool.query(
      `update operators set state_since = clock_timestamp(),
         state = case when $2 = 'called-off' then 'ready' when kind = 'webrtc' then 'break' when $2 = 'declined' then 'ready'
                      else 'offline' end,
         why = case when kind = 'webrtc' and $2 <> 'called-off' then 'no-answer' else why end
       where id = $1 and state = 'offered'`,
      [operator, why],
    );
  }

  async wrapUp(operator: OperatorId): Promise<void> {
    await this.#pool.query(
      `update operators set state = 'wrap-up', state_since = clock_timestamp(),
         -- Notes that were written in the call are over at once.
         wrap_until = clock_timestamp() + case when exists (
           select from call_outcomes o where o.transfer_id = (
             select t.id from transfers t where t.operator_id = $1 and t.state in ('bridged', 'ended') order by t.requested_at desc limit 1)
         ) then interval '0' else make_interval(secs => $3) end
       where id = $1 and state = any($2)`,
      [operator, before('wrap-up'), wrapUpSeconds],
    );
  }

  async noted(...[id, what, guest]: Parameters<TransferStore['noted']>): Promise<void> {
    if (what === 'guest' || what === 'alone') {
      await this.#pool.query('update transfers set guest_id = $2 where id = $1', [id, guest]);
      return;
    }
    await this.#pool.query(
      `update transfers set held_at = case when $2 = 'held' then clock_timestamp() end,
         lost_at = case when $2 = 'lost' then clock_timestamp() end
       where id = $1 and state = 'bridged'`,
      [id, what],
    );
  }

  async outsideJoined(leg: string): Promise<void> {
    await this.#pool.query(
      'update outside_legs set joined_at = clock_timestamp() where id = $1 and joined_at is null and ended_at is null',
      [leg],
    );
  }

  async owesCallback(id: TransferId): Promise<void> {
    await this.#pool.query(
      `insert into callbacks (id, account_id, debtor_id, campaign_id, attempt_id, phone, queue, asked_at)
       select gen_random_uuid(), t.account_id, t.debtor_id, t.campaign_id, t.attempt_id, t.phone, t.queue, clock_timestamp()
       from transfers t where t.id = $1 and t.debtor_id is not null and t.phone is not null`,
      [id],
    );
  }

  ready(operator: OperatorId): Promise<void> {
    return this.#set(operator, 'ready');
  }

  async online(login: string, online: boolean): Promise<void> {
    // A telephone that is there is an operator who is there; a page says by itself who sits before it.
    const state = `case when kind = 'webrtc' then state when $2 and state = 'offline' then 'ready'
                        when not $2 and state in ('ready', 'break') then 'offline' else state end`;
    await this.#pool.query(
      `update operators set phone_online = $2, state = ${state},
         state_since = case when state <> ${state} then clock_timestamp() else state_since end
       where login = $1 and (phone_online <> $2 or state <> ${state})`,
      [login, online],
    );
  }

  async recover(node: string): Promise<void> {
    await this.#pool.query(
      `with ours as (
         select t.id, t.operator_id, t.state from transfers t
         where exists (select 1 from attempts a where a.id = t.attempt_id and a.node = $1)
            or exists (select 1 from inbound_calls i where i.id = t.inbound_id and i.node = $1)
         union all
         select null, h.operator_id, 'offered' from hand_dials h join attempts a on a.id = h.attempt_id
         where a.node = $1 and a.ended_at is null
       ), freed as (
         update operators o set state_since = clock_timestamp(),
           state = case when kind = 'sip' then 'offline' when state = 'offered' then 'ready' else 'wrap-up' end,
           wrap_until = clock_timestamp() + make_interval(secs => $2)
         where state in ('offered', 'talking', 'wrap-up') and exists (select 1 from ours where operator_id = o.id)
       )
       update transfers t set state = case t.state when 'bridged' then 'ended' else 'abandoned' end, ended_at = clock_timestamp()
       from ours where t.id = ours.id and ours.state in ('requested', 'queued', 'offered', 'bridged')`,
      [node, wrapUpSeconds],
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
