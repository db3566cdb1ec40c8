import type { Disposition } from '../../api/codes.ts';
import type { RecordingFilter } from '../../api/recordings.ts';
import { dispositionWords } from '../../words/dispositions.ts';

/** What the address says: ids and days, never a name or a number. */
export interface RecordingSearch {
  readonly person?: string;
  readonly operator?: string;
  readonly campaign?: string;
  readonly queue?: string;
  readonly disposition?: Disposition;
  readonly length?: Length;
  readonly from?: string;
  readonly to?: string;
  readonly scored?: 'true' | 'false';
  readonly commented?: 'true';
  readonly sample?: 'week';
}

/** Lengths worth looking for, in seconds. */
export const lengths = {
  short: { maxSeconds: 29 },
  middle: { minSeconds: 30, maxSeconds: 179 },
  long: { minSeconds: 180 },
} as const;
export type Length = keyof typeof lengths;

const isOutcome = (word: unknown): word is Disposition =>
  typeof word === 'string' && Object.hasOwn(dispositionWords, word);
const isLength = (word: unknown): word is Length => typeof word === 'string' && Object.hasOwn(lengths, word);

/** The address as it may have been written by hand: what is no filter is left out. */
export function readSearch(search: Readonly<Record<string, unknown>>): RecordingSearch {
  const text = (key: 'person' | 'operator' | 'campaign' | 'queue' | 'from' | 'to') => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? { [key]: value } : {};
  };
  const { disposition, length, scored, commented, sample } = search;
  return {
    ...text('person'),
    ...text('operator'),
    ...text('campaign'),
    ...text('queue'),
    ...text('from'),
    ...text('to'),
    ...(isOutcome(disposition) && { disposition }),
    ...(isLength(length) && { length }),
    ...(flag(scored) !== undefined && { scored: flag(scored) }),
    ...(flag(commented) === 'true' && { commented: 'true' as const }),
    ...(sample === 'week' && { sample }),
  } as RecordingSearch;
}

/** The router reads `true` in an address as a truth. */
function flag(value: unknown): 'true' | 'false' | undefined {
  return value === true || value === 'true' ? 'true' : value === false || value === 'false' ? 'false' : undefined;
}

/** The filter that the server knows; days are whole days of the reader's clock. */
export function toFilter({ length, from, to, ...rest }: RecordingSearch, phone = ''): RecordingFilter {
  const day = (text: string, plus: number) => {
    const at = new Date(`${text}T00:00:00`);
    at.setDate(at.getDate() + plus);
    return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
  };
  const since = from && day(from, 0);
  const until = to && day(to, 1);
  return {
    ...rest,
    ...(length && lengths[length]),
    ...(since && { from: since }),
    ...(until && { to: until }),
    ...(phone !== '' && { phone }),
  };
}

/** Where the peaks of a lane are drawn, as a path of a picture `width` × 100 with silence in the middle. */
export function lanePath(peaks: readonly number[], width: number): string {
  if (peaks.length === 0) return '';
  const step = width / peaks.length;
  // Speech rarely comes near the loudest possible: the square root shows it.
  const height = (peak: number) => Math.max(1, Math.sqrt(peak / 100) * 48);
  return peaks
    .map((peak, i) => {
      const x = (i * step + step / 2).toFixed(1);
      const h = height(peak);
      return `M${x} ${(50 - h).toFixed(1)}V${(50 + h).toFixed(1)}`;
    })
    .join('');
}

/** What a digit does to a card: the mark of the line, and the next line. */
export function withMark(
  marks: readonly (number | undefined)[],
  line: number,
  mark: number,
  max: number,
): { readonly marks: readonly (number | undefined)[]; readonly line: number } {
  if (mark > max) return { marks, line };
  return { marks: marks.map((each, i) => (i === line ? mark : each)), line: Math.min(line + 1, marks.length - 1) };
}
