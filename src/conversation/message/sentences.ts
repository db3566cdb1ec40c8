import type { TemplateNode } from './template.ts';

/** Short words that end with a full stop in the middle of a Russian or English sentence. */
const abbreviations = new Set(
  'г ул д кв обл р им пр пер пл стр корп тел руб коп т е п н эл mr mrs ms st no etc dr'.split(' '),
);

/**
 * Cuts a text into sentences, each rendered as a whole: that keeps an engine's intonation.
 * A sentence ends at `. ! ? …` before white space, but not after an abbreviation, nor before a small letter.
 */
export function sentencesOf(nodes: readonly TemplateNode[]): TemplateNode[][] {
  const sentences: TemplateNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'variable') {
      sentences.at(-1)?.push(node);
      continue;
    }
    for (const [i, words] of splitWords(node.words).entries()) {
      if (i > 0) sentences.push([]);
      if (words.trim() !== '' || i === 0) sentences.at(-1)?.push({ kind: 'words', words });
    }
  }
  return sentences.filter((sentence) => sentence.some((node) => node.kind === 'variable' || node.words.trim() !== ''));
}

function splitWords(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["»)]*(\s+)(?=$|[^\s\p{Ll}])/gu)) {
    const word = /([\p{L}\d]*)$/u.exec(text.slice(0, match.index))?.[1] ?? '';
    if (match[0].startsWith('.') && abbreviations.has(word.toLowerCase())) continue;
    const end = match.index + match[0].length - (match[1]?.length ?? 0);
    parts.push(text.slice(start, end));
    start = match.index + match[0].length;
  }
  return [...parts, text.slice(start)];
}
