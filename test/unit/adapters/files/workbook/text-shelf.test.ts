import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextShelf } from '../../../../../src/adapters/files/workbook/text-shelf.ts';

/** So small that every few texts begin a block, and most of the blocks lie in the file. */
const limits = { blockBytes: 16, memoryBlocks: 2, readBlocks: 1 };

describe('the shelf of texts', () => {
  it('gives each text back by its number, whether it lies in memory, in the file, or in both', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (all, picks) => {
        const shelf = new TextShelf(limits);
        const known: string[] = [];
        for (const text of all) {
          shelf.add(text);
          known.push(text);
          const pick = Number(picks.next().value) % known.length;
          expect(shelf.get(pick)).toBe(known[pick]);
        }
        expect(known.map((_, i) => shelf.get(i))).toEqual(all);
        shelf.close();
      }),
    );
  });

  it('given a number that nobody put, then there is nothing', () => {
    const shelf = new TextShelf(limits);
    shelf.add('a');
    expect([shelf.get(1), shelf.get(-1), shelf.get(0.5), shelf.get(Number.NaN)]).toEqual(Array(4).fill(undefined));
  });
});
