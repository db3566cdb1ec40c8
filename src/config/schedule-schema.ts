import { z } from 'zod';
import { type Weekday, weekdays } from '../domain/campaign-spec.ts';
import { clockTime } from './scalars.ts';

const day = z
  .string()
  .regex(new RegExp(`^(${weekdays.join('|')})(-(${weekdays.join('|')}))?$`), 'is no weekday or range')
  .meta({
    examples: ['mon-fri'],
  });

const days = z.codec(z.array(day).min(1), z.array(z.enum(weekdays)), {
  decode: (written) => weekdays.filter((one) => written.some((range) => covers(range, one))),
  encode: (list) => ranges(list),
});

export const schedule = z
  .strictObject({
    days: days
      .prefault(['mon-sun'])
      .meta({ description: 'Weekdays: mon tue wed thu fri sat sun, or ranges like mon-fri' }),
    from: clockTime({ description: "First minute, HH:MM in the person's zone", example: '09:00' }).prefault('00:00'),
    to: clockTime({ description: 'First minute that is outside again; 24:00 is midnight', example: '20:00' }).prefault(
      '24:00',
    ),
  })
  .superRefine(({ from, to }, context) => {
    if (context.issues.length > 0 || from < to) return;
    const params = { remedy: 'Let "to" be later than "from"; a schedule does not cross midnight.' };
    context.addIssue({ code: 'custom', path: ['to'], message: 'is not later than "from"', params });
  });

function covers(range: string, one: Weekday): boolean {
  const [first = '', last = first] = range.split('-');
  const from = place(first);
  const to = place(last);
  const at = place(one);
  return from <= to ? from <= at && at <= to : at >= from || at <= to;
}

function place(name: string): number {
  return (weekdays as readonly string[]).indexOf(name);
}

/** Runs of days as ranges: mon tue wed sun → mon-wed, sun. */
function ranges(list: readonly Weekday[]): string[] {
  const runs: { first: number; last: number }[] = [];
  weekdays.forEach((one, index) => {
    if (!list.includes(one)) return;
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs.map(({ first, last }) =>
    first === last ? `${weekdays[first]}` : `${weekdays[first]}-${weekdays[last]}`,
  );
}
