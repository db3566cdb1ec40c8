import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { places, sourceFiles } from './support/source-files.ts';

const source = sourceFiles('src', 'web/src');
const tests = sourceFiles('test', 'bench');

/** Lines of a function with a body, whatever its form. */
function functionLines(node: ts.Node): number {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return 0;
  const file = node.getSourceFile();
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  return line(node.end) - line(node.getStart()) + 1;
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

describe('small files that do one thing', () => {
  it('given all source files, then half have at most 100 lines, 95 of 100 at most 250, and none more than 400', () => {
    const lengths = source.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(source.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
    expect(share(lengths, 0.5)).toBeLessThanOrEqual(100);
    expect(share(lengths, 0.95)).toBeLessThanOrEqual(250);
  });

  it('given all test files, then 95 of 100 have at most 350 lines', () => {
    const lengths = tests.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(share(lengths, 0.95)).toBeLessThanOrEqual(350);
  });

  it('given all functions of the source, then none is longer than 60 lines and 95 of 100 fit into 40', () => {
    const long = source.flatMap((file) =>
      places(file, (node) => (functionLines(node) > 60 ? `a function of ${functionLines(node)} lines` : undefined)),
    );
    expect(long).toEqual([]);
    const lengths: number[] = [];
    for (const file of source) {
      places(file, (node) => {
        if (functionLines(node) > 0) lengths.push(functionLines(node));
        return undefined;
      });
    }
    expect(
      share(
        lengths.sort((a, b) => a - b),
        0.95,
      ),
    ).toBeLessThanOrEqual(40);
  });
});
