import { dozvonError } from '../../domain/errors/index.ts';
import { parseDate } from '../cells/dates.ts';
import { parsePhones } from '../cells/phones.ts';
import { isBlank } from '../columns/find-header.ts';
import type { Mapping } from '../columns/mapping.ts';
import { normalizeHeader } from '../columns/match-header.ts';
import { openList, type UnderstoodList } from '../open-list.ts';
import type { ListSource } from '../ports.ts';
import { readToEnd } from '../read-to-end.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import type { AddedWords, ConsentLedger, NewWord, WordFrame } from './ports.ts';
import { readConsent } from './read-consent.ts';

export interface ConsentImport {
  readonly frame: WordFrame;
  readonly mapping?: Mapping;
  /** Header of the column that says yes or no; absent: every row has consented. */
  readonly column?: string;
  /** Header of the column with the day on which it was said. */
  readonly dateColumn?: string;
  readonly basisColumn?: string;
  /** What proves it, where no column says so. */
  readonly basis?: string;
}

export interface ConsentReport extends AddedWords {
  readonly encoding: string;
  readonly rows: number;
  readonly given: number;
  readonly withdrawn: number;
  /** Rows of which nothing was recorded, the first hundred. */
  readonly refusals: readonly ConsentRefusal[];
  readonly refused: number;
}

export interface ConsentRefusal {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly reason: 'no-usable-phone' | 'consent-unclear' | 'date-unclear';
  readonly value: string;
}

const keptRefusals = 100;

/**
 * Records the consents of a file, all or nothing: any list of debtors will do, in any encoding and spelling. A row that does
 * not say plainly what was said, or when, is refused: a consent must be proved.
 * @param ledger absent for a dry run
 * @throws DozvonError `consent-column-missing`, and those of lists
 */
export async function importConsents(
  source: ListSource,
  ledger: ConsentLedger | undefined,
  request: ConsentImport,
): Promise<ConsentReport> {
  const run = new ConsentRun(await openList(source, request.mapping), source.name, request);
  const nothing = { added: 0, standing: 0 };
  const added = await (ledger?.add(run.parts(), request.frame) ?? readToEnd(run.parts(), nothing));
  return { ...run.report(), ...added };
}

class ConsentRun {
  readonly #understood: UnderstoodList;
  readonly #request: ConsentImport;
  readonly #at: Readonly<Record<'column' | 'dateColumn' | 'basisColumn', number | undefined>>;
  readonly #refusals: ConsentRefusal[] = [];
  #rows = 0;
  #refused = 0;
  #given = 0;
  #withdrawn = 0;

  constructor(understood: UnderstoodList, file: string, request: ConsentImport) {
    this.#understood = understood;
    this.#request = request;
    const find = (name: string | undefined) => columnOf(understood, file, name);
    const { column, dateColumn, basisColumn } = request;
    this.#at = { column: find(column), dateColumn: find(dateColumn), basisColumn: find(basisColumn) };
  }

  async *parts(): AsyncGenerator<readonly NewWord[]> {
    const { list, headerRow } = this.#understood;
    for await (const { records } of list.parts(1)) {
      const words = records.filter(({ row }) => row > headerRow).flatMap((record) => this.#read(record));
      // Two words on one number in one file: the later row is the newer one.
      const last = new Map(words.map((word) => [word.subject, word]));
      if (last.size > 0) yield [...last.values()];
    }
  }

  #read({ row, cells }: CsvRecord): readonly NewWord[] {
    if (isBlank(cells)) return [];
    this.#rows++;
    const { plan } = this.#understood;
    const cell = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? '').trim());
    const numbers = new Set(plan.phones.flatMap((index) => parsePhones(cells[index] ?? '', plan.country).phones));
    if (numbers.size === 0) return this.#refuse(row, 'no-usable-phone', cell(plan.phones[0]));
    const said = cell(this.#at.column);
    const given = this.#at.column === undefined ? true : readConsent(said);
    if (given === undefined) return this.#refuse(row, 'consent-unclear', said);
    const when = cell(this.#at.dateColumn);
    const day = when === '' ? undefined : parseDate(when, plan.dateOrder);
    if (when !== '' && day === undefined) return this.#refuse(row, 'date-unclear', when);
    if (given) this.#given++;
    else this.#withdrawn++;
    const basis = cell(this.#at.basisColumn) || this.#request.basis;
    const word = { given, ...(day && { at: new Date(`${day}T00:00:00Z`) }), ...(basis && { basis }) };
    return [...numbers].map((subject) => ({ subject, ...word }));
  }

  #refuse(row: number, reason: ConsentRefusal['reason'], value: string): readonly NewWord[] {
    this.#refused++;
    if (this.#refusals.length < keptRefusals) this.#refusals.push({ row, reason, value });
    return [];
  }

  report(): Omit<ConsentReport, keyof AddedWords> {
    const { encoding } = this.#understood.list;
    const counts = { rows: this.#rows, given: this.#given, withdrawn: this.#withdrawn, refused: this.#refused };
    return { encoding, ...counts, refusals: this.#refusals };
  }
}

function columnOf({ header }: UnderstoodList, file: string, name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const found = header?.findIndex((each) => normalizeHeader(each) === normalizeHeader(name)) ?? -1;
  if (found >= 0) return found;
  throw dozvonError('consent-column-missing', { file, column: name, columns: header?.join(', ') ?? 'none: no header' });
}
