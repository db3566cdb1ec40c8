import { expect, test } from 'vitest';
import { buildBook } from '../../../src/policy/book.ts';
import { bundledBook, bundledInput } from '../../../src/policy/bundled.ts';
import { decide } from '../../../src/policy/decide.ts';
import { describePolicy } from '../../../src/policy/page/describe.ts';
import type { PolicyDocument } from '../../../src/policy/policy-document.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';

const { document } = bundledBook().policy('ru-230fz');

test('the policies that the issue asks for are there, each with source, dates and notes', () => {
  const { policies } = bundledBook();
  expect(policies.map((each) => each.id).toSorted()).toEqual(
    'informational it kz no ru-230fz ru-jku-own ru-predue uk unrestricted us-regf us-tsr'.split(' '),
  );
  for (const each of policies) expect(each.notes.length, each.id).toBeGreaterThan(0);
});

test('a policy goes through its file and back unchanged', () => {
  for (const each of bundledBook().policies) expect(readPolicy(JSON.parse(JSON.stringify(each)))).toEqual(each);
});

test.each([
  [{ id: 'Bad Id' }, 'id must be lower-case words joined by hyphens, got "Bad Id"'],
  [{ version: 0 }, 'version must be a whole number of at least 1'],
  [{ validFrom: 'yesterday' }, 'validFrom must be a date YYYY-MM-DD, got "yesterday"'],
  [{ windows: { workday: [['22:00', '08:00']] } }, 'windows.workday[0] must open before it closes'],
  [
    {
      windows: {
        workday: [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
    },
    'windows.workday must be in time order without overlaps',
  ],
  [{ windows: { someday: [] } }, 'windows.someday must be one of'],
  [
    { counters: [{ name: 'calls', asks: ['phone'], counts: [], caps: [] }] },
    'counters[0].asks[0] must be one of robot',
  ],
  [{ counters: [{ name: 'calls', asks: [], counts: [], caps: [{ max: 1 }] }] }, 'counters[0].caps[0] must have one of'],
  [{ stops: { tired: 'all' } }, 'stops.tired must be one of'],
  [{ stop: {} }, 'stop is not known'],
  [
    { notes: [{ about: 'x', says: 'y', source: 'z', confidence: 'D' }] },
    'notes[0].confidence must be one of A, B, C, K',
  ],
])('a policy document with %j is refused by the path of the field', (change, message) => {
  expect(() => readPolicy({ ...document, ...change })).toThrow(message);
});

test('of several versions the newest that is valid on the day binds', () => {
  const input = bundledInput();
  const older: PolicyDocument = { ...document, version: 1, validFrom: '2024-02-01' };
  const newer: PolicyDocument = { ...document, version: 2, validFrom: '2027-01-01' };
  const label = (asOf?: string) =>
    buildBook({ ...input, policies: [newer, older], ...(asOf ? { asOf } : {}) }).policy('ru-230fz').label;
  expect([label('2026-12-31'), label('2027-01-01'), label()]).toEqual(['ru-230fz@1', 'ru-230fz@2', 'ru-230fz@2']);
});

test('a policy of an installation is decided like the bundled ones', () => {
  const lunch = [
    ['09:00', '13:00'],
    ['14:00', '18:00'],
  ];
  const own = readPolicy({
    ...document,
    id: 'own',
    windows: { 'any-day': lunch },
    counters: [
      {
        name: 'calls',
        asks: ['robot'],
        counts: [{ channels: ['robot'], rule: 'answered', minSeconds: 10 }],
        caps: [{ rollingHours: 24, max: 1 }],
      },
    ],
  });
  const book = buildBook({ ...bundledInput(), policies: [own] });
  const ask = (at: string, talkSeconds: number) =>
    decide(
      {
        policies: ['own'],
        at: new Date(at),
        channel: 'robot',
        subject: { zone: 'Europe/Moscow', stops: [] },
        history: [{ at: new Date('2026-11-23T12:30:00+03:00'), channel: 'robot', result: 'answered', talkSeconds }],
      },
      book,
    );
  expect(ask('2026-11-24T12:00:00+03:00', 5).allowed).toBe(true);
  expect(ask('2026-11-24T12:00:00+03:00', 30)).toMatchObject({
    rule: 'cap.calls.24h',
    nextAllowedAt: new Date('2026-11-24T12:30:00+03:00'),
  });
  expect(ask('2026-11-24T13:00:00+03:00', 5)).toMatchObject({
    rule: 'window.any-day',
    nextAllowedAt: new Date('2026-11-24T14:00:00+03:00'),
  });
});

test('a policy whose calendar is not given is refused', () => {
  const wrong = { ...document, calendar: 'moon' };
  expect(() => buildBook({ ...bundledInput(), policies: [wrong] })).toThrow(
    'calendar of ru-230fz names no known calendar: "moon"',
  );
});

test('the page of a policy quotes every source and marks what is doubtful', () => {
  const page = describePolicy(
    document,
    bundledBook().calendars.find((each) => each.id === 'ru'),
    'en',
  );
  for (const note of document.notes) {
    expect(page).toContain(`source: ${note.source}`);
    if (note.doubtful) expect(page).toContain(`DOUBTFUL: ${note.doubtful}`);
  }
  expect(page).toContain('DOUBTFUL 2027-11-05');
});
