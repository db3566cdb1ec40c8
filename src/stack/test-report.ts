import { stripVTControlCharacters } from 'node:util';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  /** One text a failure: file, sentence of the test, what was seen. Told last, since the log of a long run is cut at its head. */
  readonly failures: readonly string[];
}

/** The part that we read of vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  /** Why the file did not load. */
  readonly message?: string;
  readonly assertionResults: readonly TestReport[];
}

interface TestReport {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[] | null;
}

/** A file that does not load, a skipped test and a group without tests are failures: nothing is passed over. */
export function count(report: VitestReport | undefined, groups: readonly string[], clean: boolean): TestCount {
  if (!report) return { passed: 0, failed: 1, failures: [`${groups.join(', ')}: vitest left no report`] };
  const empty = groups.filter((group) => !report.testResults.some((each) => each.name.includes(`/test/${group}/`)));
  const skipped = report.numPendingTests + report.numTodoTests;
  const failures = [
    ...report.testResults.flatMap(failuresOf),
    ...empty.map((group) => `The group ${group} has no tests`),
    ...(skipped > 0 ? [`${skipped} tests were skipped: that counts as failed`] : []),
  ];
  const failed = report.numFailedTests + report.testResults.filter(notLoaded).length + empty.length + skipped;
  if (failed > 0 || clean) return { passed: report.numPassedTests, failed, failures };
  return { passed: report.numPassedTests, failed: 1, failures: ['vitest ended with an error outside the tests'] };
}

function notLoaded(file: FileReport): boolean {
  return file.status === 'failed' && file.assertionResults.length === 0;
}

function failuresOf(file: FileReport): string[] {
  const name = file.name.slice(file.name.indexOf('/test/') + 1);
  if (notLoaded(file)) return [`${name} did not load\n${beginning(file.message ?? '')}`];
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${beginning(failureMessages?.[0] ?? '')}`);
}

/** Enough of a message to know the cause: its first twelve lines. */
function beginning(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, 12);
  return lines.map((line) => `    ${line}`).join('\n');
}
