import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, readText, root } from '../../../architecture/support/source-files.ts';

type Texts = { readonly [key: string]: string | Texts };

const read = (path: string): Texts => JSON.parse(readFileSync(join(root, path), 'utf8')) as Texts;
const areas = [
  'web/src/app',
  ...readdirSync(join(root, 'web/src/screens')).map((area) => `web/src/screens/${area}`),
].filter((folder) => filesBelow(folder, 'text.ru.json').includes(`${folder}/text.ru.json`));

/** `a.b` → text, for every text. */
function flat(texts: Texts, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const withoutForm = (key: string) => key.replace(plural, '');
const holes = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))].sort();

describe.each(areas)('the texts of %s', (folder) => {
  const [ru, en] = [flat(read(`${folder}/text.ru.json`)), flat(read(`${folder}/text.en.json`))];

  it('have the same keys in Russian and English', () => {
    expect(new Set([...ru.keys()].map(withoutForm))).toEqual(new Set([...en.keys()].map(withoutForm)));
  });

  it.each([
    ['ru', ru, ['few', 'many', 'one', 'other']],
    ['en', en, ['one', 'other']],
  ] as const)('have every plural form of %s (CLDR)', (_language, texts, forms) => {
    const found = Map.groupBy(
      [...texts.keys()].filter((key) => plural.test(key)),
      withoutForm,
    );
    for (const [key, keys] of found) {
      expect(keys.map((each) => plural.exec(each)?.[1]).sort(), key).toEqual([...forms]);
    }
  });

  it('fill the same holes in both languages', () => {
    const byKey = (texts: Map<string, string>) =>
      new Map([...texts].map(([key, text]) => [withoutForm(key), holes(text)]));
    expect(byKey(ru)).toEqual(byKey(en));
  });

  it('have no Russian letter in the English and no English sentence in the Russian', () => {
    const foreign = [...en].filter(([, text]) => /[а-яё]/i.test(text)).map(([key]) => key);
    const untranslated = [...ru].filter(
      ([key, text]) => text === en.get(key) && /\p{L}.* /u.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(foreign).toEqual([]);
    expect(untranslated).toEqual([]);
  });
});

describe('plurals', () => {
  it.each([
    [1, '1 человек', 'у 1 человека', '1 person'],
    [2, '2 человека', 'у 2 человек', '2 people'],
    [5, '5 человек', 'у 5 человек', '5 people'],
    [21, '21 человек', 'у 21 человека', '21 people'],
    [1.5, '1.5 человека', 'у 1.5 человека', '1.5 people'],
  ])('given %d, then "%s", "%s", "%s"', async (count, people, at, english) => {
    const i18n = i18next.createInstance();
    const resources = { ru: { app: read('web/src/app/text.ru.json') }, en: { app: read('web/src/app/text.en.json') } };
    await i18n.init({ lng: 'ru', resources, defaultNS: 'app', interpolation: { escapeValue: false } });
    expect(i18n.t('people', { count, n: count })).toBe(people);
    expect(i18n.t('atPeople', { count, n: count })).toBe(at);
    expect(i18n.t('people', { count, n: count, lng: 'en' })).toBe(english);
  });
});

describe('texts stand in the catalogues', () => {
  const parts = filesBelow('web/src', '.tsx');

  it('given every part of the screens, then no words are written into it', () => {
    const found = parts.flatMap((path) => {
      const tree = ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
      const words: string[] = [];
      const look = (node: ts.Node): void => {
        if (
          ts.isJsxText(node) &&
          /\p{L}{2,}/u.test(node.text.replace(/\b(?:Enter|Shift|Ctrl|Esc|F\d+)\b/g, '')) &&
          !inside(node, ['code', 'kbd', 'Kbd'])
        )
          words.push(node.text.trim());
        if (ts.isStringLiteralLike(node) && /[а-яё]/i.test(node.text)) words.push(node.text);
        ts.forEachChild(node, look);
      };
      look(tree);
      return words.map((word) => `${path}: ${word}`);
    });
    // Each language of the switch is named in itself.
    expect(found.filter((line) => !line.startsWith('web/src/ui/language-switch.tsx'))).toEqual([]);
  });

  it('given every part of the screens, then only the folded words of a programme are said to be English', () => {
    expect(parts.filter((path) => readText(path).includes('lang="en"'))).toEqual(['web/src/ui/technical.tsx']);
  });
});

/** Names of keys are the same in every language. */
function inside(node: ts.Node, tags: readonly string[]): boolean {
  return ts.isJsxElement(node.parent) && tags.includes(node.parent.openingElement.tagName.getText());
}
