import { describe, expect, test } from 'vitest';
import { readSeenCalls, type SeenCall } from '../../../carrier/sipp-people.ts';
import type { Crowd, Person } from '../../../support/faults/people.ts';
import { type Evidence, judgeWitnessed } from '../../../support/faults/witnessed.ts';

const hears: Person = { number: '+79721000000', manner: 'hears', calls: 1 };
const busy: Person = { number: '+79721000110', manner: 'busy', calls: 2 };
const guarded: Person = { number: '+79721800000', manner: 'hears', calls: 1, zone: 'Europe/Moscow' };
const asleep: Person = { number: '+79721900000', manner: 'hears', calls: 0, zone: 'America/New_York' };
const people: Crowd = { load: [hears, busy], lawful: [guarded], night: [asleep] };

let lastId = 0;
const call = (person: Person, invitedAt: number, seconds: number | null = 3): SeenCall => {
  const end = seconds === null ? {} : { agreedAt: invitedAt + 200, endedAt: invitedAt + seconds * 1000 };
  return { callId: `c${++lastId}`, number: person.number, invitedAt, ...end };
};
/** What the rules give everybody, and nothing else. */
const asRuled = (): SeenCall[] => [
  call(hears, 1000),
  call(busy, 2000, 0.1),
  call(guarded, 3000),
  call(busy, 9000, 0.1),
];
const judged = (calls: readonly SeenCall[], more: Partial<Evidence> = {}) =>
  judgeWitnessed({
    ...{ people, fault: { from: 20_000, to: 21_000 }, losesSignalling: false, undecided: new Set<string>() },
    ...more,
    calls: calls.toSorted((a, b) => a.invitedAt - b.invitedAt),
  });

describe('given the log of a carrier', () => {
  test('when everybody got what the rules say, then nothing is found', () => {
    expect(judged(asRuled())).toMatchObject({ calls: 4, twice: [], overLimit: [], outsideHours: [], lost: [] });
  });

  test('when somebody was called once more, then it is told by whose rule that was wrong', () => {
    expect(judged([...asRuled(), call(hears, 12_000)]).twice).toEqual([hears.number]);
    expect(judged([...asRuled(), call(guarded, 12_000)]).overLimit).toEqual([guarded.number]);
    expect(judged([...asRuled(), call(asleep, 12_000)]).outsideHours).toEqual([asleep.number]);
  });

  test('when two calls to one person were up at once, then that is twice, even if two calls are allowed', () => {
    const calls = [call(hears, 1000), call(guarded, 3000), call(busy, 2000, 5), call(busy, 4000, 1)];
    expect(judged(calls).twice).toEqual([busy.number]);
  });

  test('when somebody got less than the rules say, then the person is lost unless nobody knows how the call ended', () => {
    const calls = asRuled().filter(({ number }) => number !== hears.number);
    expect(judged(calls).lost).toEqual([hears.number]);
    expect(judged(calls, { undecided: new Set([hears.number]) }).lost).toEqual([]);
  });

  test('when who should have hung up was on the line to the end of the message, then no redial is due; else one is', () => {
    const early: Person = { number: '+79721053001', manner: 'hangsUp', calls: 2 };
    const others: Crowd = { load: [early], lawful: [], night: [] };
    expect(judged([call(early, 1000, 1.7)], { people: others })).toMatchObject({ lost: [early.number], notJudged: 0 });
    expect(judged([call(early, 1000, 3.2)], { people: others })).toMatchObject({ lost: [], notJudged: 1 });
    const twice = [call(early, 1000, 3.2), call(early, 9000, 1.7), call(early, 15_000, 1.7)];
    expect(judged(twice, { people: others }).twice).toEqual([early.number]);
  });

  test('when SIP was lost, then a call without our ACK does not count, and who was being called is not judged', () => {
    const calls = [...asRuled(), call(hears, 20_500, null)];
    expect(judged(calls, { losesSignalling: true })).toMatchObject({ twice: [], notJudged: 1 });
    expect(judged(calls)).toMatchObject({ twice: [hears.number], notJudged: 0 });
  });

  test('when nothing came for a while after the fault, then the recovery lasted until the next INVITE', () => {
    const steady = Array.from({ length: 20 }, (_, i) => call(hears, 1000 + i * 1000));
    const later = Array.from({ length: 5 }, (_, i) => call(hears, 27_400 + i * 1000));
    expect(judged([...steady, ...later])).toMatchObject({ perSecond: 1, recoverySeconds: 6.4 });
  });
});

test('given the lines that SIPp writes, when an INVITE comes twice, then it is one call with its first instant', () => {
  const text = [
    'I 1700000000.000000 250000.000000 a@x +79721000000',
    'I 1700000000.000000 750000.000000 a@x +79721000000',
    'A 1700000001.000000 0.000000 a@x',
    'E 1700000004.000000 500000.000000 a@x',
    '',
  ].join('\n');
  expect(readSeenCalls(text)).toEqual([
    {
      ...{ callId: 'a@x', number: '+79721000000' },
      ...{ invitedAt: 1_700_000_000_250, agreedAt: 1_700_000_001_000, endedAt: 1_700_000_004_500 },
    },
  ]);
});
