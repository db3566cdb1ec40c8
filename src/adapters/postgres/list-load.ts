import type { ListLoad, Stored } from '../../intake/ports.ts';
import type { ImportReport, Issue } from '../../intake/report.ts';
import type { AcceptedRow } from '../../intake/rows/list-row.ts';
import { copyBytes, sendCopy, stagingSql } from './list-copy.ts';
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
const partRows = 20_000;

/** Rows on their way, already in the form in which they are sent. */
interface Part {
  readonly bytes: Buffer[];
  rows: number;
  /** Rows that are a person's first. */
  people: number;
}

function emptyPart(): Part {
  return { bytes: [], rows: 0, people: 0 };
}

/**
 * One file on its way into PostgreSQL, in one transaction. While the database stores a part, the next one is read: two cores share
 * the work, and no more than two parts are in memory.
 */
export class PostgresListLoad implements ListLoad {
  readonly #connection: Connection;
  readonly #target: LoadTarget;
  readonly #newId: () => string;
  #waiting = emptyPart();
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
    if (!this.#listExists) return;
    for (const sql of merge.mergeTables) await this.#run(sql);
    for (const sql of merge.rememberList) await this.#run(sql, [importId, listId]);
  }

  async add(rows: readonly AcceptedRow[]): Promise<void> {
    this.#waiting.bytes.push(copyBytes(rows, this.#newId));
    this.#waiting.rows += rows.length;
    for (const row of rows) if (row.firstOfPerson) this.#waiting.people++;
    if (this.#waiting.rows < partRows) return;
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

  #takeWaiting(): Part {
    const part = this.#waiting;
    this.#waiting = emptyPart();
    return part;
  }

  async #store({ bytes, rows, people }: Part): Promise<void> {
    if (rows === 0) return;
    const { accountId, listId, importId } = this.#target;
    await this.#run('truncate list_rows');
    await sendCopy(this.#connection, bytes);
    const known = people - (await this.#run(spread.insertDebtors, [accountId]));
    if (known > 0 || people < rows) await this.#run(spread.findPeople, [accountId]);
    if (known > 0) {
      for (const sql of spread.rememberKnown) await this.#run(sql, [importId]);
      for (const sql of spread.updateKnown) await this.#run(sql);
    }
    await this.#run(spread.insertPhones, [accountId]);
    if (people < rows) await this.#run(spread.insertFurtherPhones, [accountId]);
    await this.#run(spread.insertMembers, [accountId, listId, importId]);
    if (!this.#listExists) await this.#run(spread.insertDebts, [accountId, listId, importId]);
    else for (const sql of merge.keepForMerge) await this.#run(sql);
  }

  /** @returns how many people were withdrawn */
  async #merge(): Promise<number> {
    const { accountId, listId, importId } = this.#target;
    const [old, fresh] = merge.numberDebts;
    await this.#run(old, [listId]);
    await this.#run(fresh);
    await this.#run('analyze file_people, old_debts, new_debts');
    await this.#run(merge.pairDebts);
    await this.#run('analyze debt_pairs');
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
