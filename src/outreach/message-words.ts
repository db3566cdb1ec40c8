/** Latin letters that look like Cyrillic ones: telephones mix the alphabets within one word. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/**
 * Words of a short message in lower case: without punctuation, emoji and apostrophes, `ё` as `е`, letters drawn out
 * ("стооооп") or spaced out ("с т о п") set right, and a word of two alphabets written in Cyrillic.
 */
export function messageWords(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/['’`]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return joinLetters(words).map((word) => oneAlphabet(shorten(word)));
}

/** Letters that stand one by one are one word. */
function joinLetters(words: readonly string[]): readonly string[] {
  if (words.length < 4 || !words.every((word) => /^\p{L}$/u.test(word))) return words;
  return [words.join('')];
}

/** Three and more of the same letter are one. */
function shorten(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1');
}

function oneAlphabet(word: string): string {
  const mixed = /\p{Script=Cyrillic}/u.test(word) && /[a-z]/.test(word);
  return mixed ? word.replace(/[a-z]/g, (letter) => lookalikes[letter] ?? letter) : word;
}
