import { type Command, InvalidArgumentError } from 'commander';
import { isTestGroup, runTests, type TestGroup, testGroups, usualGroups } from '../../stack/test-run.ts';
import type { CliContext } from '../context.ts';

export function register(program: Command, context: CliContext): void {
  program
    .command('test')
    .description(`run the tests on real parts; the last line alone says how many passed and failed`)
    .argument('[groups...]', `of ${testGroups.join(' ')}; default: ${usualGroups.join(' ')}`, collect, [])
    .option('--only <fault...>', 'of the group faults: these alone, by their names in test/faults/README.md')
    .action(async (groups: readonly TestGroup[], { only = [] }: { only?: readonly string[] }) => {
      const choice = { DOZVON_FAULTS: only.join(',') };
      const count = await runTests(groups.length > 0 ? groups : usualGroups, context.step, choice);
      const { passed, failed, failures } = count;
      for (const failure of failures) context.step(`FAILED ${failure}`);
      context.out(`${passed} passed, ${failed} failed`);
      if (failed > 0) process.exitCode = 1;
    });
}

function collect(group: string, before: readonly TestGroup[]): readonly TestGroup[] {
  if (!isTestGroup(group)) throw new InvalidArgumentError(`One of: ${testGroups.join(' ')}.`);
  return before.includes(group) ? before : [...before, group];
}
