/** What the address keeps. */
export interface DashboardSearch {
  /** Absent: a week. */
  readonly period?: 'day' | 'month' | 'custom';
  /** A day inside the period; absent: today. */
  readonly at?: string;
  /** Of a period of one's own. */
  readonly from?: string;
  readonly to?: string;
  readonly compare?: 'none';
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

export type Period = 'day' | 'week' | 'month' | 'custom';
export const periods: readonly Period[] = ['day', 'week', 'month', 'custom'];

const dayMs = 86_400_000;
const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);

/** The days that the address asks for; undefined leaves the choice to the server: this week in the account's zone. */
export function daysOf({ period, at, from, to }: DashboardSearch, today: string): Days | undefined {
  if (period === 'custom') return from && to ? { from, to } : undefined;
  if (period === undefined && at === undefined) return undefined;
  return around(period ?? 'week', at ?? today);
}

/** The day, week (from Monday) or month around a day. */
export function around(period: 'day' | 'week' | 'month', day: string): Days {
  const date = utc(day);
  if (period === 'day') return { from: day, to: day };
  if (period === 'month') {
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    return { from: text(new Date(Date.UTC(year, month, 1))), to: text(new Date(Date.UTC(year, month + 1, 0))) };
  }
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMs;
  return { from: text(new Date(monday)), to: text(new Date(monday + 6 * dayMs)) };
}

/** A day of the period before or after these days. */
export function neighbour({ from, to }: Days, step: 1 | -1): string {
  return text(new Date(step === 1 ? utc(to).getTime() + dayMs : utc(from).getTime() - dayMs));
}

/** How a figure moved against the one before; undefined where there is nothing to compare with. */
export function change(now: number | null, before: number | null | undefined): number | undefined {
  return now === null || before === null || before === undefined ? undefined : now - before;
}

/** A piece of the message and the seconds in which it is about heard. */
export interface SpokenPiece {
  readonly words: string;
  readonly from: number;
  readonly seconds: number;
}

/**
 * The words of a message spread evenly over its length: nobody keeps the time of each word of each person's message, and letters are
 * a fair measure of speech. @param most pieces that there is room for
 */
export function spread(words: string, seconds: number, most: number): readonly SpokenPiece[] {
  const each = Math.max(1, Math.ceil(seconds / most));
  const pieces: { words: string; from: number; seconds: number }[] = [];
  let letters = 0;
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const second = Math.min(seconds - 1, Math.floor((letters / words.length) * seconds));
    const from = Math.floor(second / each) * each;
    const last = pieces.at(-1);
    if (last?.from === from) last.words += ` ${word}`;
    else pieces.push({ words: word, from, seconds: Math.min(each, seconds - from) });
    letters += word.length + 1;
  }
  return pieces;
}

/** `{{debt.amount|money}}` → `‹сумма›`. @param name what a variable is called */
export function withoutBraces(words: string, name: (variable: string) => string): string {
  return words.replace(/\{\{\s*([^}|]+?)\s*(?:\|[^}]*)?\}\}/g, (_, variable: string) => `‹${name(variable)}›`);
}
