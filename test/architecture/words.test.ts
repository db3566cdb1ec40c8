import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { places, sourceFiles } from './support/source-files.ts';

/**
 * Words that mean what a word of docs/glossary.md means already: one thing has one name in code. Texts are free, because the
 * headers of lists and the protocols of packages speak as they please.
 */
const synonyms: Readonly<Record<string, string>> = {
  customer: 'debtor',
  callee: 'debtor',
  contactee: 'debtor',
  subscriber: 'debtor',
  lead: 'debtor or target',
  agent: 'operator',
  autodial: 'campaign',
  dialout: 'attempt',
};

/** Innocent as a whole name: Node's HTTP agent, the time that one sound leads another by. */
const innocent = new Set(['agent', 'lead']);

/** `customerName` → customer, name; `CallAgent` → call, agent. */
function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u).map((word) => word.toLowerCase().replace(/s$/, ''));
}

function synonym(node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node) || !declares(node) || innocent.has(node.text)) return undefined;
  const word = wordsOf(node.text).find((one) => Object.hasOwn(synonyms, one));
  return word === undefined ? undefined : `"${node.text}": say ${synonyms[word]}`;
}

/** Names that we give; names that a package gave are only used. */
function declares(node: ts.Identifier): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isPropertyAccessExpression(parent);
}

describe('one vocabulary', () => {
  it('given every name that the source declares, then none is a synonym of a word in the glossary', () => {
    expect(sourceFiles('src', 'web/src').flatMap((file) => places(file, synonym))).toEqual([]);
  });

  it('given every file of the source, then its name is kebab-case', () => {
    const strange = sourceFiles('src', 'test', 'bench', 'web/src').filter(
      ({ path }) =>
        !path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.property)?(\.(test|d))?(\.tsx?)?$/.test(part)),
    );
    expect(strange.map(({ path }) => path)).toEqual([]);
  });
});
