import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from './json-file.ts';
import { checkout } from './state-folder.ts';
import { stopStack } from './stop-stack.ts';
import { count, type TestCount, type VitestReport } from './test-report.ts';
import { testStack, testState } from './test-stack.ts';

/** One folder below test/ each. The last three take long and run only when named. */
export const testGroups = [
  'unit',
  'architecture',
  'store',
  'http',
  'conformance',
  'asterisk',
  'e2e',
  'browser',
  'faults',
  'soak',
  'matrix',
] as const;
export type TestGroup = (typeof testGroups)[number];
export const usualGroups = testGroups.slice(0, 8);

/** These need no server. */
const pureGroups: readonly TestGroup[] = ['unit', 'architecture'];
/**
 * How the groups run, one phase after the other: what only computes takes the cores as it likes; what waits for calls of its own
 * most of the time goes two files at once; what counts calls a second, or hears tones in a browser, has the machine for itself.
 */
export const phases: readonly Phase[] = [
  { groups: [...pureGroups, 'store', 'http'], options: [] },
  { groups: ['conformance', 'asterisk', 'e2e'], options: ['--maxWorkers=2'], but: 'test/e2e/faults.test.ts' },
  { groups: ['e2e'], only: 'test/e2e/faults.test.ts', options: ['--no-file-parallelism'] },
  { groups: ['browser'], options: ['--maxWorkers=2'], but: 'test/browser/desk/operator-desk.test.ts' },
  { groups: ['browser'], only: 'test/browser/desk/operator-desk.test.ts', options: ['--no-file-parallelism'] },
  { groups: ['faults', 'soak', 'matrix'], options: ['--no-file-parallelism'] },
];

export interface Phase {
  readonly groups: readonly TestGroup[];
  readonly options: readonly string[];
  /** A file that this phase leaves to another. */
  readonly but?: string;
  readonly only?: string;
}

export function isTestGroup(name: string): name is TestGroup {
  return (testGroups as readonly string[]).includes(name);
}

/** Starts what the groups need, runs them, stops it again. @param choice variables by which tests choose their cases */
export async function runTests(
  groups: readonly TestGroup[],
  step: (text: string) => void,
  choice: Readonly<Record<string, string>> = {},
): Promise<TestCount> {
  const servers = groups.some((group) => !pureGroups.includes(group));
  const env = { ...choice, ...(servers ? await serverAddresses(step) : {}) };
  try {
    const counts: TestCount[] = [];
    for (const phase of phases) counts.push(await runPhase(phase, groups, env));
    return {
      passed: counts.reduce((sum, { passed }) => sum + passed, 0),
      failed: counts.reduce((sum, { failed }) => sum + failed, 0),
      failures: counts.flatMap(({ failures }) => failures),
    };
  } finally {
    if (servers) await stopStack(testState);
  }
}

async function serverAddresses(step: (text: string) => void): Promise<Record<string, string>> {
  const stack = await testStack(step);
  return { DOZVON_TEST_DATABASE_URL: stack.databaseUrl, DOZVON_TEST_REDIS_URL: stack.redisUrl };
}

async function runPhase(phase: Phase, wanted: readonly TestGroup[], env: Record<string, string>): Promise<TestCount> {
  const groups = phase.groups.filter((group) => wanted.includes(group));
  if (groups.length === 0) return { passed: 0, failed: 0, failures: [] };
  const folder = mkdtempSync(join(tmpdir(), 'dozvon-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = join(checkout, 'node_modules/vitest/vitest.mjs');
  const files = phase.only === undefined ? groups.map((group) => `test/${group}/`) : [phase.only];
  const but = phase.but === undefined ? [] : [`--exclude=${phase.but}`];
  const args = [vitest, 'run', ...files, ...but, ...reporters, ...phase.options];
  const own = { cwd: checkout, env: { ...process.env, ...env } };
  // Everything that vitest says goes to standard error: standard output is for the count alone.
  const child = spawn(process.execPath, args, { ...own, stdio: ['ignore', 2, 2] });
  const [code] = await once(child, 'exit');
  const report = readJson<VitestReport>(file);
  rmSync(folder, { recursive: true, force: true });
  return count(report, groups, code === 0);
}
