/** A piece of speech that can be rendered alone, and the silence after it. */
export interface Fragment {
  /** Without outer spaces and punctuation. */
  readonly text: string;
  readonly pauseMs: number;
  /** Part of a sum of money. */
  readonly sum: boolean;
}

/** Silence at a join. Engines put much the same between words, clauses and sentences. */
const pauses = { word: 25, comma: 130, clause: 220, sentence: 350 } as const;

/** Silence after a sentence, in milliseconds. */
export const sentencePauseMs = pauses.sentence;

/** A stretch of a sentence before it is cut at its ends. */
export interface Chunk {
  readonly text: string;
  readonly sum: boolean;
  /** The same in everybody's message. */
  readonly shared: boolean;
}

/** Chunks of one sentence in order become fragments; a chunk that is mere punctuation lengthens the pause before it. */
export function fragmentsOf(chunks: readonly Chunk[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const { text, sum } of chunks) {
    const inside = /[\p{L}\d](?:.*[\p{L}\d])?/su.exec(text);
    const lead = inside ? text.slice(0, inside.index) : text;
    const last = fragments.pop();
    if (last) fragments.push({ ...last, pauseMs: Math.max(last.pauseMs, pauseOf(lead)) });
    if (!inside) continue;
    const tail = text.slice(inside.index + inside[0].length);
    fragments.push({ text: inside[0], pauseMs: pauseOf(tail), sum });
  }
  const end = fragments.pop();
  return end ? [...fragments, { ...end, pauseMs: pauses.sentence }] : [];
}

function pauseOf(punctuation: string): number {
  if (/[.!?…]/.test(punctuation)) return pauses.sentence;
  if (/[:;—–]/.test(punctuation)) return pauses.clause;
  return /[,()]/.test(punctuation) ? pauses.comma : pauses.word;
}
