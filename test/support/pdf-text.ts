import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF, a line for each piece of text, pages in order: glyphs of an embedded font go back to letters by the font's own
 * ToUnicode table, as a reader's "copy" does it. Enough of ISO 32000 for the papers that we write.
 */
export function pdfText(file: Buffer): readonly (readonly string[])[] {
  const objects = objectsOf(file);
  const fonts = new Map([...objects].flatMap(([id, { head }]) => fontOf(objects, id, head)));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const names = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, Number(id)]));
    const resources = /\/Resources (\d+) 0 R/.exec(head)?.[1];
    const table = resources === undefined ? head : (objects.get(Number(resources))?.head ?? '');
    for (const [, name = '', id] of table.matchAll(/\/(F\d+) (\d+) 0 R/g)) names.set(name, Number(id));
    const contents = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]));
    return linesOf(contents?.stream.toString('latin1') ?? '', (name) => fonts.get(names.get(name) ?? -1));
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer;
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length;
    const [end, at] = [text.indexOf('\nendobj', start), text.indexOf('\nstream\n', start)];
    const isStream = at >= 0 && at < end;
    const head = text.slice(start, isStream ? at : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = isStream ? file.subarray(at + 8, at + 8 + length) : Buffer.alloc(0);
    objects.set(Number(match[1]), { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

type Letters = ReadonlyMap<string, string>;

function fontOf(objects: Map<number, PdfObject>, id: number, head: string): readonly [number, Letters][] {
  const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
  if (table === undefined) return [];
  const text = objects.get(Number(table))?.stream.toString('latin1') ?? '';
  const letters = new Map<string, string>();
  for (const [, from = '', entries = ''] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    const codes = [...entries.matchAll(/<([0-9a-f ]+)>/gi)];
    for (const [index, [, code = '']] of codes.entries())
      letters.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, '0'), utf16(code));
  }
  return [[id, letters]];
}

function utf16(hex: string): string {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
}

function linesOf(content: string, fontOfName: (name: string) => Letters | undefined): readonly string[] {
  const lines: string[] = [];
  let font: Letters | undefined;
  for (const match of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (match[1] !== undefined) font = fontOfName(match[1]);
    else lines.push([...(match[2] ?? '').matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => spell(hex, font)).join(''));
  }
  return lines;
}

function spell(hex: string, font: Letters | undefined): string {
  return (hex.match(/.{4}/g) ?? []).map((glyph) => font?.get(glyph.toLowerCase()) ?? '�').join('');
}
