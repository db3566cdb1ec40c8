import type { Readable } from 'node:stream';
import { type Attributes, readWholeXml } from './xml.ts';

/** Built-in formats that are dates or times: ECMA-376, 18.8.30, with those of Chinese, Japanese, Korean and Thai. */
const builtIn: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];
/** Formats that a workbook defines itself. */
const firstOwn = 100;

const dateWords = new Set(
  's ss m mm h hh am pm a p d dd ddd dddd aaa aaaa aaaaa mmm mmmm mmmmm y yy yyyy e ee eeee'.split(' '),
);

interface Style {
  readonly format: number | undefined;
  readonly base: number | undefined;
}

/** @returns for each style of cells whether it shows a number as a date */
export async function dateStyles(stream: Readable | undefined): Promise<readonly boolean[]> {
  const formats = new Map<number, string>();
  const bases: Style[] = [];
  const styles: Style[] = [];
  let list: Style[] | undefined;
  await readWholeXml(stream, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellStyleXfs') list = bases;
      if (name === 'cellXfs') list = styles;
      if (name === 'xf') list?.push({ format: numberOf(attributes, 'numFmtId'), base: numberOf(attributes, 'xfId') });
    },
    close: (name) => {
      if (name === 'cellStyleXfs' || name === 'cellXfs') list = undefined;
    },
  });
  return styles.map(({ format, base }) => isDateFormat(format ?? bases[base ?? -1]?.format, formats));
}

function numberOf(attributes: Attributes, name: string): number | undefined {
  const text = attributes[name];
  return text === undefined || text === '' ? undefined : Number(text);
}

function isDateFormat(id: number | undefined, own: ReadonlyMap<number, string>): boolean {
  if (id === undefined) return false;
  if (builtIn.some(([from, to]) => id >= from && id <= to)) return true;
  return id >= firstOwn && isDateTemplate(own.get(id) ?? '');
}

/** `dd.mm.yyyy`, `[$-419]d mmmm yyyy;@`: any of its parts speaks of nothing but days and hours. */
export function isDateTemplate(template: string): boolean {
  const parts = template.toLowerCase().replace(/;@$/, '').replace(/\\./g, ' ').split(';');
  return parts.some((part) => {
    const words = part
      .replace(/"[^"]*"/g, ' ')
      .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, '$1')
      .replace(/\[([smhd]{1,2})\]/g, '$1')
      .replace(/\[[^\]]*\]/g, '')
      .split(/[^a-z0#?%]+/)
      .filter((word) => word !== '');
    return words.length > 0 && words.every((word) => dateWords.has(word));
  });
}
