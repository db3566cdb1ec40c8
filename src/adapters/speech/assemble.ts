import { createHash } from 'node:crypto';
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

/** Stretches come from memory again and again: each is hashed once. */
const hashes = new WeakMap<Uint8Array, string>();

/** A message in one stretch, and its points. */
export interface Assembled {
  /** Equal for equal audio. */
  readonly key: string;
  readonly alaw: Uint8Array;
  readonly ms: number;
  readonly marks: readonly Mark[];
}

/** Joins pieces byte by byte: A-law has no header and no state. */
export function assemble(pieces: readonly Piece[]): Assembled {
  const stretches: Uint8Array[] = [];
  const key = createHash('sha256');
  const marks = new Map<Mark['name'], number>();
  let bytes = 0;
  for (const { alaw, pauseMs, role, sum } of pieces) {
    if (sum && !marks.has('sum-begin')) marks.set('sum-begin', alawMs(bytes));
    key.update(`${hashOf(alaw)}+${pauseMs};`);
    const pause = silenceMs(pauseMs);
    stretches.push(alaw, pause);
    bytes += alaw.length;
    if (role === 'disclosure') marks.set('disclosure-end', alawMs(bytes));
    if (sum) marks.set('sum-end', alawMs(bytes));
    bytes += pause.length;
  }
  const list = Array.from(marks, ([name, atMs]) => ({ name, atMs })).sort((a, b) => a.atMs - b.atMs);
  return { key: key.digest('hex').slice(0, 40), alaw: Buffer.concat(stretches, bytes), ms: alawMs(bytes), marks: list };
}

function hashOf(alaw: Uint8Array): string {
  const known = hashes.get(alaw);
  if (known) return known;
  const hash = createHash('sha256').update(alaw).digest('hex');
  hashes.set(alaw, hash);
  return hash;
}
