import type { Check } from '../query.ts';

/** Key of a check's name in the texts, and the part that is a name of its own: `trunk volga`. */
export function nameOfCheck(check: string): { readonly key: string; readonly of: string } {
  const [, kind, of = ''] = /^(process|trunk|asterisk) (.+?)(?: answers)?$/.exec(check) ?? [];
  if (kind) return { key: kind === 'asterisk' ? 'asteriskAnswers' : kind, of };
  return { key: check.replaceAll(' ', '-'), of: '' };
}

/** How the doctor's remedies begin, and the texts that say them in the reader's language. */
const remedies: readonly (readonly [start: string, key: string])[] = [
  ['Run ./dozvon up (with root', 'provision'],
  ['Run ./dozvon up with the role', 'scheduler'],
  ['Run ./dozvon up: it takes', 'watcher'],
  ['Start by ./dozvon', 'node'],
  ['Add to /etc/hosts', 'hosts'],
  ['Make room', 'room'],
  ['Read ', 'log'],
  ['Keep both clocks', 'clock'],
  ['Set maxmemory-policy', 'eviction'],
  ['Check user and password', 'ariUser'],
  ['Check that the address', 'ariAddress'],
  ['Look at it under Settings', 'trunk'],
  ['Run ./dozvon attempt resolve', 'resolve'],
  ['Add the days off', 'calendars'],
];

/** Key of a remedy; undefined: it is shown as it came. */
export function remedyKey(remedy: string): string | undefined {
  return remedies.find(([start]) => remedy.startsWith(start))?.[1];
}

/** What is broken first: a part that others stand on goes before them. */
export function firstBroken(checks: readonly Check[]): Check | undefined {
  return checks.find(({ state }) => state === 'bad');
}
