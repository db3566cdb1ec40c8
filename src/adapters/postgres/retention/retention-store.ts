import type { AccountId, DebtorId } from '../../../domain/ids.ts';
import type {
  Due,
  OldRecording,
  RetentionAccount,
  RetentionLine,
  RetentionStore,
} from '../../../intake/retention/ports.ts';
import type { Pool } from '../pool.ts';

/** Whether a hold keeps what belongs to this account, campaign and person. */
const held = (campaign: string, person: string): string => `exists (
  select from retention_holds h where h.account_id = $1 and h.released_at is null
    and (h.what = 'account' or (h.what = 'campaign' and h.subject = ${campaign}) or (h.what = 'person' and h.subject = ${person})))`;

const recordingsSql = `
  select r.id, r.file, ${held('coalesce(a.campaign_id, i.campaign_id, t.campaign_id)', 'coalesce(a.debtor_id, i.debtor_id, t.debtor_id)')} as held
  from recordings r left join attempts a on a.id = r.attempt_id left join inbound_calls i on i.id = r.inbound_id
    left join transfers t on t.id = r.transfer_id
  where r.account_id = $1 and r.started_at < $2 and r.lost_why is null order by r.started_at`;

/** Cells of refused rows, warnings, and whole rows as they were before: one import's are one thing. */
const importsSql = `
  select m.id, exists (select from retention_holds h where h.account_id = $1 and h.what = 'account' and h.released_at is null) as held
  from imports m
  where m.account_id = $1 and m.imported_at < $2
    and (exists (select from import_issues i where i.import_id = m.id and i.value not in ('', 'expired', 'erased'))
      or exists (select from import_undo u where u.import_id = m.id))`;

const peopleSql = `
  select d.id, exists (
           select from retention_holds h where h.account_id = $1 and h.released_at is null
             and (h.what = 'account' or (h.what = 'person' and h.subject = d.id)
               or (h.what = 'campaign' and h.subject in (select campaign_id from targets where debtor_id = d.id)))) as held
  from debtors d
  where d.account_id = $1 and d.erased_at is null and d.created_at < $2
    and not exists (select from list_members m where m.debtor_id = d.id and (m.withdrawn_at is null or m.withdrawn_at >= $2))
    and not exists (select from debts b where b.debtor_id = d.id and (b.state = 'open' or b.updated_at >= $2))
    and not exists (select from attempts a where a.debtor_id = d.id and a.reserved_at >= $2)
    and not exists (select from inbound_calls i where i.debtor_id = d.id and i.arrived_at >= $2)`;

export interface RetentionRun {
  readonly at: Date;
  readonly who: string;
  readonly artefact: string;
  readonly days: number;
  readonly deleted: number;
  readonly held: number;
  readonly failed: number;
}

/** The last runs that deleted, of an account and of what belongs to none; dry runs are not among them. */
export async function readRetentionRuns(pool: Pool, accountId: AccountId): Promise<readonly RetentionRun[]> {
  const { rows } = await pool.query<RetentionRun>(
    `select distinct on (artefact) artefact, at, who, days, deleted, held, failed from retention_runs
     where (account_id = $1 or account_id is null) and not dry_run order by artefact, at desc`,
    [accountId],
  );
  return rows;
}

/** What is over its time, in PostgreSQL. */
export class PostgresRetention implements RetentionStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async accounts(): Promise<readonly RetentionAccount[]> {
    const { rows } = await this.#pool.query<RetentionAccount>(
      `select a.id as "accountId", a.name as account,
              coalesce((select array_agg(distinct p) from campaigns c, jsonb_array_elements_text(c.spec -> 'policies') as p
                        where c.account_id = a.id), '{}') as policies
       from accounts a order by a.name`,
    );
    return rows;
  }

  oldRecordings(accountId: AccountId, before: Date): Promise<Due<OldRecording>> {
    return this.#due(recordingsSql, accountId, before, ({ id, file }: OldRecording) => ({ id, file }));
  }

  async recordingGone(id: string): Promise<void> {
    await this.#pool.query(`update recordings set file = 'expired', lost_why = 'retention' where id = $1`, [id]);
    await this.#pool.query(
      `update transfers set recording = null where id = (select transfer_id from recordings where id = $1)`,
      [id],
    );
  }

  oldImports(accountId: AccountId, before: Date): Promise<Due<string>> {
    return this.#due(importsSql, accountId, before, ({ id }: { id: string }) => id);
  }

  async forgetCells(importId: string): Promise<void> {
    await this.#pool.query(`update import_issues set value = 'expired' where import_id = $1 and value <> ''`, [
      importId,
    ]);
    await this.#pool.query('delete from import_undo where import_id = $1', [importId]);
  }

  oldPeople(accountId: AccountId, before: Date): Promise<Due<DebtorId>> {
    return this.#due(peopleSql, accountId, before, ({ id }: { id: DebtorId }) => id);
  }

  async saveLine(line: RetentionLine, who: string, dryRun: boolean): Promise<void> {
    const { accountId, artefact, days, found, deleted, held: kept, failed } = line;
    await this.#pool.query(
      `insert into retention_runs (who, dry_run, account_id, artefact, days, found, deleted, held, failed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [who, dryRun, accountId, artefact, days, found, deleted, kept, failed],
    );
  }

  async #due<Row extends object, T>(
    sql: string,
    accountId: AccountId,
    before: Date,
    pick: (row: Row) => T,
  ): Promise<Due<T>> {
    const { rows } = await this.#pool.query<Row & { held: boolean }>(sql, [accountId, before]);
    const due = rows.filter((row) => !row.held);
    return { due: due.map(pick), held: rows.length - due.length };
  }
}
