/** Reads Russian number words back. Written by hand from a school grammar, independent of the code under test. */
const values: Readonly<Record<string, number>> = {
  ноль: 0,
  один: 1,
  одна: 1,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  одиннадцать: 11,
  двенадцать: 12,
  тринадцать: 13,
  четырнадцать: 14,
  пятнадцать: 15,
  шестнадцать: 16,
  семнадцать: 17,
  восемнадцать: 18,
  девятнадцать: 19,
  двадцать: 20,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  шестьдесят: 60,
  семьдесят: 70,
  восемьдесят: 80,
  девяносто: 90,
  сто: 100,
  двести: 200,
  триста: 300,
  четыреста: 400,
  пятьсот: 500,
  шестьсот: 600,
  семьсот: 700,
  восемьсот: 800,
  девятьсот: 900,
};

const scales: Readonly<Record<string, number>> = {
  тысяча: 1e3,
  тысячи: 1e3,
  тысяч: 1e3,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
};

/** The noun form that grammar asks for after a number. */
function formFor(count: number, [one, few, many]: readonly [string, string, string]): string {
  const tens = count % 100;
  if (tens > 10 && tens < 20) return many;
  if (count % 10 === 1) return one;
  return count % 10 > 1 && count % 10 < 5 ? few : many;
}

interface Heard {
  readonly value: number;
  readonly unit: string;
}

/** "двадцать один рубль" → 21 and "рубль". Complains about a bare scale word and about wrong genders. */
function readCounted(words: readonly string[]): Heard {
  let total = 0;
  let group: number | undefined;
  let last = '';
  for (const word of words) {
    const scale = scales[word];
    if (scale !== undefined) {
      if (group === undefined) throw new Error(`bare "${word}" in ${words.join(' ')}`);
      if (/^(один|два)$/.test(last) && scale === 1e3) throw new Error(`masculine "${last}" before "${word}"`);
      if (/^(одна|две)$/.test(last) && scale > 1e3) throw new Error(`feminine "${last}" before "${word}"`);
      const forms =
        scale === 1e3
          ? 'тысяча тысячи тысяч'
          : scale === 1e6
            ? 'миллион миллиона миллионов'
            : 'миллиард миллиарда миллиардов';
      const [one = '', few = '', many = ''] = forms.split(' ');
      if (formFor(group, [one, few, many]) !== word) throw new Error(`${group} "${word}"`);
      total += group * scale;
      group = undefined;
      continue;
    }
    const value = values[word];
    if (value === undefined) return { value: total + (group ?? 0), unit: word };
    if (group !== undefined && (group % 10 !== 0 || value >= 100 || (group % 100 !== 0 && value >= 10)))
      throw new Error(`"${word}" after ${group}`);
    group = (group ?? 0) + value;
    last = word;
  }
  return { value: total + (group ?? 0), unit: '' };
}

/** "двадцать один рубль одна копейка" → 2101 kopecks. @throws Error on any slip of grammar */
export function readRoubles(text: string): number {
  const words = text.split(' ');
  const at = words.findIndex((word) => /^рубл(ь|я|ей)$/.test(word)) + 1;
  const roubles = readCounted(words.slice(0, at));
  if (roubles.unit !== formFor(roubles.value, ['рубль', 'рубля', 'рублей'])) throw new Error(`${text}: rouble form`);
  if (/^(одна|две)$/.test(words[at - 2] ?? '')) throw new Error(`${text}: feminine roubles`);
  if (at === words.length) return roubles.value * 100;
  const kopecks = readCounted(words.slice(at));
  if (kopecks.unit !== formFor(kopecks.value, ['копейка', 'копейки', 'копеек']))
    throw new Error(`${text}: kopeck form`);
  if (/^(один|два)$/.test(words.at(-2) ?? '')) throw new Error(`${text}: masculine kopecks`);
  if (kopecks.value === 0 || kopecks.value > 99) throw new Error(`${text}: ${kopecks.value} kopecks`);
  return roubles.value * 100 + kopecks.value;
}
