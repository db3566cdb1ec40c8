import { DateTime } from 'luxon';
import { type Schedule, weekdays } from '../domain/campaign-spec.ts';

/** A wish that no instant of two weeks fulfils is taken for one that never can be. */
const searchDays = 14;

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
  const end = at.getTime() + searchDays * 86_400_000;
  let instant = at.getTime();
  for (let moved = true; moved; ) {
    moved = false;
    for (const zone of zones) {
      const next = nextInZone(schedule, zone, instant, ringMs);
      if (next === undefined || next > end) return undefined;
      if (next > instant) moved = true;
      instant = next;
    }
  }
  return new Date(instant);
}

function nextInZone(schedule: Schedule, zone: string, instant: number, ringMs: number): number | undefined {
  const local = DateTime.fromMillis(instant, { zone });
  for (let days = 0; days <= searchDays; days++) {
    const day = local.plus({ days }).startOf('day');
    const name = weekdays[day.weekday - 1];
    if (name === undefined || !schedule.days.includes(name)) continue;
    const open = onWall(day, schedule.fromMinute);
    const close = onWall(day, schedule.toMinute);
    if (Math.max(instant, open) + ringMs <= close && Math.max(instant, open) < close) return Math.max(instant, open);
  }
  return undefined;
}

/** Minute of the wall clock of that day; 1440 is the next midnight. */
function onWall(day: DateTime, minute: number): number {
  const at = minute === 1440 ? day.plus({ days: 1 }) : day.set({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return at.toMillis();
}
