/** Cyrillic letters for an English voice, which would leave them out in silence (after BGN/PCGN, simplified). */
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ' +
    'ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:w ә:a ғ:g қ:q ң:ng ө:o ұ:u ү:u һ:h'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** "Иванов Пётр" → "Ivanov Pyotr". */
export function transliterate(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const small = letter.toLowerCase();
    const written = latin[small] ?? '';
    return small === letter ? written : written.charAt(0).toUpperCase() + written.slice(1);
  });
}
