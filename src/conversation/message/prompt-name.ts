import { transliterate } from '../spoken/transliterate.ts';

/** Name of a recording in campaign files, from its title: "Привет, ноябрь" → `privet-noyabr`. */
export function promptName(title: string): string {
  const plain = transliterate(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain || 'recording';
}
