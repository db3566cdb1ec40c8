import { dozvonError } from '../domain/errors/index.ts';
import type { Mapping } from './columns/mapping.ts';
import type { ListSource, SheetPart } from './ports.ts';
import { type ByteCensus, takeCensus } from './text/byte-census.ts';
import { type CsvRecord, CsvRecords } from './text/csv-records.ts';
import { detectDelimiter } from './text/delimiter.ts';
import { decoderFor, detectEncoding, type TextEncoding, textEncodings } from './text/encoding.ts';
import { type FileKind, fileKind } from './text/file-kind.ts';

/** A list whose letters and cells can be read; what its columns mean is not known yet. */
export interface OpenList {
  readonly encoding: TextEncoding | 'xlsx';
  readonly delimiter: string | null;
  /** The first rows. */
  readonly sample: readonly CsvRecord[];
  /** All rows, from the first. @param leastCells how many cells a whole row has */
  parts(leastCells: number): AsyncIterable<SheetPart>;
}

const foundKinds = {
  'old-spreadsheet': 'it is an old spreadsheet (XLS)',
  pdf: 'it is a PDF document',
  image: 'it is a picture',
  archive: 'it is a packed archive',
  'rich-text': 'it is a document of a word processor (RTF)',
  'web-page': 'it is a web page or XML',
  zip: 'it is a packed archive or a document',
  unknown: 'its bytes are no text',
} as const satisfies Record<FileKind, string>;

const dosEnd = '\u001a';

/** `sep=;` in front is a word to spreadsheets and no row. */
const separatorLine = /^\ufeff?"?sep=(.)"?\r?\n/i;

/** @returns undefined for a packed file: it may be a workbook */
export async function openTextList(source: ListSource, mapping: Mapping | undefined): Promise<OpenList | undefined> {
  const census = await takeCensus(source.chunks());
  if (census.bytes === 0) throw dozvonError('list-file-empty', { file: source.name });
  const kind = fileKind(census.head);
  if (kind === 'zip') return undefined;
  const encoding = kind === 'unknown' ? (askedEncoding(mapping) ?? detectEncoding(census)) : undefined;
  if (!encoding) throw dozvonError('list-not-text', { file: source.name, found: foundKinds[kind] });
  const text = sampleText(census, encoding);
  if (text.trim() === '' && census.head.length === census.bytes)
    throw dozvonError('list-file-empty', { file: source.name });
  const marked = separatorLine.exec(text);
  const body = marked ? text.slice(marked[0].length) : text;
  const delimiter = mapping?.delimiter ?? marked?.[1] ?? detectDelimiter(body);
  const sample = new CsvRecords(delimiter).push(body, true) ?? [];
  return { encoding, delimiter, sample, parts: (least) => readParts(source, census.bytes, encoding, delimiter, least) };
}

function askedEncoding(mapping: Mapping | undefined): TextEncoding | undefined {
  return textEncodings.find((encoding) => encoding === mapping?.encoding);
}

/** The beginning of the file up to its last whole line. */
function sampleText(census: ByteCensus, encoding: TextEncoding): string {
  const text = tidy(decoderFor(encoding).decode(census.head, { stream: true }));
  if (census.head.length === census.bytes) return text;
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end < 0 ? text : text.slice(0, end + 1);
}

async function* readParts(
  source: ListSource,
  bytes: number,
  encoding: TextEncoding,
  delimiter: string | null,
  leastCells: number,
): AsyncGenerator<SheetPart> {
  const decoder = decoderFor(encoding);
  const rows = new CsvRecords(delimiter, leastCells);
  let done = 0;
  let row = 0;
  const cut = (text: string, final: boolean): SheetPart => {
    const records = rows.push(text, final);
    if (!records) throw dozvonError('list-line-too-long', { file: source.name, row: row + 1 });
    row = records.at(-1)?.row ?? row;
    return { records, share: done / bytes };
  };
  for await (const chunk of source.chunks()) {
    const text = tidy(decoder.decode(chunk, { stream: true }));
    const isFirst = done === 0;
    done += chunk.length;
    yield cut(isFirst ? text.replace(separatorLine, '') : text, false);
  }
  if (done !== bytes) throw dozvonError('list-changed-while-read', { file: source.name });
  yield cut(tidy(decoder.decode()), true);
}

/** Without DOS's end mark and stray zeros, which no cell may hold. */
function tidy(text: string): string {
  return text.includes('\0') || text.includes(dosEnd) ? text.replaceAll('\0', '').replaceAll(dosEnd, '') : text;
}
