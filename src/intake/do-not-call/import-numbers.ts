import { dozvonError } from '../../domain/errors/index.ts';
import { type PhoneRest, parsePhones } from '../cells/phones.ts';
import { isBlank } from '../columns/find-header.ts';
import type { Mapping } from '../columns/mapping.ts';
import { openList, type UnderstoodList } from '../open-list.ts';
import type { ListSource } from '../ports.ts';
import { readToEnd } from '../read-to-end.ts';
import type { ImportReport } from '../report.ts';
import { FingerprintTable } from '../rows/fingerprint-table.ts';
import { Tally } from '../tally.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import type { AddedEntries, DoNotCallStore, NewEntries } from './ports.ts';

/** What came of a file of numbers, with the names of `import --json` where they mean the same. */
export interface NumbersReport
  extends Pick<AddedEntries, 'file'>,
    Pick<ImportReport, 'encoding' | 'delimiter' | 'rows' | 'accepted' | 'refused' | 'duplicates'>,
    Pick<ImportReport, 'warnings' | 'refusals' | 'leftOut'> {
  /** Different numbers of the accepted rows. */
  readonly numbers: number;
  /** Numbers that the list did not have, and those that it had; both 0 in a dry run. */
  readonly added: number;
  readonly known: number;
}

export interface NumbersRequest {
  readonly entries: NewEntries;
  readonly mapping?: Mapping;
}

/**
 * Puts a file of numbers on the do-not-call list, all or nothing. Files are understood as debtors' lists are: any encoding,
 * delimiter and spelling, CSV or XLSX; only the columns of phones count. Rows without a usable number are refused one by one.
 * @param store absent for a dry run: the whole file is checked and nothing is stored
 * @throws DozvonError for files that are no list (`list-…`) and for wrong mappings (`mapping-…`)
 */
export async function importNumbers(
  source: ListSource,
  store: DoNotCallStore | undefined,
  request: NumbersRequest,
): Promise<NumbersReport> {
  const understood = await openList(source, request.mapping);
  const run = new NumbersRun(understood);
  const nothing: AddedEntries = { added: 0, known: 0 };
  const { added, known, file } = await (store?.add(run.parts(), request.entries) ?? readToEnd(run.parts(), nothing));
  if (run.rows === 0) throw dozvonError('list-no-rows', { file: source.name });
  return { ...run.report(), added, known, ...(file !== undefined && { file }) };
}

/** Counters and issues of one file; memory is some bytes a number. */
class NumbersRun {
  readonly #understood: UnderstoodList;
  readonly #seen = new FingerprintTable();
  readonly #tally = new Tally();

  constructor(understood: UnderstoodList) {
    this.#understood = understood;
  }

  get rows(): number {
    return this.#tally.rows;
  }

  /** The numbers that no row above has, part by part. */
  async *parts(): AsyncGenerator<readonly string[]> {
    const { list, headerRow } = this.#understood;
    for await (const { records } of list.parts(1)) {
      const numbers = records.filter(({ row }) => row > headerRow).flatMap((record) => this.#judge(record));
      if (numbers.length > 0) yield numbers;
    }
  }

  #judge({ row, cells }: CsvRecord): readonly string[] {
    if (isBlank(cells)) return [];
    const { plan } = this.#understood;
    const texts = plan.phones.map((index) => cells[index] ?? '');
    const read = texts.map((text) => parsePhones(text, plan.country));
    const found = new Set(read.flatMap(({ phones }) => phones));
    const rest = read.flatMap((cell) => cell.rest);
    const value = texts.join(' | ').trim();
    if (found.size === 0) return this.#refuse(row, rest, value);
    const fresh = [...found].filter((number) => this.#seen.enter(number).isNew);
    if (fresh.length === 0) {
      this.#tally.refuse(row, 'phone', 'duplicate', value);
      return [];
    }
    this.#tally.accept();
    for (const { reason, value: piece } of rest) this.#tally.warnings.add(row, 'phone', reason, piece);
    return fresh;
  }

  #refuse(row: number, rest: readonly PhoneRest[], value: string): readonly string[] {
    const lost = rest.some(({ reason }) => reason === 'digits-lost');
    this.#tally.refuse(row, 'phone', lost ? 'digits-lost' : 'no-usable-phone', value);
    return [];
  }

  report(): Omit<NumbersReport, 'added' | 'known'> {
    const { encoding, delimiter, rows, accepted, refused, duplicates, ...issues } = this.#tally.report(
      this.#understood.list,
    );
    return { encoding, delimiter, rows, accepted, refused, duplicates, numbers: this.#seen.size, ...issues };
  }
}
