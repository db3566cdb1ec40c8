import { setImmediate } from 'node:timers/promises';

type Doc = PDFKit.PDFDocument;

const gap = 6;
const lineHeight = 14;
const least = 22;

/** A table over as many pages as it needs: one line a row, its head on each page, cells cut where they would run over. */
export class PdfTable {
  readonly #document: Doc;
  readonly #right: readonly boolean[];
  readonly #heads: readonly string[];
  readonly #widths: readonly number[];

  /** @param sample rows that set the widths */
  constructor(
    document: Doc,
    right: readonly boolean[],
    heads: readonly string[],
    sample: readonly (readonly string[])[],
  ) {
    this.#document = document;
    this.#right = right;
    this.#heads = heads;
    this.#widths = widthsOf(document, [heads, ...sample]);
  }

  /** Lets other work of the process go on every few rows. */
  async draw(rows: readonly (readonly string[])[], total: readonly string[]): Promise<void> {
    this.#head();
    for (const [index, row] of rows.entries()) {
      if (index % 40 === 39) await setImmediate();
      this.#row(row, 'plain');
    }
    this.#rule();
    this.#row(total, 'bold');
  }

  #head(): void {
    this.#row(this.#heads, 'bold', false);
    this.#rule();
  }

  #row(cells: readonly string[], font: 'plain' | 'bold', mayTurn = true): void {
    const document = this.#document;
    const { bottom } = document.page.margins;
    if (mayTurn && document.y + lineHeight > document.page.height - bottom - lineHeight) {
      document.addPage();
      this.#head();
    }
    const top = document.y;
    let x = document.page.margins.left;
    for (const [index, cell] of cells.entries()) {
      const width = this.#widths[index] ?? least;
      const text = cut(document, cell, width);
      document.font(font).fontSize(8);
      const shift = this.#right[index] ? width - document.widthOfString(text) : 0;
      document.text(text, x + shift, top, { lineBreak: false });
      x += width + gap;
    }
    document.x = document.page.margins.left;
    document.y = top + lineHeight;
  }

  #rule(): void {
    const document = this.#document;
    const { left, right } = document.page.margins;
    const y = document.y - 3;
    document
      .moveTo(left, y)
      .lineTo(document.page.width - right, y)
      .lineWidth(0.5)
      .strokeColor('#999')
      .stroke();
  }
}

/** What each column asks for; when that is more than the page has, wide ones give first. */
function widthsOf(document: Doc, rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, index) =>
    Math.max(least, ...rows.map((row) => Math.ceil(widthOf(document, row[index] ?? '')) + 1)),
  );
  const { left, right } = document.page.margins;
  const room = document.page.width - left - right - gap * Math.max(0, columns - 1);
  const widest = capOf(wanted, room);
  return wanted.map((width) => Math.min(width, widest));
}

/** The widest that a column may be, so that all fit into `room`. */
function capOf(wanted: readonly number[], room: number): number {
  const sorted = wanted.toSorted((a, b) => a - b);
  let rest = room;
  for (const [index, width] of sorted.entries()) {
    const each = rest / (sorted.length - index);
    if (width > each) return Math.max(least, each);
    rest -= width;
  }
  return Number.POSITIVE_INFINITY;
}

function cut(document: Doc, text: string, width: number): string {
  if (widthOf(document, text) <= width) return text;
  let kept = '';
  let room = width - widthOf(document, '…');
  for (const character of text) {
    room -= widthOf(document, character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

const advances = new Map<string, number>();

/** The sum of the characters' own widths: shaping every cell to measure it takes longer than drawing it. */
function widthOf(document: Doc, text: string): number {
  let width = 0;
  for (const character of text) {
    const known = advances.get(character) ?? document.font('bold').fontSize(8).widthOfString(character);
    advances.set(character, known);
    width += known;
  }
  return width;
}

/** Writes `page x of y` at the foot of every page. */
export function numberPages(document: Doc, words: string): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    document.switchToPage(page);
    const { margins, width, height } = document.page;
    const text = words.replace('{x}', String(page + 1)).replace('{y}', String(count));
    document.font('plain').fontSize(8).fillColor('#666');
    const kept = margins.bottom;
    // The foot lies inside the margin: without this the library would turn the page.
    margins.bottom = 0;
    document.text(text, width - margins.right - document.widthOfString(text), height - 22, { lineBreak: false });
    margins.bottom = kept;
  }
}
