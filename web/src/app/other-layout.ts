const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** What the same keys would have written in the other layout: `bdfyjd` → `иванов`, `сфдды` → `calls`. */
export function inOtherLayout(text: string): string {
  const swap = (from: string, to: string, letter: string) => to[from.indexOf(letter)];
  return [...text.toLowerCase()]
    .map((letter) => swap(latin, cyrillic, letter) ?? swap(cyrillic, latin, letter) ?? letter)
    .join('');
}
