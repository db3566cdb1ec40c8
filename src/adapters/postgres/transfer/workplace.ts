import { randomBytes, randomUUID } from 'node:crypto';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, OperatorId } from '../../../domain/ids.ts';
import type { OperatorState } from '../../../domain/operator.ts';
import { afterNotes, checkWish, isLater } from '../../../transfer/presence.ts';
import { type OutsideNumber, readOutside } from '../accounts/outside-numbers.ts';
import { type Pool, transaction } from '../pool.ts';

/** A phone for one shift of one page. */
export interface ShiftPhone {
  readonly operatorId: OperatorId;
  readonly login: string;
  readonly password: string;
}

export interface Others {
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly state: OperatorState }[];
  readonly queues: readonly string[];
  /** Numbers outside, such as a lawyer's office. */
  readonly outside: readonly OutsideNumber[];
  /** Any other number may be dialled too. */
  readonly outsideAny: boolean;
}

interface PresenceRow {
  readonly id: OperatorId;
  readonly state: OperatorState;
  readonly phone_online: boolean;
  readonly unfilled: number;
  readonly after_call?: 'ready' | 'break' | null;
}

/** Talks of the last day whose outcome nobody has written. */
const unfilledOf = (operator: string): string => `(
  select count(*)::int from transfers u
  where u.operator_id = ${operator} and u.state = 'ended' and u.bridged_at > now() - interval '1 day'
    and not exists (select from call_outcomes o where o.transfer_id = u.id))`;

const ofUser = 'account_id = $1 and user_id = $2 and removed_at is null';

