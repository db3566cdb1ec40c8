import type { Channel, PastContact, PolicyQuestion } from '../domain/contact-policy.ts';
import { type Bucket, compileBucket, type DayBucket, type HourBucket } from './bucket.ts';
import { compileCounts, type Spends } from './counting.ts';
import { type Constraint, earliestOnWall } from './earliest.ts';
import type { CoolOffDocument, CounterDocument } from './policy-document.ts';
import { DAY_MS, type ZoneClock } from './zone-clock.ts';

/** At most `max` contacts that `spends` counts within a bucket. A cool-off is a limit of one. */
export interface Limit {
  /** `cap.calls.day`, `cool-off.conversation`. */
  readonly rule: string;
  /** Name of the counter, for people. */
  readonly counter: string;
  readonly bucket: Bucket;
  readonly max: number;
  readonly spends: Spends;
  /** Whether the contact asked about may spend it. */
  asked(question: PolicyQuestion): boolean;
}

/** The limits of one counter, one a cap. */
export function capLimits(counter: CounterDocument): Limit[] {
  const spends = compileCounts(counter.counts);
  const asked = asks(counter);
  return counter.caps.map((cap) => {
    const bucket = compileBucket(cap);
    const rule = `cap.${counter.name}.${bucket.name}`;
    return { rule, counter: counter.name, bucket, max: cap.max, spends, asked };
  });
}

/** The limit that a cool-off is. */
export function coolOffLimit(coolOff: CoolOffDocument): Limit {
  return {
    rule: `cool-off.${coolOff.name}`,
    counter: coolOff.name,
    bucket: compileBucket(
      'days' in coolOff.for ? { rollingDays: coolOff.for.days } : { rollingHours: coolOff.for.hours },
    ),
    max: 1,
    spends: compileCounts(coolOff.counts),
    asked: asks(coolOff),
  };
}

function asks({ asks, counts }: Pick<CounterDocument, 'asks' | 'counts'>): Limit['asked'] {
  const always = new Set<Channel>(asks);
  const onMachine = new Set<Channel>(counts.filter((c) => c.rule === 'message-left').flatMap((c) => c.channels));
  return ({ channel, leavesMessage }) => always.has(channel) || (leavesMessage === true && onMachine.has(channel));
}

/** Allows an instant in whose bucket fewer than `max` of the contacts lie. `times` are those that spend, any order. */
export function limitConstraint(limit: Limit, times: readonly number[], zone: ZoneClock, horizon: number): Constraint {
  const { bucket, max } = limit;
  return bucket.kind === 'hours'
    ? hoursConstraint(bucket, max, times)
    : daysConstraint(bucket, max, times, zone, horizon);
}

function daysConstraint(
  bucket: DayBucket,
  max: number,
  times: readonly number[],
  zone: ZoneClock,
  horizon: number,
): Constraint {
  const days = times.map((time) => localDay(zone, time));
  const step = (wall: number): number => {
    let day = Math.floor(wall / DAY_MS);
    if (countTogether(bucket, days, day) < max) return wall;
    do day = bucket.next(day);
    while (countTogether(bucket, days, day) >= max);
    return day * DAY_MS;
  };
  return { next: (from) => earliestOnWall(zone, from, step, horizon) };
}

function hoursConstraint(bucket: HourBucket, max: number, times: readonly number[]): Constraint {
  const next = (from: number): number => {
    let at = from;
    for (;;) {
      const near = times.filter((time) => Math.abs(at - time) < bucket.ms);
      if (near.length < max) return at;
      at = Math.min(...near) + bucket.ms;
    }
  };
  return { next };
}

/** How many of the contacts lie in the bucket of the instant. */
export function spentAt(limit: Limit, times: readonly number[], zone: ZoneClock, at: number): number {
  const { bucket } = limit;
  if (bucket.kind === 'hours') return times.filter((time) => Math.abs(at - time) < bucket.ms).length;
  const days = times.map((time) => localDay(zone, time));
  return countTogether(bucket, days, localDay(zone, at));
}

/** The days when contacts spent this limit, each scope apart: those of the person, and those of the number. */
export function spentTimes(limit: Limit, history: readonly PastContact[]): readonly (readonly PastContact[])[] {
  const spent = history.filter(limit.spends);
  if (spent.length < limit.max) return [];
  if (spent.every((past) => past.subject === undefined || past.subject === 'both')) return [spent];
  const scopes = (['phone', 'debtor'] as const).map((other) => spent.filter((past) => past.subject !== other));
  return scopes.filter((scope) => scope.length >= limit.max);
}

/** Local date of an instant, as days since 1970-01-01. */
export function localDay(zone: ZoneClock, at: number): number {
  return Math.floor(zone.wall(at) / DAY_MS);
}

function countTogether(bucket: DayBucket, days: readonly number[], day: number): number {
  let count = 0;
  for (const other of days) if (bucket.together(other, day)) count++;
  return count;
}
