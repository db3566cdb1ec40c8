import { knownConsents } from './barrier.ts';
import { flag, list, type Read, record, text } from './read-document.ts';

export type Consents = Readonly<Record<string, boolean>>;

/**
 * Reads what is said of consents: an object of booleans by name; a list of those given, the others being refused;
 * or one boolean for all. What is not spoken of counts as given.
 */
export const readConsents: Read<Consents> = (value, path) => {
  if (typeof value === 'boolean') return byName([...knownConsents].map((name) => [name, value]));
  if (!Array.isArray(value)) return byName(Object.entries(record(flag)(value, path)));
  const given = new Set(list(text)(value, path).map(canonical));
  return byName([...knownConsents].map((name) => [name, given.has(name)]));
};

function byName(entries: readonly (readonly [string, boolean])[]): Consents {
  return Object.fromEntries(entries.map(([name, given]) => [canonical(name), given]));
}

const aliases: Readonly<Record<string, string>> = {
  'mass-calls': 'mass-call',
  'caller-id': 'caller-id-contract',
  prior: 'prior-express',
};

/** `massCallConsent`, `mass_call_consent` and `mass-call` are one name. */
function canonical(name: string): string {
  const kebab = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
    .replace(/-consent$/, '');
  return aliases[kebab] ?? kebab;
}
