import { addDays, addMonths } from './read-day.ts';

/** The weeks that a month touches, Monday first, as ISO days. */
export function weeksOf(iso: string): readonly (readonly string[])[] {
  const first = `${iso.slice(0, 8)}01`;
  const monday = addDays(first, -((new Date(first).getUTCDay() + 6) % 7));
  const next = addMonths(first, 1);
  const weeks: string[][] = [];
  for (let day = monday; day < next; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(day, place)));
  }
  return weeks;
}

const monday = (iso: string): number => (new Date(iso).getUTCDay() + 6) % 7;

const steps: Readonly<Record<string, (iso: string) => string>> = {
  ArrowLeft: (iso) => addDays(iso, -1),
  ArrowRight: (iso) => addDays(iso, 1),
  ArrowUp: (iso) => addDays(iso, -7),
  ArrowDown: (iso) => addDays(iso, 7),
  PageUp: (iso) => addMonths(iso, -1),
  PageDown: (iso) => addMonths(iso, 1),
  Home: (iso) => addDays(iso, -monday(iso)),
  End: (iso) => addDays(iso, 6 - monday(iso)),
};

/** Where a key leads from a day; undefined: it leads nowhere. The keys are those of the ARIA date grid. */
export function dayByKey(key: string, iso: string): string | undefined {
  return steps[key]?.(iso);
}

export function clamp(iso: string, min = '1900-01-01', max = '2199-12-31'): string {
  return iso < min ? min : iso > max ? max : iso;
}
