import { expect, test } from 'vitest';
import { phases, testGroups } from '../../../src/stack/test-run.ts';

test('every group runs in a phase, and a file that one phase leaves out runs in another', () => {
  expect(new Set(phases.flatMap(({ groups }) => groups))).toEqual(new Set(testGroups));
  const leftOut = phases.flatMap(({ but }) => but ?? []);
  expect(phases.flatMap(({ only }) => only ?? [])).toEqual(leftOut);
});
