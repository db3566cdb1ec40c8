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
  ['Install the package', 'provision'],
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

/** What the checks tell about a part, and the texts that say it in the reader's language; groups of a pattern are its values. */
const details: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^(?<used>\d+) of (?<lines>\d+) lines in use$/, 'lines'],
  [/^the registration is not known yet$/, 'registration'],
  [/^pid (?<pid>\d+) since (?<since>\S+), started again (?<restarts>\d+) times$/, 'process'],
  [/^not started$/, 'notStarted'],
  [/^nothing was started$/, 'nothingStarted'],
  [/^was killed$/, 'killed'],
  [/^starts again what dies$/, 'watches'],
  [/^(?<seconds>\d+) s ago$/, 'ago'],
  [/^no scheduler is connected to the record$/, 'noScheduler'],
  [/^last at (?<since>\S+)$/, 'lastAt'],
  [/^(?<open>\d+) open, none forgotten$/, 'noneForgotten'],
  [/^(?<open>\d+) are open for more than 4 hours$/, 'forgotten'],
  [/^(?<folder>.+), (?<free>[\d.]+) GB free$/, 'free'],
  [/^PostgreSQL (?<version>.+), clocks (?<ms>\d+) ms apart$/, 'database'],
  [/^its clock is (?<ms>\d+) ms away from ours: no dialling$/, 'clock'],
  [/^it refuses our user$/, 'refusesUser'],
  [/^days off are known for two months and more$/, 'calendars'],
  [/^(?<id>\S+) ends on (?<day>\S+) \((?<policies>[^)]*)\)$/, 'calendarEnds'],
  [/^it answers (?<status>\d+)$/, 'answers'],
  [/^(?<version>[\d.]+) is older than 24$/, 'nodeOld'],
  [/^The program "(?<program>.+)" is not on this machine$/, 'missing'],
  [/^RHVoice is missing/, 'noRhvoice'],
  [/^(?<name>\S+) does not resolve/, 'nameUnresolved'],
  [/^(?<name>\S+) takes (?<ms>\d+) ms to resolve$/, 'nameSlow'],
  [/^it may evict keys \((?<policy>[^)]*)\)$/, 'evicts'],
  [/^Redis (?<version>.+), noeviction$/, 'redis'],
  [/^gives no answer yet$/, 'noAnswerYet'],
  [/^has died$/, 'died'],
  [/^no answer within (?<seconds>\d+) s$/, 'noAnswerIn'],
  [/(?:connect ECONNREFUSED|connect ETIMEDOUT) (?<address>\S+)$/, 'unreachable'],
];

/** Why a trunk does not work, and what the carrier answered. */
const trunkFault = /^(password|unregistered|silent|codec|forbidden|congestion|other|down)(?: (\d{3}))?$/;

/** Key of a trunk's fault, and the status of the carrier (empty: it gave none); undefined: it is no trunk's fault. */
export function trunkFaultOf(detail: string): { readonly key: string; readonly status: string } | undefined {
  const [, key, status = ''] = trunkFault.exec(detail) ?? [];
  return key === undefined ? undefined : { key, status };
}

/** Names, versions and paths are the same in every language. */
export function isName(detail: string): boolean {
  return /^(?:[\d.]+|RHVoice|Asterisk \S+|\/\S+|\S+\.\S+)$/.test(detail);
}

/** Key and values of a detail; undefined: it is a name or a version, shown as it came. */
export function detailOf(
  detail: string,
): { readonly key: string; readonly values: Readonly<Record<string, string>> } | undefined {
  for (const [pattern, key] of details) {
    const found = pattern.exec(detail);
    if (found) return { key, values: { ...found.groups } };
  }
  return undefined;
}
