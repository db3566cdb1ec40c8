import { clean } from './clean.ts';

/** Which part of `03/04/2026` is the day. A list's own dates decide (`13/…` or `…/13`); without proof, the day comes first. */
export type DateOrder = 'day-first' | 'month-first';

const months = 'янв фев мар апр ма[йя] июн июл авг сен окт ноя дек'.split(' ');
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Day 0 of spreadsheets, set so that every serial after their wrong 29 February 1900 is right. */
const serialEpoch = Date.UTC(1899, 11, 30);
const [firstSerial, lastSerial] = [20_000, 80_000];

/**
 * Reads a calendar date: `12.12.2026`, `12.12.26`, ISO with or without a time, `12/12/2026`, `20261212`,
 * `12 декабря 2026 г.`, `Dec 12, 2026`, and a spreadsheet's serial (1900 system).
 * @returns `YYYY-MM-DD`, or undefined for anything that is no day of the calendar
 */
export function parseDate(cell: string, order: DateOrder = 'day-first'): string | undefined {
  const text = clean(cell).replace(/\s*г(?:\.|ода)?$/u, '');
  return numeric(text, order) ?? worded(text) ?? serial(text);
}

/** What one date says about the order of its list: proof, or nothing. */
export function orderShown(cell: string): DateOrder | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(?:\d{2}|\d{4})\b/.exec(clean(cell));
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : undefined;
}

function numeric(text: string, order: DateOrder): string | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].*)?$/.exec(text);
  if (!match) return undefined;
  const [a, b, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
  return match[2] === '/' && order === 'month-first' ? day(year, a, b) : day(year, b, a);
}

function worded(text: string): string | undefined {
  const lower = text.toLowerCase();
  const russian = /^(\d{1,2})\s+([а-я]+)\.?,?\s+(\d{4})$/u.exec(lower);
  if (russian) return day(Number(russian[3]), monthOf(russian[2], months), Number(russian[1]));
  const dayFirst = /^(\d{1,2})[\s-]([a-z]+)\.?,?[\s-](\d{4})$/.exec(lower);
  if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2], englishMonths), Number(dayFirst[1]));
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(lower);
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1], englishMonths), Number(monthFirst[2]));
  return undefined;
}

function monthOf(word = '', names: readonly string[]): number {
  return names.findIndex((name) => new RegExp(`^${name}`, 'u').test(word)) + 1;
}

function serial(text: string): string | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined;
  const value = Number.parseInt(text, 10);
  if (value < firstSerial || value > lastSerial) return undefined;
  return new Date(serialEpoch + value * 86_400_000).toISOString().slice(0, 10);
}

/** Due dates of two digits are never of the last century. */
function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function day(year: number, month: number, date: number): string | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return date > last ? undefined : `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}
