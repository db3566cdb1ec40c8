import { dozvonError } from '../../domain/errors/index.ts';
import { isBlank } from '../columns/find-header.ts';
import { openTextList } from '../open-text-list.ts';
import type { ListSource } from '../ports.ts';
import type { NumberingRegister, RegisterFile, RegisterRange } from './ports.ts';
import { type RangeFault, readRange, registerColumns } from './read-range.ts';

export interface RegisterReport {
  readonly encoding: string;
  readonly ranges: number;
  readonly refused: number;
  /** The first hundred, each with its row as a spreadsheet counts. */
  readonly refusals: readonly { readonly row: number; readonly reason: RangeFault }[];
  /** Regions that the table of regions does not know, with the number of ranges: they give no zone. */
  readonly unknownRegions: Readonly<Record<string, number>>;
}

export interface RegisterRequest {
  readonly file: RegisterFile;
  /** Whether a text names a region that we know. */
  knows(region: string): boolean;
  onProgress(ranges: number): void;
}

const keptRefusals = 100;

/**
 * Imports one file of the public register of the Russian numbering plan (АВС-3xx, АВС-4xx, АВС-8xx or DEF-9xx): CSV with
 * semicolons in UTF-8 or windows-1251. Rows that cannot be right are refused one by one.
 * @param register absent for a dry run
 * @throws DozvonError `numbering-not-register`, `numbering-overlap`, `list-not-text`, `list-file-empty`
 */
export async function importRegister(
  source: ListSource,
  register: NumberingRegister | undefined,
  request: RegisterRequest,
): Promise<RegisterReport> {
  const list = await openTextList(source, undefined);
  const headerAt = list?.sample.findIndex(({ cells }) => registerColumns(cells) !== undefined) ?? -1;
  const header = list?.sample[headerAt];
  const columns = header && registerColumns(header.cells);
  if (!list || !header || !columns) throw dozvonError('numbering-not-register', { file: source.name });
  const counts = { ranges: 0, refused: 0 };
  const refusals: { row: number; reason: RangeFault }[] = [];
  const unknown = new Map<string, number>();
  async function* parts(from: NonNullable<typeof list>, at: NonNullable<typeof columns>, after: number) {
    for await (const { records } of from.parts(1)) {
      const ranges: RegisterRange[] = [];
      for (const { row, cells } of records) {
        if (row <= after || isBlank(cells)) continue;
        const read = readRange(cells, at);
        if ('fault' in read) {
          counts.refused++;
          if (refusals.length < keptRefusals) refusals.push({ row, reason: read.fault });
        } else ranges.push(read.range);
      }
      for (const { region } of ranges) if (!request.knows(region)) unknown.set(region, (unknown.get(region) ?? 0) + 1);
      counts.ranges += ranges.length;
      request.onProgress(counts.ranges);
      if (ranges.length > 0) yield ranges;
    }
  }
  const rows = parts(list, columns, header.row);
  if (register) await register.replace(rows, request.file, () => counts.refused);
  else for await (const _ of rows);
  const unknownRegions = Object.fromEntries([...unknown].sort(([, a], [, b]) => b - a));
  return { encoding: list.encoding, ...counts, refusals, unknownRegions };
}
