import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { places, type SourceFile, sourceFiles } from './support/source-files.ts';

const all = sourceFiles('src');
const pure = all.filter(({ path }) => /^src\/(domain|policy|pacing)\//.test(path));

/** Calls that ask the machine for the time or for chance. */
const impure = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'process.hrtime',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'DateTime.now',
  'DateTime.local',
  'DateTime.utc',
]);

function clockOrChance(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (!ts.isCallExpression(node)) return undefined;
  const name = node.expression.getText();
  const takesTime = name.startsWith('DateTime.') && name !== 'DateTime.now' && node.arguments.length > 0;
  return impure.has(name) && !takesTime ? name : undefined;
}

function environment(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' ? 'process.env' : undefined;
}

const within = (files: readonly SourceFile[], what: (node: ts.Node) => string | undefined) =>
  files.flatMap((file) => places(file, what));

describe('time, chance and environment are arguments', () => {
  it('given the pure folders, then none asks for the clock or for chance', () => {
    expect(pure.length).toBeGreaterThan(20);
    expect(within(pure, clockOrChance)).toEqual([]);
  });

  it('given the whole source, then the environment is read in config, in stack and where a process begins', () => {
    const owners = /^src\/(config|stack)\/|^src\/main\.ts$|^src\/cli\/make-context\.ts$/;
    expect(
      within(
        all.filter(({ path }) => !owners.test(path)),
        environment,
      ),
    ).toEqual([]);
  });
});
