import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../../src/stack/state-folder.ts';

export type Language = 'ru' | 'en';
type Texts = { readonly [key: string]: string | Texts };
/** A label of the screens by its area and key: `say('import', 'file.sample')`. */
export type Say = (area: string, key: string) => string;

/** @throws Error for a label that is not there: a walk must not wait for words that nobody shows */
export function wordsOf(language: Language): Say {
  const folder = (area: string) => (area === 'app' ? 'web/src/app' : `web/src/screens/${area}`);
  return (area, key) => {
    const file = join(checkout, folder(area), `text.${language}.json`);
    const found = key
      .split('.')
      .reduce<Texts | string | undefined>(
        (texts, step) => (typeof texts === 'object' ? texts[step] : undefined),
        JSON.parse(readFileSync(file, 'utf8')) as Texts,
      );
    if (typeof found !== 'string') throw new Error(`There is no text ${area}:${key} in ${language}`);
    return found;
  };
}

/** The beginning of a label that goes on with figures. */
export function starting(text: string): RegExp {
  return new RegExp(`^${text.replace(/\{\{.*/, '')}`);
}

/** Names that are written in Latin letters in Russian too, and those of the demo's own data. */
const latin = new Set([
  ...['dozvon', 'ctrl', 'csv', 'xlsx', 'eng', 'enter', 'e2e'],
  ...['sim', 'silent', 'anna', 'olga', 'admin', 'collectors', 'demo'],
]);
const encoding = /^(utf|windows|koi8|cp)/;

/** English words among those that a Russian reader sees. */
export function englishIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/(?<![a-z0-9-])[a-z][a-z0-9-]+/g) ?? [];
  return [...new Set(words)].filter((word) => !latin.has(word) && !encoding.test(word));
}
