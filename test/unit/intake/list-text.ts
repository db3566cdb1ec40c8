import iconv from 'iconv-lite';
import type { ImportOutcome, ImportRequest } from '../../../src/intake/import-list.ts';
import { importList } from '../../../src/intake/import-list.ts';
import type { ListSource, ListStore } from '../../../src/intake/ports.ts';
import type { AcceptedRow } from '../../../src/intake/rows/list-row.ts';
import type { TextEncoding } from '../../../src/intake/text/encoding.ts';

/** A text in the bytes of an encoding, by another library than the one under test. */
export function bytesOf(text: string, encoding: TextEncoding, mark = false): Uint8Array {
  return iconv.encode(text, encoding === 'cp866' ? 'cp866' : encoding, { addBOM: mark });
}

/** A list in memory, handed out in pieces of `pieceBytes`. */
export function sourceOf(bytes: Uint8Array, pieceBytes = 1000): ListSource {
  return {
    name: 'list.csv',
    async *chunks() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
    sheetRows() {
      throw new Error('A text list is not read as a workbook');
    },
  };
}

/** Checks a list without storing it. */
export async function check(list: string | Uint8Array, request: Partial<ImportRequest> = {}): Promise<ImportOutcome> {
  const bytes = typeof list === 'string' ? new TextEncoder().encode(list) : list;
  return importList({ source: sourceOf(bytes) }, { account: 'a', listName: 'l', ...request });
}

/** The rows that a store would get. */
export async function acceptedRows(
  list: string,
  request: Partial<ImportRequest> = {},
): Promise<readonly AcceptedRow[]> {
  const rows: AcceptedRow[] = [];
  const store: ListStore = {
    begin: async () => ({
      add: async (more) => void rows.push(...more),
      commit: async () => ({ listId: 'L', importId: 'I', withdrawn: 0 }),
      rollback: async () => undefined,
    }),
  };
  const source = sourceOf(new TextEncoder().encode(list));
  await importList({ source, store }, { account: 'a', listName: 'l', ...request });
  return rows;
}
