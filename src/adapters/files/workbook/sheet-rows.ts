import type { RawCell } from './cell-text.ts';
import type { XmlHandlers } from './xml.ts';

/** A cell of a row, by column from 0. */
export interface PlacedCell extends RawCell {
  readonly column: number;
}

export interface RawRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly PlacedCell[];
}

/** Spreadsheets have 16,384 columns and 1,048,576 rows. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Collects the rows of a sheet's XML; whoever reads it takes them out after each chunk. */
export class SheetRows implements XmlHandlers {
  #done: RawRow[] = [];
  #row = 0;
  #column = -1;
  #cells: PlacedCell[] | undefined;
  #type = '';
  #style: number | undefined;
  #value = '';
  #inline = '';
  #inside: 'v' | 'is' | undefined;
  #inText = false;
  #phonetic = false;

  /** The whole rows since the last call. */
  take(): readonly RawRow[] {
    return this.#done.splice(0);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 'is') this.#inside = name;
    else if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#phonetic = true;
  }

  close(name: string): void {
    if (name === 'row') this.#closeRow();
    else if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 'is') this.#inside = undefined;
    else if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#phonetic = false;
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'is' && this.#inText && !this.#phonetic) this.#inline += text;
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!(row > this.#row && row <= mostRows)) throw new Error(`row ${number} follows row ${this.#row}`);
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells) this.#done.push({ row: this.#row, cells: this.#cells });
    this.#cells = undefined;
  }

  #openCell({ r: place, t: type = '', s: style }: Readonly<Record<string, string>>): void {
    const column = place === undefined ? this.#column + 1 : columnOf(place);
    if (!(column > this.#column && column < mostColumns)) throw new Error(`cell ${place} is out of place`);
    this.#column = column;
    this.#type = type;
    this.#style = style === undefined ? undefined : Number(style);
    this.#value = '';
    this.#inline = '';
  }

  #closeCell(): void {
    const [type, style, value, inline] = [this.#type, this.#style, this.#value, this.#inline];
    if (value !== '' || inline !== '') this.#cells?.push({ column: this.#column, type, style, value, inline });
  }
}

/** `AB12` → 27. */
function columnOf(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length; i += 1) {
    const letter = place.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
