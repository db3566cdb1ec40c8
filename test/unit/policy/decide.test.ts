import { expect, test } from 'vitest';
import type { PastContact, PolicyQuestion } from '../../../src/domain/contact-policy.ts';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { decide } from '../../../src/policy/decide.ts';
import { countersSpent, dutiesOf } from '../../../src/policy/duties.ts';

const book = bundledBook();
const noon = new Date('2026-11-24T12:00:00+03:00');
const morning = new Date('2026-11-24T09:00:00+03:00');

function ask(given: Partial<PolicyQuestion>): ReturnType<typeof decide> {
  const subject = { zone: 'Europe/Moscow', stops: [] };
  return decide({ policies: ['ru-230fz'], at: noon, channel: 'robot', subject, history: [], ...given }, book);
}

function call(given: Partial<PastContact>): PastContact {
  return { at: morning, channel: 'robot', result: 'heard-full', ...given };
}

test('a decision names rule, zone and policy version', () => {
  const { allowed, rule, zone, policyVersion } = ask({ policies: ['ru-230fz', 'uk'] });
  expect({ allowed, rule, zone, policyVersion }).toEqual({
    allowed: true,
    rule: 'allowed',
    zone: 'Europe/Moscow',
    policyVersion: 'ru-230fz@1+uk@1',
  });
});

test('the reason of a spent cap tells the figures, the bucket and the zone', () => {
  const { reason } = ask({ history: [call({})] });
  expect(reason).toBe('1 of 1 calls spent on 2026-11-24 (ru-230fz@1, Europe/Moscow)');
});

test('the reason of a closed window tells the local time and the hours', () => {
  const { reason } = ask({ at: new Date('2026-11-24T19:30:00Z') });
  expect(reason).toBe('22:30 in Europe/Moscow is outside 08:00–22:00 (workday, ru-230fz@1)');
});

test.each([
  ['an open contact alone', [call({ result: 'open' })], 'held'],
  ['a settled contact', [call({})], 'cap'],
  [
    'a settled and an open contact in a full week',
    [call({ at: new Date('2026-11-23T09:00:00Z') }), call({ result: 'open' })],
    'held',
  ],
] as const)('given %s stands in the way, the person is skipped as %s', (_, history, skip) => {
  expect(ask({ history }).skip).toBe(skip);
});

test.each([
  ['opted-out', 'do-not-call'],
  ['bankruptcy', 'stopped'],
  ['wrong-person', 'stopped'],
] as const)('the stop %s is skipped as %s and never frees', (stop, skip) => {
  const decision = ask({ subject: { zone: 'Europe/Moscow', stops: [stop] } });
  expect({ skip: decision.skip, next: decision.nextAllowedAt }).toEqual({ skip, next: undefined });
});

test('a missing consent is skipped as no-consent, one under an unknown name too', () => {
  for (const name of ['mass-call', 'anything']) {
    const subject = { zone: 'Europe/Moscow', stops: [], consents: { [name]: false } };
    expect(ask({ subject })).toMatchObject({ skip: 'no-consent', rule: `consent.${name}` });
  }
});

test('a window closed by the unknown zone is told apart from a closed window', () => {
  const subject = { phone: '+79131234567', stops: [] };
  expect(ask({ subject, at: new Date('2026-11-24T14:00:00+03:00') }).skip).toBe('zone-unknown-window');
  expect(ask({ at: new Date('2026-11-24T23:00:00+03:00') }).skip).toBe('window');
});

test('caps bind to the person and to the number, each on its own', () => {
  const sunday = new Date('2026-11-29T12:00:00+03:00');
  const monday = new Date('2026-11-23T12:00:00+03:00');
  const tuesday = new Date('2026-11-24T12:00:00+03:00');
  const onePerson = [call({ at: monday, subject: 'debtor' }), call({ at: tuesday, subject: 'phone' })];
  expect(ask({ at: sunday, history: onePerson }).allowed).toBe(true);
  const bothPerson = [call({ at: monday, subject: 'debtor' }), call({ at: tuesday, subject: 'debtor' })];
  expect(ask({ at: sunday, history: bothPerson }).rule).toBe('cap.calls.week');
  const bothNumber = [call({ at: monday, subject: 'phone' }), call({ at: tuesday, subject: 'both' })];
  expect(ask({ at: sunday, history: bothNumber }).rule).toBe('cap.calls.week');
});

test('an open call that would leave a message holds a message', () => {
  const open = call({ result: 'open', leavesMessage: true });
  const sms = call({ channel: 'sms', result: 'sent' });
  expect(ask({ channel: 'sms', history: [open, sms] }).rule).toBe('cap.messages.day');
  expect(ask({ channel: 'sms', history: [{ ...open, leavesMessage: false }, sms] }).allowed).toBe(true);
});

test('a policy that the book does not hold is an error that lists those it does', () => {
  expect(() => ask({ policies: ['ru-230'] })).toThrow('No policy "ru-230"');
  expect(() => ask({ policies: [] })).toThrow('No policy ""');
});

test.each([
  ['ru-230fz', call({}), ['calls']],
  ['ru-230fz', call({ result: 'voicemail' }), ['messages']],
  ['ru-230fz', call({ result: 'voicemail', leavesMessage: false }), []],
  ['ru-230fz', call({ result: 'open', leavesMessage: true }), ['calls', 'messages']],
  ['ru-230fz', call({ channel: 'sms', result: 'sent' }), ['messages']],
  ['us-regf', call({ result: 'promised' }), ['attempts', 'conversation']],
  ['us-regf', call({ result: 'released' }), []],
  ['unrestricted', call({}), []],
] as const)('under %s a contact spends the counters of the law (%#)', (policy, contact, counters) => {
  expect(countersSpent([policy], contact, book)).toEqual(counters);
});

test('the duties of several policies are the strictest of each', () => {
  expect(dutiesOf(['ru-230fz', 'us-tsr'], book)).toEqual({
    disclosures: ['creditor', 'caller', 'robot', 'recording', 'seller'],
    ringMinSeconds: 20,
    firstAudioMaxSeconds: 2,
    abandonment: [
      { percent: 3, hours: 24 },
      { percent: 3, hours: 720 },
    ],
    retentionDays: { recording: 1096, messages: 1096, 'decision-log': 1827 },
  });
});
