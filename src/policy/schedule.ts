import { type Schedule, weekdays } from '../domain/campaign-spec.ts';
import { earliestForAll } from './earliest.ts';
import { type Hours, windowConstraint } from './window.ts';
import { DAY_MS, zoneClock } from './zone-clock.ts';

/** A wish that no instant of two weeks fulfils is taken for one that never can be. */
const searchMs = 14 * DAY_MS;

/**
 * The first instant, not before `at`, when a campaign's own hours allow a dial in every zone where the person may be and the
 * longest ring ends inside them. Days and hours are those of the wall clock, so a day that lacks an hour lacks it here too.
 * @param zones IANA names, never empty
 * @returns undefined when the hours of these zones never meet
 */
export function nextInSchedule(
  schedule: Schedule,
  zones: readonly string[],
  at: Date,
  ringMs: number,
): Date | undefined {
  const horizon = at.getTime() + searchMs;
  const hours = hoursOf(schedule);
  const rules = zones.flatMap((name) => {
    const zone = zoneClock(name);
    return zone ? [windowConstraint(hours, zone, ringMs, horizon)] : [];
  });
  const next = earliestForAll(rules, at.getTime(), horizon);
  return next === undefined ? undefined : new Date(next);
}

const known = new WeakMap<Schedule, Hours>();

/** Reservations ask with the same schedule thousands of times. */
function hoursOf(schedule: Schedule): Hours {
  const before = known.get(schedule);
  if (before) return before;
  const span = { open: schedule.fromMinute * 60_000, close: schedule.toMinute * 60_000 };
  const open = { key: 'any-day', spans: [span] } as const;
  const closed = { key: 'any-day', spans: [] } as const;
  const week = weekdays.map((name) => (schedule.days.includes(name) ? open : closed));
  // 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday.
  const hours: Hours = { of: (day) => week[(((day + 3) % 7) + 7) % 7] ?? closed };
  known.set(schedule, hours);
  return hours;
}