/** Presence of operators who work in a page. */
export class PostgresWorkplace {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Begins a shift, or takes it over from another page: the phone gets a new password, the old one is worth nothing.
   * The operator comes on a break; one whose page was reloaded stays what he was, in a call too.
   */
  async open(accountId: AccountId, user: { readonly userId: string; readonly name: string }): Promise<ShiftPhone> {
    const password = randomBytes(18).toString('base64url');
    const login = `web-${randomBytes(6).toString('hex')}`;
    const { rows } = await this.#pool.query<{ operatorId: OperatorId; login: string }>(
      `insert into operators (id, account_id, user_id, kind, name, login, password, queues, state, why, seen_at)
       values ($3, $1, $2, 'webrtc',
         case when exists (select from operators where account_id = $1 and name = $4 and removed_at is null
                             and user_id is distinct from $2) then $4 || ' ' || left($2::text, 4) else $4 end,
         $5, $6, '{}', 'break', 'asked', clock_timestamp())
       on conflict (user_id, account_id) where user_id is not null and removed_at is null
       do update set password = $6, seen_at = clock_timestamp(),
         state = case when operators.state = 'offline' then 'break' else operators.state end,
         why = case when operators.state = 'offline' then 'asked' else operators.why end,
         state_since = case when operators.state = 'offline' then clock_timestamp() else operators.state_since end
       returning id as "operatorId", login`,
      [accountId, user.userId, randomUUID(), user.name, login, password],
    );
    const [row] = rows;
    if (!row) throw dozvonError('no-shift');
    return { ...row, password };
  }

  /** Ends the shift: the phone can register no more. In a call it goes on until its end. */
  async close(accountId: AccountId, userId: string): Promise<void> {
    await this.#pool.query(
      `with closed as (
         update operators set password = '', state = 'offline', why = null, state_since = clock_timestamp()
         where ${ofUser} and state in ('ready', 'break', 'wrap-up', 'offline')
       ) select pg_notify('dozvon_operators', '')`,
      [accountId, userId],
    );
  }

  /** @throws DozvonError `no-shift` */
  async operatorOf(accountId: AccountId, userId: string): Promise<OperatorId> {
    const { rows } = await this.#pool.query<{ id: OperatorId }>(`select id from operators where ${ofUser}`, [
      accountId,
      userId,
    ]);
    const [row] = rows;
    if (!row) throw dozvonError('no-shift');
    return row.id;
  }

  /** The telephone of a page that is there. @throws DozvonError `no-shift` */
  async phoneOf(accountId: AccountId, userId: string): Promise<Omit<ShiftPhone, 'password'>> {
    const { rows } = await this.#pool.query<Omit<ShiftPhone, 'password'>>(
      `select id as "operatorId", login from operators where ${ofUser} and phone_online`,
      [accountId, userId],
    );
    const [row] = rows;
    if (!row) throw dozvonError('no-shift');
    return row;
  }

  /** To whom a call can be handed on: the others of the account who work now, its queues, and numbers outside. */
  async others(accountId: AccountId, userId: string): Promise<Others> {
    const { rows } = await this.#pool.query<Others['colleagues'][number]>(
      `select id, name, state from operators
       where account_id = $1 and user_id is distinct from $2 and removed_at is null and state <> 'offline'
       order by state = 'ready' desc, name`,
      [accountId, userId],
    );
    const queues = await this.#pool.query<{ queue: string }>(
      `select distinct queue from (
         select unnest(queues) as queue from operators where account_id = $1 and removed_at is null
         union all select queue from transfers where account_id = $1 and requested_at > now() - interval '7 days'
       ) q where queue <> '' order by queue`,
      [accountId],
    );
    const { items, any } = await readOutside(this.#pool, accountId);
    const outside = items.map(({ number, name }) => ({ number, name }));
    return { colleagues: rows, queues: queues.rows.map(({ queue }) => queue), outside, outsideAny: any };
  }

  /** The page is alive. @throws DozvonError `no-shift` when the shift was ended meanwhile */
  async heartbeat(accountId: AccountId, userId: string): Promise<void> {
    const { rowCount } = await this.#pool.query(
      `update operators set seen_at = clock_timestamp() where ${ofUser} and password <> ''`,
      [accountId, userId],
    );
    if (rowCount === 0) throw dozvonError('no-shift');
  }

  /**
   * The operator's own wish; in a call it is kept for the time after it. After notes that were left for later too often, "ready" becomes a break.
   * @throws DozvonError `no-shift`, `operator-busy`
   */
  wish(accountId: AccountId, userId: string, wish: 'ready' | 'break', why?: string): Promise<'ready' | 'break'> {
    return transaction(this.#pool, async (connection) => {
      const { rows } = await connection.query<PresenceRow>(
        `select id, state, phone_online, ${unfilledOf('operators.id')} as unfilled from operators where ${ofUser} for update`,
        [accountId, userId],
      );
      const [row] = rows;
      if (!row) throw dozvonError('no-shift');
      if (isLater(row.state)) {
        await connection.query('update operators set after_call = $2, seen_at = clock_timestamp() where id = $1', [
          row.id,
          wish,
        ]);
        return wish;
      }
      checkWish(row.state, row.phone_online, wish);
      const to = wish === 'ready' ? afterNotes(row.unfilled) : 'break';
      const reason = wish === to ? (to === 'break' ? (why ?? 'asked') : null) : 'unfilled';
      await connection.query(
        `update operators set state = $2, why = $3, wrap_until = null, after_call = null, seen_at = clock_timestamp(),
           state_since = case when state = $2 then state_since else clock_timestamp() end
         where id = $1`,
        [row.id, to, reason],
      );
      return to;
    });
  }

  /**
   * Finds pages that are gone (no heartbeat and no phone for 20 s) and notes whose time is over. Any number of processes
   * may do it at once.
   */
  async sweep(): Promise<void> {
    await this.#pool.query(
      `with gone as (
         update operators set state = 'offline', why = 'lost', password = '', state_since = clock_timestamp()
         where kind = 'webrtc' and state in ('ready', 'break', 'wrap-up') and not phone_online
           and coalesce(seen_at, '-infinity') < clock_timestamp() - interval '20 seconds'
         returning id
       ) select pg_notify('dozvon_operators', '') from gone`,
    );
    const { rows } = await this.#pool.query<PresenceRow>(
      `select id, state, phone_online, after_call, ${unfilledOf('operators.id')} as unfilled from operators
       where kind = 'webrtc' and state = 'wrap-up' and wrap_until < clock_timestamp()`,
    );
    for (const { id, unfilled, after_call } of rows) {
      const to = after_call === 'break' ? 'break' : afterNotes(unfilled);
      const why = after_call === 'break' ? 'asked' : 'unfilled';
      await this.#pool.query(
        `update operators set state = $2, why = $3, wrap_until = null, after_call = null, state_since = clock_timestamp()
         where id = $1 and state = 'wrap-up' and wrap_until < clock_timestamp()`,
        [id, to, to === 'break' ? why : null],
      );
    }
  }
}
