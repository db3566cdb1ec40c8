import type { AccountId } from '../../../domain/ids.ts';
import type { TourFact, TourMark } from '../../../domain/tour.ts';
import type { Pool } from '../pool.ts';

/** Whose tour: one person may have one in each account. */
export interface TourOwner {
  readonly userId: string;
  readonly login: string;
  readonly accountId: AccountId;
}

export interface TourState {
  /** Absent: never begun. */
  readonly startedAt: Date | null;
  readonly shown: boolean;
  readonly marks: readonly string[];
  /** Actions of the audit log by this person in this account since then. */
  readonly actions: readonly string[];
  readonly facts: readonly TourFact[];
}

const readSql = `
  with tour as (select * from tours where user_id = $1 and account_id = $2),
  since as (select c.id, c.state from campaigns c, tour where c.account_id = $2 and c.started_at >= tour.started_at),
  own as (
    select t.id, t.bridged_at from transfers t join operators o on o.id = t.operator_id, tour
    where o.user_id = $1 and o.account_id = $2 and t.requested_at >= tour.started_at)
  select tour.started_at as "startedAt", tour.shown, tour.marks,
    array(select distinct a.action from audit_log a
          where a.account_id = $2 and a.who = $3 and a.at >= tour.started_at) as actions,
    array_remove(array[
      case when exists (select from since) then 'started' end,
      case when exists (select from attempts a join since on since.id = a.campaign_id
                        where a.reserved_at >= tour.started_at and a.state = 'ended' and a.heard_ms > 0) then 'heard' end,
      case when exists (select from transfers t join since on since.id = t.campaign_id
                        where t.bridged_at is not null) then 'handed-over' end,
      case when exists (select from since where state = 'finished') then 'finished' end,
      case when exists (select from own where bridged_at is not null) then 'talked' end,
      case when exists (select from call_outcomes w join own on own.id = w.transfer_id) then 'written' end
    ], null) as facts
  from tour`;

const unbegun: TourState = { startedAt: null, shown: false, marks: [], actions: [], facts: [] };

export async function readTour(pool: Pool, { userId, accountId, login }: TourOwner): Promise<TourState> {
  const { rows } = await pool.query<TourState>(readSql, [userId, accountId, login]);
  return rows[0] ?? unbegun;
}

/** Shows it from its place; one that was never begun begins. */
export async function showTour(pool: Pool, { userId, accountId }: TourOwner, shown: boolean): Promise<void> {
  await pool.query(
    `insert into tours (user_id, account_id, shown) values ($1, $2, $3)
     on conflict (user_id, account_id) do update set shown = excluded.shown`,
    [userId, accountId, shown],
  );
}

/** Begins from the first step: only what happens from now on counts. */
export async function restartTour(pool: Pool, { userId, accountId }: TourOwner): Promise<void> {
  await pool.query(
    `insert into tours (user_id, account_id) values ($1, $2)
     on conflict (user_id, account_id) do update set shown = true, marks = '{}', started_at = clock_timestamp()`,
    [userId, accountId],
  );
}

/** Without a tour there is nothing to mark. */
export async function markTour(pool: Pool, { userId, accountId }: TourOwner, mark: TourMark): Promise<void> {
  await pool.query(
    `update tours set marks = array_append(marks, $3) where user_id = $1 and account_id = $2 and not $3 = any (marks)`,
    [userId, accountId, mark],
  );
}
