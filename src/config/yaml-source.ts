import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

export type Path = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML text with the way back from a value to its line. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Mistakes of YAML itself: indentation, quotes, repeated keys. */
  readonly problems: readonly Problem[];
  /** Where the value stands; the nearest parent's place when it is missing. */
  placeOf(path: Path): Place;
  /** Where the key itself stands. */
  placeOfKey(path: Path): Place;
}

export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    ...at(error.pos[0]),
    field: '',
    message: error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? 'This is no YAML',
    remedy: remedyFor(error.code),
  }));
  let value: unknown;
  try {
    value = problems.length > 0 ? undefined : document.toJS();
  } catch (error) {
    // An alias without its anchor, or so many that they would fill the memory.
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ file, ...at(0), field: '', message, remedy: 'Write the values out instead of naming them by *.' });
  }
  return {
    file,
    value,
    problems,
    placeOf: (path) => at(walk(document, path).valueAt),
    placeOfKey: (path) => at(walk(document, path).keyAt),
  };
}

const remedies: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  TAB_AS_INDENT: 'Indent with spaces, never with tabs.',
  BAD_INDENT: 'Indent the lines of one block alike, with spaces.',
  MISSING_CHAR: 'Close the quote or the bracket.',
};

function remedyFor(code: string): string {
  return remedies[code] ?? 'Check the indentation, quotes and brackets here and in the line above.';
}

/** Follows the path as far as the document goes. */
function walk(document: Document, path: Path): { keyAt: number; valueAt: number } {
  let node: unknown = document.contents;
  let found = { keyAt: startOf(node), valueAt: startOf(node) };
  for (const step of path) {
    const container = isAlias(node) ? node.resolve(document) : node;
    if (isMap(container)) {
      const pair = container.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return found;
      const keyAt = startOf(pair.key);
      found = { keyAt, valueAt: isNode(pair.value) ? startOf(pair.value) : keyAt };
      node = pair.value;
    } else if (isSeq(container)) {
      const item = container.items[Number(step)];
      if (item === undefined) return found;
      found = { keyAt: startOf(item), valueAt: startOf(item) };
      node = item;
    } else {
      return found;
    }
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
