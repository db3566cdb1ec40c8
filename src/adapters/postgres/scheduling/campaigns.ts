import { randomUUID } from 'node:crypto';
import { type CampaignState, campaignMoves, takeBackMoves, takeBackSeconds } from '../../../domain/campaign.ts';
import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, CampaignId, ListId } from '../../../domain/ids.ts';
import { transition } from '../../../domain/transition.ts';
import type { CampaignStore, Member, NewTarget } from '../../../scheduling/campaign-ports.ts';
import { type Pool, transaction } from '../pool.ts';
import { readMembers } from './members.ts';
import { placesOf } from './places.ts';

/** Campaigns and their targets in the record. */
export class PostgresCampaigns implements CampaignStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async find(
    accountId: AccountId,
    listId: ListId,
    name: string,
  ): Promise<{ id: CampaignId; state: CampaignState } | undefined> {
    const { rows } = await this.#pool.query<{ id: CampaignId; state: CampaignState }>(
      `select id, state from campaigns where account_id = $1 and list_id = $2 and name = $3 order by run desc limit 1`,
      [accountId, listId, name],
    );
    return rows[0];
  }

  async create(accountId: AccountId, listId: ListId, spec: CampaignSpec): Promise<CampaignId> {
    const id = randomUUID() as CampaignId;
    await this.#pool.query(
      `insert into campaigns (id, account_id, list_id, name, run, state, spec, priority)
       select $1, $2, $3, $4, coalesce(max(run), 0) + 1, 'ready', $5, $6 from campaigns
       where account_id = $2 and list_id = $3 and name = $4`,
      [id, accountId, listId, spec.name, spec, spec.priority],
    );
    return id;
  }

  async update(id: CampaignId, spec: CampaignSpec): Promise<void> {
    await this.#pool.query('update campaigns set spec = $2, priority = $3 where id = $1', [id, spec, spec.priority]);
    // The cap may have been raised and the hours widened; where they were not, the next pass says so again.
    await this.#pool.query(
      `update targets set state = 'waiting', why_not = null, next_at = now()
       where campaign_id = $1 and (state = 'done' and why_not = 'spending-cap'
         or state in ('waiting', 'done') and open_attempt is null and why_not in ('window', 'zone-unknown-window', 'schedule'))`,
      [id],
    );
  }

  async spec(id: CampaignId): Promise<CampaignSpec> {
    const { rows } = await this.#pool.query<{ spec: CampaignSpec }>('select spec from campaigns where id = $1', [id]);
    const [row] = rows;
    if (!row) throw dozvonError('not-found', { what: 'campaign', name: id, hint: 'dozvon campaign list' });
    return row.spec;
  }

  async state(id: CampaignId): Promise<CampaignState> {
    const { rows } = await this.#pool.query<{ state: CampaignState }>('select state from campaigns where id = $1', [
      id,
    ]);
    const [row] = rows;
    if (!row) throw dozvonError('not-found', { what: 'campaign', name: id, hint: 'dozvon campaign list' });
    return row.state;
  }

  move(id: CampaignId, to: CampaignState): Promise<void> {
    return transaction(this.#pool, async (connection) => {
      const { rows } = await connection.query<{ state: CampaignState }>(
        'select state from campaigns where id = $1 for update',
        [id],
      );
      const [row] = rows;
      if (!row) throw dozvonError('not-found', { what: 'campaign', name: id, hint: 'dozvon campaign list' });
      await connection.query(
        `update campaigns set state = $2, idle_reason = null, started_at = case when $2 = 'running' then coalesce(started_at, now())
           else started_at end, finished_at = case when $2 in ('finished', 'cancelled') then now() end, idle_why = null,
           paused_at = case when $2 = 'paused' then now() end, cancelled_from = case when $2 = 'cancelled' then state end where id = $1`,
        [id, transition('campaign', campaignMoves, row.state, to)],
      );
      // What was handed out goes back: a resumed campaign offers it again at once.
      await connection.query(
        `update targets set queued_until = null where campaign_id = $1 and state = 'waiting' and queued_until is not null`,
        [id],
      );
      await connection.query(`select pg_notify('dozvon_due', '')`);
    });
  }

  /**
   * Takes a cancellation back: the campaign is where it was, and who waits is called again.
   * @throws DozvonError `cancel-final` when it is older than ten seconds, or nothing was cancelled
   */
  takeBackCancel(id: CampaignId): Promise<CampaignState> {
    return transaction(this.#pool, async (connection) => {
      const { rows } = await connection.query<{ state: CampaignState; back: CampaignState | null; seconds: number }>(
        `select state, cancelled_from as back, extract(epoch from now() - finished_at)::float8 as seconds from campaigns
         where id = $1 for update`,
        [id],
      );
      const [row] = rows;
      if (row?.state !== 'cancelled' || row.back === null || row.seconds > takeBackSeconds)
        throw dozvonError('cancel-final', { seconds: takeBackSeconds });
      const to = transition('campaign', takeBackMoves, row.state, row.back);
      await connection.query(
        `update campaigns set state = $2, finished_at = null, cancelled_from = null,
           paused_at = case when $2 = 'paused' then now() end where id = $1`,
        [id, to],
      );
      await connection.query(`select pg_notify('dozvon_due', '')`);
      return to;
    });
  }

  /** How many people the campaign has, called or not. */
  async people(id: CampaignId): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      'select count(*) as count from targets where campaign_id = $1',
      [id],
    );
    return rows[0]?.count ?? 0;
  }

  async hasWaiting(id: CampaignId): Promise<boolean> {
    const { rows } = await this.#pool.query(
      `select 1 from targets where campaign_id = $1 and state in ('waiting', 'open') order by next_at limit 1`,
      [id],
    );
    return rows.length > 0;
  }

  members(listId: ListId, pageSize: number): AsyncIterable<readonly Member[]> {
    return readMembers(this.#pool, listId, pageSize);
  }

  async addTargets(id: CampaignId, accountId: AccountId, targets: readonly NewTarget[]): Promise<number> {
    const places = await placesOf(this.#pool, id, targets);
    const { rowCount } = await this.#pool.query(
      `insert into targets (id, account_id, campaign_id, debtor_id, position, state, why_not, next_at, arm, place, owed_at_start)
       select gen_random_uuid(), $2, $1, x.debtor_id, x.position, case when x.why is null then 'waiting' else 'done' end, x.why, now(), x.arm, x.place,
              (select sum(b.amount) from debts b join campaigns c on c.list_id = b.list_id
               where c.id = $1 and b.debtor_id = x.debtor_id and b.state = 'open')
       from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::smallint[]) as x(debtor_id, position, why, arm, place)
       on conflict (campaign_id, debtor_id) do nothing`,
      [
        id,
        accountId,
        targets.map((t) => t.debtorId),
        targets.map((t) => t.position),
        targets.map((t) => t.why ?? null),
        targets.map((t) => t.arm),
        targets.map((t) => places.get(t.zones.join()) ?? 0),
      ],
    );
    return rowCount ?? 0;
  }
}
