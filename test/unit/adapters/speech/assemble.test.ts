import { describe, expect, it } from 'vitest';
import { assemble, type Piece, pieceTexts } from '../../../../src/adapters/speech/assemble.ts';
import { AudioMemory } from '../../../../src/adapters/speech/audio-memory.ts';

const piece = (ms: number, changes: Partial<Piece> = {}): Piece => ({
  alaw: new Uint8Array(ms * 8).fill(ms % 256),
  pauseMs: 100,
  role: 'say',
  sum: false,
  ...changes,
});

describe('joining a message', () => {
  it('given pieces, then the message lasts as long as they and their pauses', () => {
    const { alaw, ms } = assemble([piece(1000), piece(500)]);
    expect([ms, alaw.length]).toEqual([1700, 13_600]);
  });

  it('given a disclosure and a sum of two fragments, then the marks stand at their edges', () => {
    const { marks } = assemble([
      piece(1000, { role: 'disclosure' }),
      piece(700, { role: 'disclosure' }),
      piece(400),
      piece(300, { sum: true }),
      piece(200, { sum: true }),
      piece(100),
    ]);
    expect(marks).toEqual([
      { name: 'disclosure-end', atMs: 1800 },
      { name: 'sum-begin', atMs: 2400 },
      { name: 'sum-end', atMs: 3000 },
    ]);
  });

  it('given equal audio, then the key is equal, and another pause or order makes another', () => {
    const [a, b] = [piece(100), piece(200)];
    const key = (pieces: readonly Piece[]): string => assemble(pieces).key;
    expect(key([piece(100), piece(200)])).toBe(key([a, b]));
    expect(new Set([key([a, b]), key([b, a]), key([a, { ...b, pauseMs: 101 }])]).size).toBe(3);
  });

  it('given a sentence with a sum, then the bank takes its fragments and the engine all of it', () => {
    const fragments = [
      { text: 'Долг', pauseMs: 25, sum: false },
      { text: 'сто рублей', pauseMs: 350, sum: true },
    ];
    const sentence = { kind: 'sentence', role: 'say', part: 0, text: 'Долг сто рублей.', fragments } as const;
    expect(pieceTexts(sentence, true).map(({ text, sum }) => [text, sum])).toEqual([
      ['Долг', false],
      ['сто рублей', true],
    ]);
    expect(pieceTexts(sentence, false)).toEqual([{ text: 'Долг сто рублей.', pauseMs: 350, role: 'say', sum: true }]);
  });
});

describe('audio in memory', () => {
  it('given more than the limit, then what was asked for last stays', () => {
    const memory = new AudioMemory(250);
    for (const text of ['a', 'b']) memory.set(text, new Uint8Array(100));
    memory.get('a');
    memory.set('c', new Uint8Array(100));
    expect(['a', 'b', 'c'].map((text) => memory.get(text) !== undefined)).toEqual([true, false, true]);
  });
});
