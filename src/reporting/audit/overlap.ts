import type { AuditAttempt } from './records.ts';
import { type AuditRule, broken, type Watch } from './rule.ts';

/** Two calls at once to one person, one number or one target are what every debtor complains about. */
export const oneAtATime: AuditRule = {
  promise: 'never-twice',
  rule: 'one-call-at-a-time',
  about: 'no person, number or target had two calls at once',
  remembers: true,
  watch: () => watchOverlaps(),
};

interface Busy {
  readonly until: number;
  readonly id: string;
}

/** How many attempts go by between two clearings of what has ended. */
const clearEvery = 10_000;

function watchOverlaps(): Watch {
  const busy = new Map<string, Busy>();
  let seen = 0;
  return (attempt) => {
    if (attempt.dialedAt === null) return 'not-asked';
    if (++seen % clearEvery === 0) forget(busy, attempt.dialedAt);
    const until = attempt.endedAt ?? Number.POSITIVE_INFINITY;
    let clash: string | undefined;
    for (const key of keysOf(attempt)) {
      const before = busy.get(key);
      if (before && before.until > attempt.dialedAt)
        clash ??= `was dialled while ${before.id} to the same ${word(key)} was live`;
      if (!before || before.until < until) busy.set(key, { until, id: attempt.id });
    }
    return clash === undefined ? 'kept' : broken(clash);
  };
}

function keysOf(attempt: AuditAttempt): readonly string[] {
  const keys = [`person ${attempt.debtorId}`, `number ${attempt.accountId} ${attempt.phone}`];
  return attempt.targetId === null ? keys : [...keys, `target ${attempt.targetId}`];
}

function word(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** Attempts come in the order of their dials, so what has ended by now can clash with nothing any more. */
function forget(busy: Map<string, Busy>, now: number): void {
  for (const [key, { until }] of busy) if (until <= now) busy.delete(key);
}
