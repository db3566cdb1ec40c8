import type { ListLoad, Stored } from '../../intake/ports.ts';
import type { ImportReport, Issue } from '../../intake/report.ts';
import type { AcceptedRow } from '../../intake/rows/list-row.ts';
import { copyRows, stagingSql } from './list-copy.ts';
import * as merge from './list-merge-sql.ts';
import * as spread from './list-sql.ts';
import type { Connection } from './pool.ts';

export interface LoadTarget {
  readonly accountId: string;
  readonly listId: string;
  readonly importId: string;
  readonly fileName: string;
}

/** Rows that go to the database at once: enough for speed, little for memory. */
const partRows = 25_000;

/**
 * One file on its way into PostgreSQL, in one transaction. While the database stores a part, the next one is read: two cores share
 * the work, and no more than two parts are in memory.
 */
export class PostgresListLoad implements ListLoad {
  readonly #connection: Connection;
  readonly #target: LoadTarget;
  readonly #newId: () => string;
  #waiting: AcceptedRow[] = [];
  #storing: Promise<void> = Promise.resolve();
  #listExists = false;
  #released = false;

  constructor(connection: Connection, target: LoadTarget, newId: () => string) {
    this.#connection = connection;
    this.#target = target;
    this.#newId = newId;
  }

  /** Opens the import inside the transaction that the caller began. */
  async prepare(): Promise<void> {
    const { accountId, listId, importId, fileName } = this.#target;
    const members = await this.#run('select 1 from list_members where list_id = $1 limit 1', [listId]);
    this.#listExists = members > 0;
    await this.#run('delete from import_undo u using imports i where u.import_id = i.id and i.list_id = $1', [listId]);
    await this.#run(
      `insert into imports (id, account_id, list_id, file_name, encoding, rows, accepted, refused, duplicates, debtors, phones)
       values ($1, $2, $3, $4, '', 0, 0, 0, 0, 0, 0)`,
      [importId, accountId, listId, fileName],
    );
    await this.#run(stagingSql);
    await this.#run(spread.peopleTable);
    if (!this.#listExists) return;
    for (const sql of merge.mergeTables) await this.#run(sql);
    for (const sql of merge.rememberList) await this.#run(sql, [importId, listId]);
  }

  async add(rows: readonly AcceptedRow[]): Promise<void> {
    for (const row of rows) this.#waiting.push(row);
    if (this.#waiting.length < partRows) return;
    await this.#storing;
    this.#storing = this.#store(this.#takeWaiting());
    // The failure is met by the next `add`, `commit` or `rollback`; until then it is nobody's unhandled rejection.
    this.#storing.catch(() => undefined);
  }

  async commit(report: Omit<ImportReport, 'listId'>): Promise<Stored> {
    await this.#storing;
    await this.#store(this.#takeWaiting());
    const withdrawn = this.#listExists ? await this.#merge() : 0;
    await this.#writeReport(report);
    await this.#connection.query('commit');
    this.#release();
    return { listId: this.#target.listId, importId: this.#target.importId, withdrawn };
  }

  async rollback(): Promise<void> {
    if (this.#released) return;
    await this.#storing.catch(() => undefined);
    try {
      await this.#connection.query('rollback');
      this.#release();
    } catch (error) {
      this.#release(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #takeWaiting(): readonly AcceptedRow[] {
    const rows = this.#waiting;
    this.#waiting = [];
    return rows;
  }

  async #store(rows: readonly AcceptedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const { accountId, listId, importId } = this.#target;
    await this.#run('truncate list_rows, list_people');
    await copyRows(this.#connection, rows, this.#newId);
    await this.#run('analyze list_rows');
    const known = await this.#run(spread.rememberKnownDebtors, [accountId, importId]);
    if (known > 0) {
      await this.#run(spread.rememberKnownPhones, [accountId, importId]);
      await this.#run(spread.moveKnownPhonesBack, [accountId]);
    }
    await this.#run(spread.insertDebtors, [accountId]);
    if (known > 0) await this.#run(spread.updateDebtors, [accountId]);
    await this.#run(spread.findPeople, [accountId]);
    await this.#run('analyze list_people');
    await this.#run(spread.insertPhones, [accountId]);
    await this.#run(spread.insertMembers, [accountId, listId, importId]);
    if (!this.#listExists) await this.#run(spread.insertDebts, [accountId, listId, importId]);
    else for (const sql of merge.keepForMerge) await this.#run(sql);
  }

  /** @returns how many people were withdrawn */
  async #merge(): Promise<number> {
    const { accountId, listId, importId } = this.#target;
    await this.#run('analyze file_people, file_debts');
    await this.#run(merge.mergeDebts, [accountId, listId, importId]);
    const withdrawn = await this.#run(merge.withdrawAbsent, [listId]);
    await this.#run(merge.dropOldPhones, [listId]);
    return withdrawn;
  }

  async #writeReport(report: Omit<ImportReport, 'listId'>): Promise<void> {
    const { encoding, delimiter, rows, accepted, refused, duplicates, debtors, phones } = report;
    await this.#run(
      `update imports set encoding = $2, delimiter = $3, rows = $4, accepted = $5, refused = $6, duplicates = $7, debtors = $8,
         phones = $9 where id = $1`,
      [this.#target.importId, encoding, delimiter, rows, accepted, refused, duplicates, debtors, phones],
    );
    await this.#writeIssues('refusal', report.refusals);
    await this.#writeIssues('warning', report.warnings);
  }

  async #writeIssues(kind: 'refusal' | 'warning', issues: readonly Issue[]): Promise<void> {
    await this.#run(
      `insert into import_issues (import_id, kind, row, "column", reason, value)
       select $1, $2, i.* from unnest($3::int[], $4::text[], $5::text[], $6::text[]) i`,
      [
        this.#target.importId,
        kind,
        issues.map(({ row }) => row),
        issues.map(({ column }) => column),
        issues.map(({ reason }) => reason),
        issues.map(({ value }) => value),
      ],
    );
  }

  async #run(sql: string, values: unknown[] = []): Promise<number> {
    const { rowCount } = await this.#connection.query(sql, values);
    return rowCount ?? 0;
  }

  #release(broken?: Error): void {
    this.#released = true;
    this.#connection.release(broken);
  }
}
