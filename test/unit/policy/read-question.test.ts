import { expect, test } from 'vitest';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { decide } from '../../../src/policy/decide.ts';
import { readQuestion } from '../../../src/policy/read-question.ts';

const book = bundledBook();
const question = { policy: 'ru-230fz', at: '2026-11-24T12:00:00+03:00', channel: 'robot', zone: 'Asia/Omsk' };

test.each([
  [{ consents: { 'mass-call': false } }, 'consent.mass-call'],
  [{ consents: { mass_call_consent: false } }, 'consent.mass-call'],
  [{ consents: { callerIdContract: false } }, 'consent.caller-id-contract'],
  [{ debtor: { consents: { massCallConsent: false } } }, 'consent.mass-call'],
  [{ consents: ['caller-id-contract'] }, 'consent.mass-call'],
  [{ consents: false }, 'consent.mass-call'],
  [{ consents: { 'mass-call': true } }, 'allowed'],
  [{ consents: ['mass-call', 'caller-id-contract'] }, 'allowed'],
  [{ consents: null }, 'allowed'],
])('given consents as %j, the rule is %s', (more, rule) => {
  expect(decide(readQuestion({ ...question, ...more }, book), book).rule).toBe(rule);
});

test.each([
  ['8 (913) 123-45-67', '+79131234567'],
  ['+7 913 123-45-67', '+79131234567'],
  ['+79131234567', '+79131234567'],
  ['+44 20 7946 0000', '+442079460000'],
])('the phone "%s" is read as %s', (phone, e164) => {
  expect(readQuestion({ ...question, phone }, book).subject.phone).toBe(e164);
});

test.each([
  [{ phone: '12' }, 'phone is no phone number: "12"'],
  [{ at: '2026-02-30T10:00:00+03:00' }, 'at must be a time with offset'],
  [{ at: '2026-11-24' }, 'at must be a time with offset'],
  [{ policy: [] }, 'policy must name a policy'],
  [{ ringSeconds: -1 }, 'ringSeconds must be a number above 0'],
  [{ history: {} }, 'history must be a list'],
  [{ history: [{}] }, 'history[0].at must be text'],
  [{ consents: { 'mass-call': 'yes' } }, 'consents.mass-call must be true or false'],
])('a question with %j is refused by its field', (more, message) => {
  expect(() => readQuestion({ ...question, ...more }, book)).toThrow(message);
});

test('empty and absent places are the same, and fields unknown here may stand beside', () => {
  const read = readQuestion({ ...question, zone: '', region: '', phone: null, name: 'somebody' }, book);
  expect(read).toEqual({
    policies: ['ru-230fz'],
    at: new Date('2026-11-24T09:00:00Z'),
    channel: 'robot',
    subject: { stops: [] },
    history: [],
  });
});
