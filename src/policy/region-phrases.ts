/** What the kinds of Russian regions are called in lists, after `words()`. */
const kinds: readonly (readonly string[])[] = [
  ['область', 'обл'],
  ['край', 'кр'],
  ['республика', 'респ', 'р'],
  ['автономный округ', 'авт округ', 'ао', 'а о', 'окр', 'округ'],
  ['автономная область', 'автономная обл', 'авт обл', 'авт область', 'ао', 'а о'],
];

/** Lower-case words of a text, without punctuation, `ё` written as `е`. */
export function words(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Ways to write a region's name: "Омская область", "Омская обл.", "обл. Омская". */
export function writings(name: string): string[] {
  const plain = words(name).join(' ');
  const result = new Set([plain]);
  for (const kind of kinds) {
    const rest = without(plain, kind[0] ?? '');
    if (rest === undefined) continue;
    for (const word of kind) result.add(`${rest} ${word}`).add(`${word} ${rest}`);
  }
  return [...result];
}

/** The name without its kind, "омская": too common in street names to be understood inside an address. */
export function bareName(name: string): string | undefined {
  const plain = words(name).join(' ');
  for (const kind of [...kinds].reverse()) {
    const rest = without(plain, kind[0] ?? '');
    if (rest !== undefined) return rest;
  }
  return undefined;
}

function without(plain: string, kind: string): string | undefined {
  if (plain.startsWith(`${kind} `)) return plain.slice(kind.length + 1);
  if (plain.endsWith(` ${kind}`)) return plain.slice(0, -kind.length - 1);
  return undefined;
}
