/** What a file's first bytes say it is, where they say it. */
export type FileKind = 'zip' | 'old-spreadsheet' | 'pdf' | 'image' | 'archive' | 'web-page' | 'rich-text' | 'unknown';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Recognises files that people take for lists: old `.xls`, web pages named `.xls`, documents, archives. */
export function fileKind(head: Uint8Array): FileKind {
  const known = signatures.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (known) return known[0];
  const start = new TextDecoder('windows-1251').decode(head.subarray(0, 512)).trimStart().toLowerCase();
  return /^(?:п»ї)?\s*<(?:!doctype|html|table|\?xml)/u.test(start) ? 'web-page' : 'unknown';
}
