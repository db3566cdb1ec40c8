import type { Readable } from 'node:stream';
import { TextShelf } from './text-shelf.ts';
import { readXml, unescaped } from './xml.ts';

/**
 * The texts of a workbook, each there once, by number. They are read as far as somebody asks: the first rows of a list need
 * only the first of them, since programmes number texts in the order of the cells.
 */
export class SharedStrings {
  readonly #shelf = new TextShelf();
  readonly #steps: AsyncGenerator<number>;
  #text: string | undefined;
  #inText = false;
  #phonetic = false;

  constructor(stream: Readable) {
    this.#steps = readXml(stream, {
      open: (name) => {
        if (name === 'si') this.#text = '';
        else if (name === 't') this.#inText = true;
        else if (name === 'rPh') this.#phonetic = true;
      },
      close: (name) => {
        if (name === 'si') this.#shelf.add(unescaped(this.#text ?? ''));
        else if (name === 't') this.#inText = false;
        else if (name === 'rPh') this.#phonetic = false;
      },
      text: (text) => {
        // How Japanese is pronounced stands beside it and is no part of it.
        if (this.#inText && !this.#phonetic) this.#text += text;
      },
    });
  }

  /** Reads on until the text of this number is there, or to the end. */
  async reach(index: number): Promise<void> {
    while (this.#shelf.size <= index) {
      const { done } = await this.#steps.next();
      if (done) return;
    }
  }

  /** @throws Error when the workbook has no such text */
  get(index: number): string {
    const text = this.#shelf.get(index);
    if (text === undefined) throw new Error(`a cell names text ${index}, and there is none`);
    return text;
  }

  async close(): Promise<void> {
    await this.#steps.return(0);
    this.#shelf.close();
  }
}
