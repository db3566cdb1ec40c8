import type { Language } from '../../domain/message.ts';
import { smallCardinal } from './cardinal.ts';

/** Names of Russian letters, so that an engine does not read "к" as a preposition. */
const russianLetters: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:а б:бэ в:вэ г:гэ д:дэ е:е ё:ё ж:жэ з:зэ и:и й:и_краткое к:ка л:эль м:эм н:эн о:о п:пэ р:эр с:эс т:тэ у:у ф:эф ' +
    'х:ха ц:цэ ч:че ш:ша щ:ща ъ:твёрдый_знак ы:ы ь:мягкий_знак э:э ю:ю я:я'
  )
    .split(' ')
    .map((pair) => pair.split(':').map((part) => part.replace('_', ' '))),
);

/** Latin letters said by a Russian. */
const latinInRussian: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a:эй b:би c:си d:ди e:и f:эф g:джи h:эйч i:ай j:джей k:кей l:эл m:эм n:эн o:оу p:пи q:кью r:ар s:эс t:ти u:ю v:ви ' +
    'w:дабл_ю x:икс y:уай z:зет'
  )
    .split(' ')
    .map((pair) => pair.split(':').map((part) => part.replace('_', ' '))),
);

/**
 * Letters and digits one by one, each with a comma after it: "АБ-12" → ["а,", "бэ,", "один,", "два"].
 * Other characters are left out. @returns undefined when nothing is left to say
 */
export function spellPhrases(text: string, language: Language): string[] | undefined {
  const names = Array.from(text.toLowerCase(), (char) => letterName(char, language)).filter((name) => name !== '');
  if (names.length === 0) return undefined;
  return names.map((name, i) => (i < names.length - 1 ? `${name},` : name));
}

function letterName(char: string, language: Language): string {
  if (/^\d$/.test(char)) return smallCardinal(Number(char), language);
  if (language === 'ru') return russianLetters[char] ?? latinInRussian[char] ?? '';
  return /^[a-z]$/.test(char) ? char.toUpperCase() : '';
}
