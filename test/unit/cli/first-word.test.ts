import { expect, test } from 'vitest';
import { firstWord } from '../../../src/cli/run.ts';

test.each([
  [['policy', 'check'], 'policy'],
  [['--config', 'a.yaml', 'up'], 'up'],
  [['--state', 'dir', '--config=a.yaml', 'status', '--json'], 'status'],
  [['--help'], undefined],
  [[], undefined],
])('of the arguments %j the command is %s', (args, word) => {
  expect(firstWord(args)).toBe(word);
});
