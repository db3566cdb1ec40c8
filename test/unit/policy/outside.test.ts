import { expect, test } from 'vitest';
import { decideOutside, type OutsideFacts } from '../../../src/policy/outside.ts';

const nothing: OutsideFacts = { listed: false, anyAllowed: false, doNotCall: false, debtors: false };

test.each<[string, Partial<OutsideFacts>, boolean, string]>([
  ['a listed number', { listed: true }, true, 'outside-listed'],
  ['a listed number of a debtor', { listed: true, debtors: true }, true, 'outside-listed'],
  ['a listed number that asked not to be called', { listed: true, doNotCall: true }, false, 'do-not-call'],
  ['an unknown number', {}, false, 'outside-not-listed'],
  ['an unknown number where any is allowed', { anyAllowed: true }, true, 'outside-any'],
  ["a debtor's number where any is allowed", { anyAllowed: true, debtors: true }, false, 'outside-debtor'],
  ['any is allowed, but this one asked not to be called', { anyAllowed: true, doNotCall: true }, false, 'do-not-call'],
])('given %s, then an operator may dial it outside only by its rule', (_name, facts, allowed, rule) => {
  expect(decideOutside({ ...nothing, ...facts })).toMatchObject({ allowed, rule });
});
