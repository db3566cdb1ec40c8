/** One row as a spreadsheet counts it. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: string[];
  /** A quote was opened and never properly closed: only its first line is here. */
  readonly broken?: true;
}

/** Within this many characters a quoted cell must end; an address or a note is far shorter. */
const longestCell = 16 * 1024;
/** A file without line ends is no list; this bounds the memory. */
const longestLine = 1024 * 1024;

type Quoted = { readonly cells: string[]; readonly end: number } | 'broken' | 'unfinished';

/**
 * Cuts text into rows of cells (RFC 4180), chunk by chunk. Own code for one reason: with the known parsers one forgotten quote
 * swallows the rows after it, silently or to the end of the file. Here that row alone is `broken` and the next line is read as
 * usual. Stray quotes inside a cell (`ООО "Ромашка"`, and `"ООО "Ромашка""`) are kept as text.
 */
export class CsvRecords {
  readonly #delimiter: string;
  /** A row with a line break in its quotes and fewer cells than this had its quote closed by accident. */
  readonly #leastCells: number;
  #text = '';
  #row = 0;
  #lineEnd: '\n' | '\r' | undefined;

  constructor(delimiter: string | null, leastCells = 0) {
    this.#delimiter = delimiter ?? '\0';
    this.#leastCells = leastCells;
  }

  /** @returns the rows that are complete so far; undefined when a line has no end */
  push(chunk: string, final = false): CsvRecord[] | undefined {
    this.#text += chunk;
    this.#lineEnd ??= lineEndOf(this.#text, final);
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < this.#text.length && this.#lineEnd) {
      const next = this.#readRow(at, final);
      if (next === undefined) break;
      records.push(next.record);
      at = next.end;
    }
    this.#text = this.#text.slice(at);
    return this.#text.length > longestLine ? undefined : records;
  }

  #readRow(at: number, final: boolean): { record: CsvRecord; end: number } | undefined {
    const found = this.#text.indexOf(this.#lineEnd ?? '\n', at);
    if (found < 0 && !final) return undefined;
    const end = found < 0 ? this.#text.length : found;
    const line = this.#text.slice(at, end);
    if (!line.includes('"')) return this.#plain(line, end + 1);
    const quoted = this.#readQuoted(at, final);
    if (quoted === 'unfinished') return undefined;
    if (quoted !== 'broken') return { record: { row: ++this.#row, cells: quoted.cells }, end: quoted.end };
    return { record: { row: ++this.#row, cells: this.#split(line), broken: true }, end: end + 1 };
  }

  #plain(line: string, end: number) {
    return { record: { row: ++this.#row, cells: this.#split(line) }, end };
  }

  #split(line: string): string[] {
    return (line.endsWith('\r') ? line.slice(0, -1) : line).split(this.#delimiter);
  }

  #readQuoted(from: number, final: boolean): Quoted {
    const cells: string[] = [];
    let at = from;
    let lineBreaks = false;
    for (;;) {
      const cell =
        this.#text[at] === '"' ? readCell(this.#text, at, this.#delimiter, final) : this.#bareCell(at, final);
      if (typeof cell === 'string') return cell;
      cells.push(cell.value);
      lineBreaks ||= cell.quoted && /[\r\n]/.test(cell.value);
      at = cell.end;
      if (this.#text[at] === this.#delimiter) at++;
      else break;
    }
    if (lineBreaks && cells.length < this.#leastCells) return 'broken';
    return { cells, end: afterLineEnd(this.#text, at) };
  }

  #bareCell(at: number, final: boolean): Cell | 'unfinished' {
    const lineEnd = this.#text.indexOf(this.#lineEnd ?? '\n', at);
    if (lineEnd < 0 && !final) return 'unfinished';
    let end = lineEnd < 0 ? this.#text.length : lineEnd;
    if (this.#text[end - 1] === '\r' && end > at) end--;
    const delimiter = this.#text.indexOf(this.#delimiter, at);
    if (delimiter >= 0 && delimiter < end) end = delimiter;
    return { value: this.#text.slice(at, end), end, quoted: false };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly quoted: boolean;
}

/** Reads a cell that begins with a quote at `from`. */
function readCell(text: string, from: number, delimiter: string, final: boolean): Cell | 'broken' | 'unfinished' {
  let value = '';
  let at = from + 1;
  let stray = false;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return final || text.length - from > longestCell ? 'broken' : 'unfinished';
    if (quote - from > longestCell) return 'broken';
    if (quote + 2 >= text.length && !final) return 'unfinished';
    value += text.slice(at, quote);
    const pair = text[quote + 1] === '"';
    const closes = endsCell(text, quote + 1, delimiter);
    const closesAfterPair = pair && stray && endsCell(text, quote + 2, delimiter);
    if (closes) return { value, end: quote + 1, quoted: true };
    if (closesAfterPair) return { value: `${value}"`, end: quote + 2, quoted: true };
    if (!pair && /[\r\n]/.test(value)) return 'broken';
    stray ||= !pair;
    value += '"';
    at = quote + (pair ? 2 : 1);
  }
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  const char = text[at];
  return char === undefined || char === delimiter || char === '\n' || char === '\r';
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** Old Macintosh files end their lines with a lone carriage return. */
function lineEndOf(text: string, final: boolean): '\n' | '\r' | undefined {
  if (text.includes('\n')) return '\n';
  const lone = text.indexOf('\r');
  if (lone >= 0 && (final || text.length > lone + longestCell)) return '\r';
  return final ? '\n' : undefined;
}
