import type { Language } from '../../i18n/setup.ts';

/** Where a day without a year is looked for. Absent: the nearest one. */
export type Lean = 'past' | 'future';

const dayMs = 86_400_000;

/** First letters of the months, as people shorten them in Russian and English. */
const months: readonly RegExp[] = [
  /^(?:янв|jan)/,
  /^(?:фев|feb)/,
  /^(?:мар|mar)/,
  /^(?:апр|apr)/,
  /^(?:ма[йя]|may)/,
  /^(?:июн|jun)/,
  /^(?:июл|jul)/,
  /^(?:авг|aug)/,
  /^(?:сен|sep)/,
  /^(?:окт|oct)/,
  /^(?:ноя|nov)/,
  /^(?:дек|dec)/,
];

const named: Readonly<Record<string, number>> = {
  вчера: -1,
  yesterday: -1,
  сегодня: 0,
  today: 0,
  завтра: 1,
  tomorrow: 1,
  послезавтра: 2,
};

/** `2026-12-05` of a day that the calendar has; undefined: it has none such. */
function isoOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && year >= 1900 && year <= 2199 ? at.toISOString().slice(0, 10) : undefined;
}

/** @returns the ISO day so many days later */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of the month so many months later, or its last day. */
export function addMonths(iso: string, count: number): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** A day of this year, the one before or the next: the nearest that the lean allows. */
function nearest(month: number, day: number, today: string, lean: Lean | undefined): string | undefined {
  const year = Number(today.slice(0, 4));
  const far = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(today));
  return [year - 1, year, year + 1]
    .map((each) => isoOf(each, month, day))
    .filter((iso) => iso !== undefined)
    .filter((iso) => (lean === 'past' ? iso <= today : lean === 'future' ? iso >= today : true))
    .toSorted((a, b) => far(a) - far(b))
    .at(0);
}

const wholeYear = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

function monthOf(word: string): number {
  return 1 + months.findIndex((month) => (/^\d+$/.test(word) ? false : month.test(word)));
}

/** Day, month and year as they were written; the year may be missing. */
function parts(text: string): readonly [day: string, month: string, year?: string] | undefined {
  const [, y, m, d] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? [];
  if (y && m && d) return [d, m, y];
  const [, run, runYear] = /^(\d{4})(\d{4}|\d{2})$/.exec(text) ?? [];
  if (run && runYear) return [run.slice(0, 2), run.slice(2), runYear];
  const [, day, month, year] = /^(\d{1,2})[-./, ]+(\d{1,2})(?:[-./, ]+(\d{4}|\d{2}))?[.,]?$/.exec(text) ?? [];
  if (day && month) return year === undefined ? [day, month] : [day, month, year];
  const [, first, word, last] = /^(\d{1,2})[-. ]*(\p{L}{3,})\.?(?:[-., ]+(\d{4}))?(?: ?г\.?)?$/u.exec(text) ?? [];
  if (first && word) return last === undefined ? [first, String(monthOf(word))] : [first, String(monthOf(word)), last];
  return undefined;
}

/**
 * A day as people write it: `5.12`, `05.12.26`, `05.12.2026`, `2026-12-05`, `5/12`, `5 дек`, `5 Dec 2026`, `051226`, `завтра`. The day
 * comes before the month in both languages.
 * @param today ISO day, for words and for a missing year
 * @returns the ISO day; undefined: it is no day of the calendar
 */
export function readDay(text: string, today: string, lean?: Lean): string | undefined {
  const clean = text.trim().toLowerCase().replaceAll('\u00a0', ' ');
  const offset = named[clean];
  if (offset !== undefined) return addDays(today, offset);
  const [day, month, year] = parts(clean) ?? [];
  if (day === undefined || month === undefined) return undefined;
  if (year === undefined) return nearest(Number(month), Number(day), today, lean);
  return isoOf(wholeYear(year), Number(month), Number(day));
}

/** Whether nothing more is to be typed: the year stands there in full. */
export function isWhole(text: string): boolean {
  return /^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})$/.test(text.trim());
}

/** As a field shows it: `05.12.2026`, `5 Dec 2026`. */
export function writeDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'ru') return `${day}.${month}.${year}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(iso));
  return `${Number(day)} ${name} ${year}`;
}
