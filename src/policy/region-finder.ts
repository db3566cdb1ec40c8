import type { RegionDocument, RegionsDocument } from './region-document.ts';
import { bareName, words, writings } from './region-phrases.ts';

/** Texts remembered before the memory is emptied. */
const MAX_REMEMBERED = 20_000;

/** Words that make the next words the name of a street, not of a town: "ул. Владимир". */
const streetWords = new Set(
  'ул улица пр пркт проспект пер переулок ш шоссе пл площадь бул бульвар наб набережная мкр снт проезд'.split(' '),
);

interface Phrase {
  readonly words: readonly string[];
  readonly region: RegionDocument;
  readonly level: 'region' | 'city';
  /** Zone that this town decides within its region. */
  readonly zone?: string;
}

/** Finds the region that an address or a region column names. */
export interface RegionFinder {
  /** @returns zones of all regions that the text may mean; empty when it names none */
  find(text: string): readonly string[];
}

/** Builds the finder of one country. Pure but for its memory of texts already read. */
export function regionFinder(document: RegionsDocument): RegionFinder {
  const whole = wholeTexts(document.regions);
  const phrases = phrasesByFirstWord(document.regions);
  const known = new Map<string, readonly string[]>();
  return {
    find(text) {
      const remembered = known.get(text);
      if (remembered) return remembered;
      const zones = wholeZones(text, whole) ?? zonesOf(hitsIn(text, phrases, document.regions));
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(text, zones);
      return zones;
    },
  };
}

/** Texts that mean a region only when nothing else stands beside them: codes and bare adjectives. */
function wholeTexts(regions: readonly RegionDocument[]): ReadonlyMap<string, readonly RegionDocument[]> {
  const whole = new Map<string, RegionDocument[]>();
  for (const region of regions) {
    const { subject = [], okato = '' } = region.codes ?? {};
    const names = [words(region.id).join(' '), bareName(region.name), region.letters?.toLowerCase()];
    const texts = new Set([...names, ...subject, okato, okato && `окато ${okato}`]);
    for (const text of texts) if (text) whole.set(text, [...(whole.get(text) ?? []), region]);
  }
  return whole;
}

/** Two digits may be the code of a subject or OKATO: both are candidates. A long OKATO is read by its first digits. */
function wholeZones(
  text: string,
  whole: ReadonlyMap<string, readonly RegionDocument[]>,
): readonly string[] | undefined {
  const plain = words(text).join(' ');
  const [, named, long] = /^(?:(?:окато|okato) (\d{2,11})|(\d{5,11}))$/.exec(plain) ?? [];
  const digits = named ?? long;
  const keys = digits ? [5, 3, 2].map((count) => `окато ${digits.slice(0, count)}`) : [plain];
  for (const key of keys) {
    const regions = whole.get(key);
    if (regions) return unique(regions.flatMap((region) => region.zones));
  }
  return undefined;
}

function phrasesByFirstWord(regions: readonly RegionDocument[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  const add = (text: string, rest: Omit<Phrase, 'words'>) => {
    const phrase = { words: words(text), ...rest };
    const first = phrase.words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), phrase]);
  };
  for (const region of regions) {
    for (const text of [...writings(region.name), ...(region.also ?? [])]) add(text, { region, level: 'region' });
    for (const text of region.cities ?? []) add(text, { region, level: 'city' });
    for (const [text, zone] of Object.entries(region.cityZones ?? {})) add(text, { region, level: 'city', zone });
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function hitsIn(
  text: string,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  regions: readonly RegionDocument[],
): readonly Phrase[] {
  const said = words(text);
  const hits: Phrase[] = lettersIn(text, regions);
  for (let i = 0; i < said.length; ) {
    const here = (phrases.get(said[i] ?? '') ?? []).filter((phrase) =>
      phrase.words.every((word, k) => said[i + k] === word),
    );
    const longest = here[0]?.words.length ?? 1;
    if (!streetWords.has(said[i - 1] ?? '')) hits.push(...here.filter((phrase) => phrase.words.length === longest));
    i += longest;
  }
  return hits;
}

function lettersIn(text: string, regions: readonly RegionDocument[]): Phrase[] {
  const capitals = new Set(text.match(/\b[A-Z]{2}\b/g));
  return regions
    .filter((region) => region.letters !== undefined && capitals.has(region.letters))
    .map((region) => ({ words: [], region, level: 'region' }));
}

/**
 * A named region outranks a town elsewhere, and a town of that region narrows its zones.
 * Where several are still meant, all their zones are candidates: each must allow.
 */
function zonesOf(hits: readonly Phrase[]): readonly string[] {
  const named = new Set(hits.filter((hit) => hit.level === 'region').map((hit) => hit.region));
  const towns = hits.filter((hit) => hit.level === 'city' && (named.size === 0 || named.has(hit.region)));
  const narrowed = new Set(towns.filter((hit) => hit.zone !== undefined).map((hit) => hit.region));
  const regions = named.size > 0 ? [...named] : towns.map((hit) => hit.region);
  const wide = regions.filter((region) => !narrowed.has(region)).flatMap((region) => region.zones);
  return unique([...towns.flatMap((hit) => hit.zone ?? []), ...wide]);
}

function unique(zones: readonly string[]): string[] {
  return [...new Set(zones)];
}
