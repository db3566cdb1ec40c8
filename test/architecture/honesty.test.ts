import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, places, readText, root, sourceFiles } from './support/source-files.ts';

const source = sourceFiles('src', 'bench', 'web/src');
const tests = sourceFiles('test');

function typeAny(node: ts.Node): string | undefined {
  return node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined;
}

function surrender(node: ts.Node): string | undefined {
  if (ts.isNonNullExpression(node)) return 'non-null assertion';
  return ts.isEnumDeclaration(node) ? 'enum' : undefined;
}

function emptyCatch(node: ts.Node): string | undefined {
  return ts.isCatchClause(node) && node.block.statements.length === 0 ? 'empty catch' : undefined;
}

/** `it.skip`, `describe.only`, `test.todo` … in any chain. */
function switchedOff(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const text = node.getText();
  return /^(it|test|describe)\b.*\.(skip|skipIf|only|todo|fails|runIf)$/.test(text) ? text : undefined;
}

/** The name of a test, with those of the groups around it. */
function testName(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const called = ts.isCallExpression(node.expression) ? node.expression.expression : node.expression;
  const [name] = node.arguments;
  if (!/^(it|test)(\.each|\.for|\.concurrent)*$/.test(called.getText()) || !name || !ts.isStringLiteralLike(name))
    return undefined;
  return [...groupsAround(node), name.text].join(' › ');
}

function groupsAround(node: ts.Node): readonly string[] {
  const { parent } = node;
  if (!parent) return [];
  if (ts.isCallExpression(parent) && parent.expression.getText().startsWith('describe')) {
    return [...groupsAround(parent), parent.arguments[0]?.getText() ?? ''];
  }
  return groupsAround(parent);
}

describe('nothing is hidden', () => {
  it('given all code, then the type any appears nowhere', () => {
    expect([...source, ...tests].flatMap((file) => places(file, typeAny))).toEqual([]);
  });

  it('given all code, then no non-null assertion, enum or empty catch appears', () => {
    const files = [...source, ...tests];
    expect(files.flatMap((file) => [...places(file, surrender), ...places(file, emptyCatch)])).toEqual([]);
  });

  it('given all tests, then none is skipped, left for later, or run alone', () => {
    expect(tests.flatMap((file) => places(file, switchedOff))).toEqual([]);
  });

  it('given all tests, then no two of a file have one name', () => {
    const twice = tests.flatMap((file) => {
      const names = places(file, testName).map((place) => place.slice(place.indexOf(' ') + 1));
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${file.path} ${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('given all code, then no work is left for later in a comment', () => {
    const later = /\b(TO[D]O|FIX[M]E|X[X]X)\b|not [i]mplemented|\bst[u]b\b/;
    const left = [...source, ...tests].flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (later.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    expect(left).toEqual([]);
  });

  it('given every change log, then what is not released yet has its place', () => {
    const logs = [
      'CHANGELOG.md',
      ...['web', 'docs', 'bench']
        .filter((folder) => existsSync(join(root, folder)))
        .flatMap((folder) => filesBelow(folder, 'CHANGELOG.md')),
    ];
    for (const log of logs) expect(readText(log), log).toMatch(/^## \[?Unreleased\]?/m);
  });
});
