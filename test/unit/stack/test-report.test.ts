import { expect, test } from 'vitest';
import { count, type VitestReport } from '../../../src/stack/test-report.ts';

const passed = { status: 'passed', fullName: 'given a list, then it is read', failureMessages: [] };
const good: VitestReport = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [{ name: '/x/test/unit/a.test.ts', status: 'passed', assertionResults: [passed, passed, passed] }],
};

test('passed and failed tests are counted as vitest reports them', () => {
  expect(count({ ...good, numFailedTests: 2 }, ['unit'], false)).toMatchObject({ passed: 3, failed: 2 });
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
  expect(count(report, ['unit'], clean).failed).toBe(1);
});

test('a group without tests is a failure and is named', () => {
  const { failed, failures } = count(good, ['unit', 'e2e'], true);
  expect(failed).toBe(1);
  expect(failures.join()).toContain('e2e');
});

test('given a failed test, then its file, its sentence and the beginning of its message are told', () => {
  const failedTest = {
    status: 'failed',
    fullName: 'the bill adds up',
    failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n'.padEnd(400, 'at line\n')],
  };
  const file = { name: '/x/test/e2e/bill.test.ts', status: 'failed', assertionResults: [passed, failedTest] };
  const { failures } = count({ ...good, numFailedTests: 1, testResults: [...good.testResults, file] }, ['unit'], false);
  expect(failures).toHaveLength(1);
  expect(failures[0]?.split('\n').slice(0, 2)).toEqual([
    'test/e2e/bill.test.ts: the bill adds up',
    '    expected 1 to be 2',
  ]);
  expect(failures[0]?.split('\n')).toHaveLength(13);
});
