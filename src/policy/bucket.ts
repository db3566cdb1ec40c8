import { dateOf, dayOf } from './calendar.ts';
import type { BucketDocument } from './policy-document.ts';

/** What a bucket spans, for people. `date`: a day, the first of its week or month, or the last of `length` days. */
export type BucketSpan =
  | { readonly period: 'day' | 'week' | 'month'; readonly date: string }
  | { readonly period: 'days'; readonly length: number; readonly date: string }
  | { readonly period: 'hours'; readonly length: number };

/** A bucket of whole local days: which bucket a day is in, or how far two days may lie apart. Days since 1970-01-01. */
export interface DayBucket {
  readonly kind: 'days';
  /** Part of the rule id: `day`, `week`, `month`, `7d`. */
  readonly name: string;
  /** Whether contacts on these two days count together. */
  together(a: number, b: number): boolean;
  /** First day after `day` that may be in another bucket. */
  next(day: number): number;
  span(day: number): BucketSpan;
}

/** A bucket of hours before the instant, the same in every zone. */
export interface HourBucket {
  readonly kind: 'hours';
  readonly name: string;
  readonly ms: number;
  span(): BucketSpan;
}

export type Bucket = DayBucket | HourBucket;

/** Compiles a bucket of a policy. Calendar weeks begin on Monday (ISO 8601). */
export function compileBucket(document: BucketDocument): Bucket {
  if ('rollingHours' in document) return hours(document.rollingHours);
  if ('rollingDays' in document) return rollingDays(document.rollingDays);
  return calendarBuckets[document.calendar];
}

const weekOf = (day: number): number => Math.floor((day + 3) / 7);
const weekStart = (week: number): number => week * 7 - 3;
const monthOf = (day: number): string => dateOf(day).slice(0, 7);

const calendarBuckets = {
  day: {
    kind: 'days',
    name: 'day',
    together: (a, b) => a === b,
    next: (day) => day + 1,
    span: (day) => ({ period: 'day', date: dateOf(day) }),
  },
  week: {
    kind: 'days',
    name: 'week',
    together: (a, b) => weekOf(a) === weekOf(b),
    next: (day) => weekStart(weekOf(day) + 1),
    span: (day) => ({ period: 'week', date: dateOf(weekStart(weekOf(day))) }),
  },
  month: {
    kind: 'days',
    name: 'month',
    together: (a, b) => Math.abs(a - b) < 31 && monthOf(a) === monthOf(b),
    next: nextMonth,
    span: (day) => ({ period: 'month', date: `${monthOf(day)}-01` }),
  },
} as const satisfies Record<'day' | 'week' | 'month', DayBucket>;

function nextMonth(day: number): number {
  const [year = 0, month = 0] = monthOf(day).split('-').map(Number);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayOf(`${nextYear}-${String(next).padStart(2, '0')}-01`);
}

/** Any `count` consecutive days: today and the ones before it. */
function rollingDays(count: number): DayBucket {
  return {
    kind: 'days',
    name: `${count}d`,
    together: (a, b) => Math.abs(a - b) < count,
    next: (day) => day + 1,
    span: (day) => ({ period: 'days', length: count, date: dateOf(day) }),
  };
}

function hours(count: number): HourBucket {
  const span = (): BucketSpan => ({ period: 'hours', length: count });
  return { kind: 'hours', name: `${count}h`, ms: count * 3_600_000, span };
}
