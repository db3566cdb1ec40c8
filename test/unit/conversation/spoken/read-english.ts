/** Reads English number words back, independent of the code under test. */
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** "one thousand two hundred and thirty-four" → 1234. */
function readNumber(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const word of words.filter((each) => each !== 'and')) {
    const scale = scales[word];
    if (word === 'hundred') group *= 100;
    else if (scale !== undefined) {
      total += group * scale;
      group = 0;
    } else group += readWord(word);
  }
  return total + group;
}

function readWord(word: string): number {
  const [first = '', second] = word.split('-');
  const ten = tens.indexOf(first);
  const value = ten >= 0 ? ten * 10 + (second ? small.indexOf(second) : 0) : small.indexOf(first);
  if (value < 0 || second === 'zero') throw new Error(`"${word}" is no number`);
  return value;
}

/** "twenty-one roubles and one kopeck" → 2101. @throws Error on a wrong plural */
export function readRoublesEnglish(text: string): number {
  const words = text.split(' ');
  const at = words.findIndex((word) => /^roubles?$/.test(word));
  const roubles = readNumber(words.slice(0, at));
  if (words[at] !== (roubles === 1 ? 'rouble' : 'roubles')) throw new Error(text);
  if (at === words.length - 1) return roubles * 100;
  if (words[at + 1] !== 'and') throw new Error(text);
  const kopecks = readNumber(words.slice(at + 2, -1));
  if (words.at(-1) !== (kopecks === 1 ? 'kopeck' : 'kopecks') || kopecks === 0) throw new Error(text);
  return roubles * 100 + kopecks;
}
