import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../src/domain/campaign-spec.ts';
import { nextInSchedule } from '../../../src/policy/schedule.ts';

/** Weekdays 09:00–20:00. 20 November 2026 is a Friday; Moscow is UTC+3, Kamchatka UTC+12, both without summer time. */
const office: Schedule = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], fromMinute: 540, toMinute: 1200 };
const next = (at: string, zones: readonly string[], ringMs = 0, schedule = office): string | undefined =>
  nextInSchedule(schedule, zones, new Date(at), ringMs)?.toISOString();

describe("a campaign's own hours", () => {
  it.each([
    ['inside', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000Z'],
    ['at the first minute', '2026-11-20T06:00:00Z', '2026-11-20T06:00:00.000Z'],
    ['before them', '2026-11-20T03:00:00Z', '2026-11-20T06:00:00.000Z'],
    ['at the first minute after them, on a Friday', '2026-11-20T17:00:00Z', '2026-11-23T06:00:00.000Z'],
    ['on a Saturday', '2026-11-21T09:00:00Z', '2026-11-23T06:00:00.000Z'],
  ])('given Moscow and an instant %s, then the next one is that of its wall clock', (_where, at, expected) => {
    expect(next(at, ['Europe/Moscow'])).toBe(expected);
  });

  it('given a ring that would end after them, then the dial waits for the next day', () => {
    expect(next('2026-11-19T16:59:31Z', ['Europe/Moscow'], 30_000)).toBe('2026-11-20T06:00:00.000Z');
    expect(next('2026-11-19T16:59:30Z', ['Europe/Moscow'], 30_000)).toBe('2026-11-19T16:59:30.000Z');
  });

  it('given two candidate zones, then both must allow: Moscow opens at 06:00 UTC, Kamchatka closes at 08:00', () => {
    const both = ['Europe/Moscow', 'Asia/Kamchatka'];
    expect(next('2026-11-19T21:00:00Z', both)).toBe('2026-11-20T06:00:00.000Z');
    expect(next('2026-11-20T08:00:00Z', both)).toBe('2026-11-23T06:00:00.000Z');
  });

  it('given zones whose hours never meet, then there is no next instant', () => {
    const morning: Schedule = { ...office, toMinute: 600 };
    expect(next('2026-11-20T06:00:00Z', ['Europe/Moscow', 'Asia/Kamchatka'], 0, morning)).toBeUndefined();
  });

  it('given the night when New York sets its clocks on, then the hours are those of the new clock', () => {
    const sunday: Schedule = { days: ['sun'], fromMinute: 540, toMinute: 1200 };
    expect(next('2027-03-14T05:00:00Z', ['America/New_York'], 0, sunday)).toBe('2027-03-14T13:00:00.000Z');
  });

  it('given all day every day, then any instant is allowed, midnight too', () => {
    const always: Schedule = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], fromMinute: 0, toMinute: 1440 };
    expect(next('2026-11-20T20:59:59Z', ['Europe/Moscow'], 0, always)).toBe('2026-11-20T20:59:59.000Z');
  });
});
