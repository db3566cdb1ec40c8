import type { Utterance } from '../../conversation/message/fill.ts';
import { sentencePauseMs } from '../../conversation/message/fragments.ts';
import type { Mark } from '../../conversation/speech-ports.ts';
import { alawMs, silenceMs } from '../files/audio-alaw.ts';

/** A stretch of audio and the silence after it. */
export interface Piece {
  readonly alaw: Uint8Array;
  readonly pauseMs: number;
  readonly role: Utterance['role'];
  readonly sum: boolean;
}

/** A stretch that an engine must speak. */
export type PieceText = Omit<Piece, 'alaw'> & { readonly text: string };

/** A sentence at once, or cut into the fragments that a bank holds. */
export function pieceTexts(sentence: Extract<Utterance, { kind: 'sentence' }>, bank: boolean): PieceText[] {
  const { role, text, fragments } = sentence;
  if (bank && fragments.length > 1) return fragments.map((fragment) => ({ ...fragment, role }));
  return [{ text, pauseMs: sentencePauseMs, role, sum: fragments.some(({ sum }) => sum) }];
}

/** A message in one stretch, and its points. */
export interface Assembled {
  readonly alaw: Uint8Array;
  readonly ms: number;
  readonly marks: readonly Mark[];
}

/** Joins pieces byte by byte: A-law has no header and no state. */
export function assemble(pieces: readonly Piece[]): Assembled {
  const stretches: Uint8Array[] = [];
  const marks = new Map<Mark['name'], number>();
  let bytes = 0;
  for (const { alaw, pauseMs, role, sum } of pieces) {
    if (sum && !marks.has('sum-begin')) marks.set('sum-begin', alawMs(bytes));
    const pause = silenceMs(pauseMs);
    stretches.push(alaw, pause);
    bytes += alaw.length;
    if (role === 'disclosure') marks.set('disclosure-end', alawMs(bytes));
    if (sum) marks.set('sum-end', alawMs(bytes));
    bytes += pause.length;
  }
  const list = Array.from(marks, ([name, atMs]) => ({ name, atMs })).sort((a, b) => a.atMs - b.atMs);
  return { alaw: Buffer.concat(stretches, bytes), ms: alawMs(bytes), marks: list };
}
