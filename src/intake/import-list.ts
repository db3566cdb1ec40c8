import { dozvonError } from '../domain/errors/index.ts';
import type { Mapping } from './columns/mapping.ts';
import { openList, type UnderstoodList } from './open-list.ts';
import type { ListLoad, ListSource, ListStore, Stored } from './ports.ts';
import type { ImportReport } from './report.ts';
import { checkRow } from './rows/check-row.ts';
import type { AcceptedRow } from './rows/list-row.ts';
import { RowMemory } from './rows/row-memory.ts';
import { Tally } from './tally.ts';
import type { CsvRecord } from './text/csv-records.ts';

export interface ImportRequest {
  readonly account: string;
  readonly listName: string;
  readonly mapping?: Mapping;
  /** Called now and then. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  /** Rows judged so far. */
  readonly rows: number;
  /** How much of the file has been read, 0 to 1. */
  readonly share: number;
}

export interface ImportPorts {
  readonly source: ListSource;
  /** Absent for a dry run: the whole file is checked and nothing is stored. */
  readonly store?: ListStore;
}

export interface ImportOutcome {
  readonly report: ImportReport;
  /** How the columns were understood, in the order of the file. */
  readonly columns: readonly UnderstoodColumn[];
  /** Absent after a dry run, and when not a single row was accepted. */
  readonly stored?: Stored;
}

export interface UnderstoodColumn {
  /** Empty when the list has no header. */
  readonly header: string;
  /** A field, `name`, `variable`, `row-number` or `ignored`. */
  readonly means: string;
}

/**
 * Turns a debtors' list into rows: all or nothing per file, in memory that does not grow with it. Wrong rows are refused one by one
 * in the report; a file in which no row is accepted changes nothing (it would withdraw everybody from the list).
 * @throws DozvonError for files that are no list (`list-…`) and for wrong mappings (`mapping-…`)
 */
export async function importList(ports: ImportPorts, request: ImportRequest): Promise<ImportOutcome> {
  const understood = await openList(ports.source, request.mapping);
  const run = new ImportRun(understood);
  const target = { account: request.account, listName: request.listName, fileName: ports.source.name };
  const load = await ports.store?.begin(target);
  try {
    await readRows(run, understood, load, request.onProgress);
    const report = run.report();
    if (report.rows === 0) throw dozvonError('list-no-rows', { file: ports.source.name });
    if (!load || report.accepted === 0) {
      await load?.rollback();
      return { report, columns: columnsOf(understood) };
    }
    const stored = await load.commit(report);
    return { report: { ...report, listId: stored.listId }, columns: columnsOf(understood), stored };
  } catch (error) {
    await load?.rollback();
    throw error;
  }
}

async function readRows(
  run: ImportRun,
  { list, plan }: UnderstoodList,
  load: ListLoad | undefined,
  onProgress: ImportRequest['onProgress'],
): Promise<void> {
  for await (const { records, share } of list.parts(Math.min(plan.width, 2))) {
    const accepted: AcceptedRow[] = [];
    for (const record of records) {
      const row = run.judge(record);
      if (row) accepted.push(row);
    }
    if (accepted.length > 0) await load?.add(accepted);
    onProgress?.({ rows: run.rows, share });
  }
}

function columnsOf({ map, header }: UnderstoodList): readonly UnderstoodColumn[] {
  return map.uses.map((use, index) => ({
    header: header?.[index]?.trim() ?? '',
    means: use.kind === 'field' ? use.field : use.kind === 'name-part' ? 'name' : use.kind,
  }));
}

/** Counters and issues of one file. */
class ImportRun {
  readonly #understood: UnderstoodList;
  readonly #memory: RowMemory;
  readonly #tally = new Tally();

  constructor(understood: UnderstoodList) {
    this.#understood = understood;
    this.#memory = new RowMemory(understood.plan);
    const { titles, map, headerRow } = understood;
    for (const { row, cells } of titles) this.#tally.warnings.add(row, 'row', 'before-header', cells.join(' ').trim());
    for (const { field, index, header } of map.guessed) {
      if (headerRow > 0) this.#tally.warnings.add(headerRow, field, 'guessed-column', header || `column ${index + 1}`);
    }
  }

  get rows(): number {
    return this.#tally.rows;
  }

  /** @returns the row when it is accepted */
  judge(record: CsvRecord): AcceptedRow | undefined {
    if (record.row <= this.#understood.headerRow) return undefined;
    const verdict = checkRow(this.#understood.plan, record);
    if (verdict.is === 'blank') return undefined;
    if (verdict.is === 'refused') {
      const { column, reason, value } = verdict.issue;
      this.#tally.refuse(record.row, column, reason, value);
      return undefined;
    }
    const remembered = this.#memory.remember(verdict.row, record.cells);
    if (remembered.is === 'duplicate') {
      this.#tally.refuse(record.row, 'row', 'duplicate', record.cells.join(' | '));
      return undefined;
    }
    this.#tally.accept();
    for (const { column, reason, value } of [...verdict.warnings, ...remembered.warnings]) {
      this.#tally.warnings.add(record.row, column, reason, value);
    }
    return remembered.row;
  }

  report(): ImportReport {
    const { encoding, delimiter, rows, accepted, refused, duplicates, ...issues } = this.#tally.report(
      this.#understood.list,
    );
    const { debtors, phones } = this.#memory;
    return { listId: null, encoding, delimiter, rows, accepted, refused, duplicates, debtors, phones, ...issues };
  }
}
