import { russianSample } from './russian-sample.ts';

const alphabet = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
/** Index of the edge of a word, beside the letters. */
const edge = alphabet.length;
const side = edge + 1;
const pairs = countPairs(russianSample);

/** In bits: how strange each thing is in a Russian list. */
const cost = { capitalInside: 3, lonelyCapitals: 1, strangeMark: 10, besideDigit: 14 } as const;
const usualMarks = /[№«»–—“”„…°₽\u00a0]/u;

/**
 * How much a text looks like Russian, in bits: 0 for a text without any letter beyond ASCII, lower when pairs of letters, capitals
 * or marks are strange. Only readings of the same bytes may be compared with each other.
 */
export function russianLikeness(text: string): number {
  let score = 0;
  for (const [word] of text.matchAll(/[А-Яа-яЁё]+/gu)) score += wordScore(word);
  score -= cost.besideDigit * count(text, /\d[А-Яа-яЁё]\d/gu);
  for (const [mark] of text.matchAll(/[^\p{ASCII}А-Яа-яЁё]/gu)) if (!usualMarks.test(mark)) score -= cost.strangeMark;
  return score;
}

function wordScore(word: string): number {
  const lower = word.toLowerCase();
  let score = 0;
  let before = edge;
  for (const letter of lower) {
    const here = letterIndex(letter);
    score += pairs[before * side + here] ?? 0;
    before = here;
  }
  return score + (pairs[before * side + edge] ?? 0) - capitalCost(word, lower);
}

/** `Иванов`, `ИВАНОВ` and `иванов` are usual, `иВАНОВ` and `ИвАнов` are not. */
function capitalCost(word: string, lower: string): number {
  if (word === lower || word.slice(1) === lower.slice(1)) return 0;
  if (word === word.toUpperCase()) return cost.lonelyCapitals;
  let inside = 0;
  for (let i = 1; i < word.length; i++) if (word[i] !== lower[i]) inside++;
  return inside * cost.capitalInside;
}

/** log2 of how usual each pair is, against pairs picked blindly; never seen counts as a third of once. */
function countPairs(sample: string): Float64Array {
  const counts = new Float64Array(side * side).fill(1 / 3);
  for (const word of sample.trim().split(/\s+/)) {
    let before = edge;
    for (const letter of word) {
      const here = letterIndex(letter);
      counts[before * side + here] = (counts[before * side + here] ?? 0) + 1;
      before = here;
    }
    counts[before * side + edge] = (counts[before * side + edge] ?? 0) + 1;
  }
  const total = counts.reduce((sum, each) => sum + each, 0);
  return counts.map((each) => Math.log2((each / total) * side * side));
}

function letterIndex(letter: string): number {
  return alphabet.indexOf(letter === 'ё' ? 'е' : letter);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
