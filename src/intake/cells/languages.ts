const words: Readonly<Record<string, string>> = {
  русский: 'ru',
  рус: 'ru',
  russian: 'ru',
  rus: 'ru',
  английский: 'en',
  англ: 'en',
  english: 'en',
  eng: 'en',
  казахский: 'kk',
  kazakh: 'kk',
  татарский: 'tt',
  украинский: 'uk',
  белорусский: 'be',
};

/** Reads `ru`, `ru-RU`, `Русский`, `English`. @returns the two-letter code (ISO 639-1), or undefined */
export function parseLanguage(text: string): string | undefined {
  const lower = text.toLowerCase().replace(/\.$/, '');
  const code = /^([a-z]{2})(?:[-_][a-z]{2})?$/.exec(lower)?.[1];
  return code ?? words[lower];
}
