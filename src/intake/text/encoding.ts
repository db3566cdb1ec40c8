import { TextDecoder } from 'node:util';
import type { ByteCensus } from './byte-census.ts';
import { russianLikeness } from './russian-likeness.ts';

/** Encodings that a list may have, under the names of the import report. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'cp866', 'koi8-r'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** Names by which `TextDecoder` knows them. */
const decoderLabels = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1251': 'windows-1251',
  cp866: 'ibm866',
  'koi8-r': 'koi8-r',
} as const satisfies Record<TextEncoding, string>;

/** Most usual first: the first wins a draw. */
const eightBit = ['windows-1251', 'cp866', 'koi8-r'] as const satisfies TextEncoding[];
/** High bytes that text of Russian, English and their marks has in UTF-16. */
const usualPages = new Set([0x00, 0x04, 0x20, 0x21]);
/** A UTF-8 file may have a broken character here and there; an 8-bit one hardly ever has a whole sequence. */
const wholePerBroken = 20;

/** A decoder that drops the byte-order mark and puts U+FFFD where bytes are no text. */
export function decoderFor(encoding: TextEncoding): TextDecoder {
  return new TextDecoder(decoderLabels[encoding]);
}

/** Finds the encoding of a file. @returns undefined for bytes that are no text */
export function detectEncoding(census: ByteCensus): TextEncoding | undefined {
  const marked = byMark(census.head) ?? utf16WithoutMark(census);
  if (marked) return marked;
  if (census.nulls > 0 || census.controls > 1 + census.bytes / 1000) return undefined;
  if (census.utf8Broken === 0 || census.utf8Sequences > census.utf8Broken * wholePerBroken) return 'utf-8';
  return likeliest(census.highSample);
}

function byMark(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe && !(head[2] === 0 && head[3] === 0)) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

/** Delimiters and digits give a zero in every pair, Russian letters a 4: no 8-bit text does. */
function utf16WithoutMark({ head, nulls }: ByteCensus): TextEncoding | undefined {
  if (nulls === 0 || head.length < 4) return undefined;
  const usual = [0, 0];
  const zeros = [0, 0];
  const pairs = Math.floor(head.length / 2);
  for (let i = 0; i < pairs * 2; i++) {
    const byte = head[i] ?? 0;
    if (usualPages.has(byte)) usual[i % 2] = (usual[i % 2] ?? 0) + 1;
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = usual;
  const [zeroEven = 0, zeroOdd = 0] = zeros;
  if (odd > pairs * 0.97 && zeroOdd > 0 && zeroEven < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.97 && zeroEven > 0 && zeroOdd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

/** The reading that looks most like Russian. */
function likeliest(sample: Uint8Array): TextEncoding {
  let best: TextEncoding = eightBit[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of eightBit) {
    const score = russianLikeness(decoderFor(encoding).decode(sample));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}
