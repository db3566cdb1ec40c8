import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(import.meta.dirname, '../../..');

export interface SourceFile {
  /** From the top of the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file below the folders that people wrote. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => [...filesBelow(folder, '.ts'), ...filesBelow(folder, '.tsx')])
    .filter((path) => !path.endsWith('.gen.ts'))
    .map(readSource);
}

/** Paths of all files with this ending below a folder of the checkout. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function readSource(path: string): SourceFile {
  const text = readText(path);
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return { path, text, lines: text.split('\n').length - 1, tree };
}

/** Places of all nodes of a file that the question is true for, as `path:line what`. */
export function places(file: SourceFile, what: (node: ts.Node) => string | undefined): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const answer = what(node);
    if (answer !== undefined) {
      const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file.path}:${line + 1} ${answer}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}
