import { expect, test } from 'vitest';
import { count, phases, testGroups, type VitestReport } from '../../../src/stack/test-run.ts';

const good: VitestReport = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [{ name: '/x/test/unit/a.test.ts', status: 'passed', assertionResults: [{}, {}, {}] }],
};
const quiet = (): void => undefined;

test('passed and failed tests are counted as vitest reports them', () => {
  expect(count({ ...good, numFailedTests: 2 }, ['unit'], false, quiet)).toEqual({ passed: 3, failed: 2 });
});

test.each([
  ['no report at all', undefined, true],
  ['a skipped test', { ...good, numPendingTests: 1 }, true],
  ['a test that is only announced', { ...good, numTodoTests: 1 }, true],
  ['an error outside the tests', good, false],
  [
    'a file that does not load',
    {
      ...good,
      testResults: [...good.testResults, { name: '/x/test/unit/b.test.ts', status: 'failed', assertionResults: [] }],
    },
    false,
  ],
])('%s is one failure', (_name, report, clean) => {
  expect(count(report, ['unit'], clean, quiet).failed).toBe(1);
});

test('a group without tests is a failure and is named', () => {
  const told: string[] = [];
  expect(count(good, ['unit', 'e2e'], true, (text) => told.push(text)).failed).toBe(1);
  expect(told.join()).toContain('e2e');
});

test('every group runs in a phase, and a file that one phase leaves out runs in another', () => {
  expect(new Set(phases.flatMap(({ groups }) => groups))).toEqual(new Set(testGroups));
  const leftOut = phases.flatMap(({ but }) => but ?? []);
  expect(phases.flatMap(({ only }) => only ?? [])).toEqual(leftOut);
});
