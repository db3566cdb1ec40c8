import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: some programmes write `<x:row>`. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A cell holds 32,767 characters at most: what goes on for so long without an end is no workbook and would fill the memory. */
const longestText = 4 * 1024 * 1024;

/**
 * Tells what an XML file holds, chunk by chunk.
 * @yields the bytes read so far, after each chunk
 */
export async function* readXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<number> {
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  const decoder = new TextDecoder('utf-8');
  let [bytes, silent] = [0, 0];
  const heard = (): void => {
    silent = 0;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard();
    handlers.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    heard();
    handlers.close?.(localName(name));
  });
  if (handlers.text) parser.on('text', handlers.text.bind(handlers));
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    silent += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (silent > longestText) throw new Error('a text in the file has no end');
    yield bytes;
  }
  parser.write(decoder.decode());
  parser.close();
  yield bytes;
}

/** Reads a small file to its end. */
export async function readWholeXml(stream: Readable | undefined, handlers: XmlHandlers): Promise<void> {
  if (!stream) return;
  for await (const _ of readXml(stream, handlers));
}

/** @returns the attribute of that name, with whatever prefix */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  return Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376, ST_Xstring). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
