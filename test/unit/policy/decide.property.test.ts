import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import type { PastContact, PolicyQuestion } from '../../../src/domain/contact-policy.ts';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { decide } from '../../../src/policy/decide.ts';
import { changingZones, instants, questions, results, russianZones } from './questions.ts';

const book = bundledBook();
const everyPolicy = [...book.policies.map((policy) => policy.id), 'us-regf+us-tsr', 'ru-230fz+uk', 'kz+no'];

/** Days off of 2026 and January 2027 by decree 1466 of 2025-09-24 and Labour Code art. 112, apart from the data files. */
const daysOff = new Set(
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 02-23 03-08 03-09 05-01 05-09 05-11 06-12 11-04 12-31'.split(
    ' ',
  ),
);

/** The hours of 230-FZ written anew, with luxon for the clock. */
function insideRussianHours(at: Date, zone: string): boolean {
  const local = DateTime.fromJSDate(at, { zone });
  const janOf2027 = local.year === 2027 && local.month === 1 && local.day <= 8;
  const off = local.weekday > 5 || janOf2027 || (local.year === 2026 && daysOff.has(local.toFormat('MM-dd')));
  return off ? local.hour >= 9 && local.hour < 20 : local.hour >= 8 && local.hour < 22;
}

const bare = { channel: 'robot', history: [] } as const;

test('no instant allowed to a known Russian zone lies outside its hours, none denied lies inside', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...russianZones), (at, zone) => {
      const { allowed } = decide({ ...bare, policies: ['ru-230fz'], at, subject: { zone, stops: [] } }, book);
      expect(allowed).toBe(insideRussianHours(at, zone));
    }),
    { numRuns: 1500 },
  );
});

test('no instant allowed to a mobile number lies outside the hours of any zone of Russia', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const subject = { phone: '+79131234567', stops: [] };
      const { allowed } = decide({ ...bare, policies: ['ru-230fz'], at, subject }, book);
      expect(allowed).toBe(russianZones.every((zone) => insideRussianHours(at, zone)));
    }),
    { numRuns: 1000 },
  );
});

test('what rings until its end rings inside the hours', () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...russianZones),
      fc.integer({ min: 1, max: 120 }),
      (at, zone, ringSeconds) => {
        const question = { ...bare, policies: ['ru-230fz'], at, subject: { zone, stops: [] }, ringSeconds };
        const end = new Date(at.getTime() + ringSeconds * 1000 - 1);
        expect(decide(question, book).allowed).toBe(insideRussianHours(at, zone) && insideRussianHours(end, zone));
      },
    ),
    { numRuns: 1000 },
  );
});

test('the next allowed instant is allowed, and no second before it is', () => {
  fc.assert(
    fc.property(questions(everyPolicy), fc.double({ min: 0, max: 1, noNaN: true }), (question, part) => {
      const { allowed, nextAllowedAt } = decide(question, book);
      if (allowed) return;
      expect(nextAllowedAt, 'caps free and windows open').toBeDefined();
      const next = nextAllowedAt?.getTime() ?? 0;
      const now = question.at.getTime();
      expect(next).toBeGreaterThan(now);
      expect(decide({ ...question, at: new Date(next) }, book).allowed).toBe(true);
      expect(decide({ ...question, at: new Date(next - 1) }, book).allowed).toBe(false);
      const between = new Date(Math.floor(now + (next - 1 - now) * part));
      const onTheWay = decide({ ...question, at: between }, book);
      expect({ allowed: onTheWay.allowed, next: onTheWay.nextAllowedAt?.getTime() }).toEqual({ allowed: false, next });
    }),
    { numRuns: 1500 },
  );
});

test('more history never allows more', () => {
  fc.assert(
    fc.property(questions(everyPolicy), fc.nat(), (question, pick) => {
      const fewer = question.history.filter((_, i) => i !== pick % Math.max(1, question.history.length));
      const more = decide(question, book);
      const less = decide({ ...question, history: fewer }, book);
      if (more.allowed) expect(less.allowed).toBe(true);
      const waits = (decision: typeof more) =>
        (decision.allowed ? question.at : decision.nextAllowedAt)?.getTime() ?? 0;
      expect(waits(less)).toBeLessThanOrEqual(waits(more));
    }),
    { numRuns: 1000 },
  );
});

