import { isFilter } from './filters.ts';
import { defaultFilter, isKnownVariable, knownVariables } from './variables.ts';

/** A piece of a voice text: words as they stand, or a variable with the filter that speaks it. */
export type TemplateNode =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'variable'; readonly name: string; readonly filter: string };

/** What is wrong with a template, and where. */
export interface TemplateProblem {
  /** Characters from the beginning of the text. */
  readonly offset: number;
  readonly length: number;
  /** One English sentence without a full stop. */
  readonly message: string;
}

export type TemplateResult =
  | { readonly ok: true; readonly nodes: readonly TemplateNode[] }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/**
 * Reads `{{variable|filter}}`. Nothing else is special: no loops, no conditions, no markup.
 * A variable without a filter is spoken by its nature: sums as money, dates as dates, other things as words.
 * @param columns names of the list's extra columns; absent: any name outside `debt.` may be one
 * @returns all problems at once, never the first alone
 */
export function parseTemplate(text: string, columns?: ReadonlySet<string>): TemplateResult {
  const nodes: TemplateNode[] = [];
  const problems: TemplateProblem[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    nodes.push(...words(text.slice(end, match.index)));
    problems.push(...strayBraces(text, end, match.index));
    const [name = '', filter, ...more] = (match[1] ?? '').split('|').map((part) => part.trim());
    const message = more.length > 0 ? 'Only one filter can follow a variable' : complaint(name, filter, columns);
    if (message) problems.push({ offset: match.index, length: match[0].length, message });
    nodes.push({ kind: 'variable', name, filter: filter ?? defaultFilter(name) });
    end = match.index + match[0].length;
  }
  nodes.push(...words(text.slice(end)));
  problems.push(...strayBraces(text, end, text.length));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, nodes };
}

function words(text: string): TemplateNode[] {
  return text === '' ? [] : [{ kind: 'words', words: text }];
}

function strayBraces(text: string, from: number, to: number): TemplateProblem[] {
  const at = text.slice(from, to).search(/\{\{|\}\}/);
  if (at < 0) return [];
  const message = 'A "{{" or "}}" stands alone: variables are written {{name}} or {{name|filter}}';
  return [{ offset: from + at, length: 2, message }];
}

function complaint(name: string, filter: string | undefined, columns?: ReadonlySet<string>): string | undefined {
  if (!/^[\p{L}_][\p{L}\d_. -]*$/u.test(name)) return `"${name}" is no name of a variable`;
  if (filter !== undefined && !isFilter(filter)) return `Unknown filter "${filter}"`;
  if (isKnownVariable(name) || columns?.has(name)) return undefined;
  if (columns === undefined && !name.startsWith('debt.')) return undefined;
  const known = [...Object.keys(knownVariables), ...(columns ?? [])].join(', ');
  return `Unknown variable "${name}" (known: ${known})`;
}

/** Line and column, both from 1, of a place in a text of several lines. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
