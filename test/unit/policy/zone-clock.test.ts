import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { formatInZone } from '../../../src/policy/reason.ts';
import { zoneClock } from '../../../src/policy/zone-clock.ts';

const zones = [
  'Europe/Moscow',
  'America/New_York',
  'America/Santiago',
  'Asia/Almaty',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];

test('the wall clock agrees with luxon at any second of twenty years', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 1_420_070_400, max: 2_051_222_400 }), (name, seconds) => {
      const at = seconds * 1000;
      expect(zoneClock(name)?.wall(at)).toBe(at + DateTime.fromMillis(at, { zone: name }).offset * 60_000);
    }),
    { numRuns: 2000 },
  );
});

test('the offset changes at the millisecond of the change', () => {
  const change = Date.UTC(2026, 2, 29, 1);
  const london = zoneClock('Europe/London');
  expect([change - 1, change].map((at) => london?.pieceAt(at).offset)).toEqual([0, 3_600_000]);
});

test('a zone that the platform does not know is no zone', () => {
  expect(zoneClock('Moon/Base')).toBeUndefined();
  expect(zoneClock('')).toBeUndefined();
});

test.each([
  ['Europe/Moscow', '2026-11-24T05:00:00Z', '2026-11-24T08:00:00+03:00'],
  ['America/New_York', '2026-11-24T05:00:00Z', '2026-11-24T00:00:00-05:00'],
  ['Asia/Kathmandu', '2026-11-24T05:00:00Z', '2026-11-24T10:45:00+05:45'],
  ['UTC', '2026-11-24T05:00:00.250Z', '2026-11-24T05:00:00.250+00:00'],
])('in %s the instant %s is written %s', (name, at, written) => {
  const zone = zoneClock(name);
  expect(zone && formatInZone(new Date(at), zone)).toBe(written);
});
