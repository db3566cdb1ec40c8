import type { Language } from '../../i18n/setup.ts';

/** The guides of docs/guides, each fetched when it is opened. */
export const pages = ['specialist', 'operator', 'supervisor', 'manager', 'admin', 'glossary'] as const;
export type HelpPage = (typeof pages)[number];

const texts = import.meta.glob<string>('../../../../docs/guides/*/*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>('../../../../docs/guides/img/*/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

export async function guideText(page: HelpPage, language: Language): Promise<string> {
  const load = texts[`../../../../docs/guides/${language}/${page}.md`];
  if (!load) throw new Error(`There is no guide "${page}" in "${language}"`);
  return load();
}

/** @param path as the guide names it: from its own folder */
export function pictureOf(path: string): string | undefined {
  return pictures[path.replace(/^\.\.\//, '../../../../docs/guides/')];
}
