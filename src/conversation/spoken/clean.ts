/** Free text from a list is cut here, at a word's end: nobody's name or service is longer. */
export const longestValue = 120;

/** Everything but letters that our voices know (Latin, Cyrillic, accents), digits, and plain punctuation. */
const unspeakable = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Mn}\d .,:;!?%+№&'’«»"()\-–—]/gu;

/**
 * Makes text from outside harmless for every engine: no control or direction characters, no SSML, no espeak phoneme
 * brackets, no endless punctuation, and no more than {@link longestValue} characters.
 * @returns undefined when nothing remains that a voice could say
 */
export function cleanValue(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\p{C}\p{Z}_/\\|]+/gu, ' ')
    .replace(unspeakable, ' ')
    .replace(/([^\p{L}\d])\1{2,}/gu, '$1')
    .replace(/(\p{L})\1{3,}/gu, '$1$1$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  const short = cut(plain);
  return /[\p{L}\d]/u.test(short) ? calmCapitals(short) : undefined;
}

function cut(text: string): string {
  if (text.length <= longestValue) return text;
  const end = text.lastIndexOf(' ', longestValue);
  return text.slice(0, end > 0 ? end : longestValue).replace(/[^\p{L}\d]+$/u, '');
}

/** "ИВАНОВ ПЁТР" is shouting in a list, not an abbreviation; engines would spell it letter by letter. */
function calmCapitals(text: string): string {
  return text.replace(/\p{Lu}{4,}/gu, (word) =>
    /[АЕЁИОУЫЭЮЯAEIOUY]/.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );
}
