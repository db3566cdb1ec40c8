/** A piece of a line: plain, a name of the screen in bold, or a key or value as typed. */
export interface Span {
  readonly is: 'plain' | 'bold' | 'code';
  readonly text: string;
}

export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly is: 'text'; readonly spans: readonly Span[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly is: 'picture'; readonly about: string; readonly path: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly (readonly Span[])[])[] };

function spansOf(line: string): readonly Span[] {
  return line.split(/(\*\*[^*]+\*\*|`[^`]+`)/).flatMap((text): readonly Span[] => {
    if (text === '') return [];
    if (text.startsWith('**')) return [{ is: 'bold', text: text.slice(2, -2) }];
    if (text.startsWith('`')) return [{ is: 'code', text: text.slice(1, -1) }];
    return [{ is: 'plain', text }];
  });
}

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => spansOf(cell.trim()));

/** What follows a list's mark; undefined for a line that is no item. */
function itemOf(line: string): { readonly ordered: boolean; readonly text: string } | undefined {
  const match = /^(\d+\.|-) (.*)$/.exec(line);
  return match?.[2] === undefined ? undefined : { ordered: match[1] !== '-', text: match[2] };
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = /^(#{1,2}) (.*)$/.exec(first);
  if (heading?.[2]) return { is: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] };
  const picture = /^!\[(.*)\]\((.*)\)$/.exec(first);
  if (picture) return { is: 'picture', about: picture[1] ?? '', path: picture[2] ?? '' };
  if (first.startsWith('|')) {
    return { is: 'table', rows: lines.filter((line) => !/^\|[-| :]+\|$/.test(line)).map(cellsOf) };
  }
  const item = itemOf(first);
  if (item)
    return { is: 'list', ordered: item.ordered, items: lines.map((line) => spansOf(itemOf(line)?.text ?? line)) };
  return { is: 'text', spans: spansOf(lines.join(' ')) };
}

/** The part of Markdown that our guides use: headings, paragraphs, lists of one-line items, pictures, tables. */
export function blocksOf(markdown: string): readonly Block[] {
  return markdown
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map(blockOf);
}