test('another policy beside never allows more', () => {
  fc.assert(
    fc.property(
      questions(['ru-230fz', 'us-regf', 'uk', 'no', 'it']),
      fc.constantFrom('ru-230fz', 'us-regf', 'kz'),
      (question, id) => {
        const both = decide({ ...question, policies: [...question.policies, id] }, book);
        if (both.allowed) expect(decide(question, book).allowed).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

const zones = fc.constantFrom<string>(...russianZones, ...changingZones);
/** What `greedy` needs to know of a policy, from the law tables: most contacts that spend, per local bucket. */
const tables = [
  { policy: 'ru-230fz', counts: isRussianCall, caps: { day: 1, week: 2, month: 8 } },
  { policy: 'no', counts: isRussianCall, caps: { day: 1, week: 5, month: 15 } },
  { policy: 'kz', counts: isRussianCall, caps: { day: 3, week: 3 } },
  { policy: 'it', counts: isConversation, caps: { day: 1, week: 3 } },
] as const;

const notACall = new Set(
  'voicemail busy no-answer rejected blocked-by-carrier bad-number congestion trunk-down cancelled refused-by-policy released'.split(
    ' ',
  ),
);
function isRussianCall({ result }: PastContact): boolean {
  return !notACall.has(result);
}
function isConversation({ result }: PastContact): boolean {
  return (
    isRussianCall({ result } as PastContact) &&
    !['heard-part', 'answered-silent', 'assistant', 'media-failed', 'answered', 'sent'].includes(result)
  );
}

test.each(tables)(
  'greedy dialling under $policy never exceeds a cap in the zone of the person',
  ({ policy, counts, caps }) => {
    fc.assert(
      fc.property(
        instants,
        zones,
        fc.array(fc.constantFrom(...results), { minLength: 80, maxLength: 80 }),
        (start, zone, outcomes) => {
          const history = greedy({ ...bare, policies: [policy], at: start, subject: { zone, stops: [] } }, outcomes);
          for (const [unit, max] of Object.entries(caps)) {
            const spent = history.filter(counts).map(({ at }) =>
              DateTime.fromJSDate(at, { zone })
                .startOf(unit as 'day')
                .toISODate(),
            );
            for (const bucket of new Set(spent))
              expect(spent.filter((each) => each === bucket).length).toBeLessThanOrEqual(max);
          }
        },
      ),
      { numRuns: 25 },
    );
  },
);

test('greedy dialling under us-regf never makes an eighth attempt in seven days, nor a call within seven days of a talk', () => {
  const unreached = new Set(
    'bad-number congestion trunk-down blocked-by-carrier refused-by-policy released'.split(' '),
  );
  fc.assert(
    fc.property(
      instants,
      fc.array(fc.constantFrom(...results), { minLength: 60, maxLength: 60 }),
      (start, outcomes) => {
        const zone = 'America/New_York';
        const history = greedy({ ...bare, policies: ['us-regf'], at: start, subject: { zone, stops: [] } }, outcomes);
        const days = history.map(({ at }) => dayNumber(at, zone));
        const attempts = days.filter((_, i) => !unreached.has(history[i]?.result ?? ''));
        for (const last of attempts) {
          expect(attempts.filter((day) => day <= last && last - day < 7).length).toBeLessThanOrEqual(7);
        }
        for (const [i, talk] of history.entries()) {
          const soon = days.slice(i + 1).filter((day) => day - dayNumber(talk.at, zone) < 7);
          if (isConversation(talk)) expect(soon).toEqual([]);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('greedy dialling of a mobile number keeps the caps of 230-FZ in every zone of Russia at once', () => {
  fc.assert(
    fc.property(instants, (start) => {
      const subject = { phone: '+79131234567', stops: [] };
      const answered = Array.from({ length: 30 }, () => 'answered' as const);
      const history = greedy({ ...bare, policies: ['ru-230fz'], at: start, subject }, answered);
      for (const zone of russianZones) {
        for (const [unit, max] of [['day', 1] as const, ['week', 2] as const, ['month', 8] as const]) {
          const spent = history.map(({ at }) => DateTime.fromJSDate(at, { zone }).startOf(unit).toISODate());
          for (const bucket of new Set(spent))
            expect(spent.filter((each) => each === bucket).length).toBeLessThanOrEqual(max);
        }
      }
    }),
    { numRuns: 5 },
  );
});

/** Dials at the first allowed instant, again and again, two minutes after the one before at the earliest. */
function greedy(question: PolicyQuestion, outcomes: readonly PastContact['result'][]): PastContact[] {
  const history: PastContact[] = [];
  let at = question.at;
  for (const result of outcomes) {
    const decision = decide({ ...question, at, history }, book);
    if (!decision.allowed) at = decision.nextAllowedAt ?? at;
    history.push({ at, channel: question.channel, result });
    at = new Date(at.getTime() + 120_000);
  }
  return history;
}

/** Local date as a number that grows by one a day. */
function dayNumber(at: Date, zone: string): number {
  const { year, month, day } = DateTime.fromJSDate(at, { zone });
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
