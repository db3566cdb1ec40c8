import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../web/src/screens/help/blocks.ts';
import { root } from '../../../architecture/support/source-files.ts';

const guides = join(root, 'docs/guides');
const languages = ['ru', 'en'] as const;
const files = languages.flatMap((language) =>
  readdirSync(join(guides, language)).map((name) => [`${language}/${name}`, language] as const),
);
const largestPicture = 60_000;

const read = (path: string) => readFileSync(join(guides, path), 'utf8');
const picturesOf = (markdown: string) => [...markdown.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
const labelsOf = (markdown: string) => [...markdown.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label);

/** Every text of the screens in one language. */
function textsOf(language: string): ReadonlySet<string> {
  const folders = [
    'web/src/app',
    ...readdirSync(join(root, 'web/src/screens')).map((area) => `web/src/screens/${area}`),
  ];
  const found = folders.flatMap((folder) => {
    const file = join(root, folder, `text.${language}.json`);
    return existsSync(file) ? leaves(JSON.parse(readFileSync(file, 'utf8'))) : [];
  });
  return new Set(found);
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

describe('the guides', () => {
  it('are the same pages in both languages, with the same headings and pictures in their places', () => {
    expect(readdirSync(join(guides, 'ru')).sort()).toEqual(readdirSync(join(guides, 'en')).sort());
    for (const name of readdirSync(join(guides, 'ru'))) {
      const [ru = [], en = []] = languages.map((language) => blocksOf(read(`${language}/${name}`)).map(({ is }) => is));
      expect(ru, name).toEqual(en);
    }
  });

  it.each(files)('given %s, then each label that it names stands on the screens', (path, language) => {
    const texts = textsOf(language);
    expect(labelsOf(read(path)).filter((label) => !texts.has(label))).toEqual([]);
  });

  it.each(files)('given %s, then each picture is there, is of its language, and is small', (path, language) => {
    for (const picture of picturesOf(read(path))) {
      expect(picture).toMatch(new RegExp(`^\\.\\./img/${language}/[a-z-]+\\.png$`));
      expect(statSync(join(guides, language, picture)).size, picture).toBeLessThanOrEqual(largestPicture);
    }
  });
});

describe('a guide as blocks', () => {
  it('given each kind of block, then it is read as such', () => {
    const text =
      '# A\n\nOne `K` and\n**two**.\n\n1. x\n2. y\n\n- z\n\n![about](../img/ru/a.png)\n\n| a | b |\n|---|---|\n| c | d |\n';
    const plain = (word: string) => [{ is: 'plain', text: word }];
    expect(blocksOf(text)).toEqual([
      { is: 'heading', level: 1, text: 'A' },
      {
        is: 'text',
        spans: [
          ...plain('One '),
          { is: 'code', text: 'K' },
          ...plain(' and '),
          { is: 'bold', text: 'two' },
          ...plain('.'),
        ],
      },
      { is: 'list', ordered: true, items: [plain('x'), plain('y')] },
      { is: 'list', ordered: false, items: [plain('z')] },
      { is: 'picture', about: 'about', path: '../img/ru/a.png' },
      {
        is: 'table',
        rows: [
          [plain('a'), plain('b')],
          [plain('c'), plain('d')],
        ],
      },
    ]);
  });
});
