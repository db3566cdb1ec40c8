import type { Calendar, DayKind } from './calendar.ts';
import { type Constraint, earliestOnWall, type WallStep } from './earliest.ts';
import type { DayKey, WindowsDocument } from './policy-document.ts';
import { DAY_MS, type ZoneClock } from './zone-clock.ts';

/** Allowed hours of one kind of day, in milliseconds since local midnight; `close` is exclusive. */
export interface Span {
  readonly open: number;
  readonly close: number;
}

export interface DayHours {
  /** The row of the policy that says so, such as `workday`. */
  readonly key: DayKey | 'year-unknown';
  readonly spans: readonly Span[];
}

/** Hours of a policy by kind of day. */
export interface Hours {
  of(day: number): DayHours;
}

/** A day may ask 400 days ahead at most: farther there is no answer. */
const MAX_DAYS = 400;

/** Compiles the rows of a policy; `weekend` stands for both days, `any-day` for all. */
export function compileHours(windows: WindowsDocument, calendar: Calendar): Hours {
  const workday = row(windows, ['workday', 'any-day']);
  const holiday = row(windows, ['holiday', 'any-day']);
  const rows = {
    workday,
    saturday: row(windows, ['saturday', 'weekend', 'any-day']),
    sunday: row(windows, ['sunday', 'weekend', 'any-day']),
    holiday,
    'year-unknown': mayBeOff(workday, holiday),
  } satisfies Record<DayKind, DayHours>;
  return { of: (day) => rows[calendar(day)] };
}

function row(windows: WindowsDocument, keys: readonly [DayKey, ...DayKey[]]): DayHours {
  for (const key of keys) {
    const spans = windows[key];
    if (spans) return { key, spans: spans.map(([open, close]) => ({ open: clockMs(open), close: clockMs(close) })) };
  }
  return { key: keys[0], spans: [] };
}

/** The hours that workdays and holidays share; a country that is silent on holidays does not fall silent for a whole year. */
function mayBeOff(workday: DayHours, holiday: DayHours): DayHours {
  if (workday.key === 'any-day' || holiday.spans.length === 0) return workday;
  const spans = workday.spans.flatMap((work) =>
    holiday.spans.map((off) => ({ open: Math.max(work.open, off.open), close: Math.min(work.close, off.close) })),
  );
  return { key: 'year-unknown', spans: spans.filter(({ open, close }) => open < close) };
}

/** Milliseconds since midnight of `HH:MM`; `24:00` is the end of the day. */
function clockMs(text: string): number {
  const [hours = '', minutes = ''] = text.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * Allows an instant inside the hours of the zone whose ring, begun then, ends inside them too.
 * @param ringMs longest ring in milliseconds; ringing until the very end of the window is allowed
 */
export function windowConstraint(hours: Hours, zone: ZoneClock, ringMs: number, horizon: number): Constraint {
  const step = stepInside(hours);
  const starts: Constraint = { next: (from) => earliestOnWall(zone, from, step, horizon) };
  if (ringMs <= 0) return starts;
  const last = ringMs - 1;
  const next = (from: number): number => {
    let at = from;
    for (;;) {
      const begun = starts.next(at);
      const ended = earliestOnWall(zone, begun + last, step, horizon) - last;
      if (ended === begun || begun === Number.POSITIVE_INFINITY) return begun;
      at = ended;
    }
  };
  return { next };
}

function stepInside(hours: Hours): WallStep {
  return (wall) => {
    let at = wall;
    for (let i = 0; i < MAX_DAYS; i++) {
      const day = Math.floor(at / DAY_MS);
      const time = at - day * DAY_MS;
      for (const { open, close } of hours.of(day).spans) if (time < close) return day * DAY_MS + Math.max(time, open);
      at = (day + 1) * DAY_MS;
    }
    return Number.POSITIVE_INFINITY;
  };
}
