import type { TargetFacts } from '../domain/target-facts.ts';

/** Where nothing else is known, the day of the most populous zone of the number's country is spoken. */
const fallbackZone = 'Europe/Moscow';
const formats = new Map<string, Intl.DateTimeFormat>();

/** Today's date where the person is, `2026-12-12`. */
export function personDay(facts: TargetFacts): string {
  const zone = facts.subject.zone ?? fallbackZone;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    formats.set(zone, format);
  }
  return format.format(new Date());
}
