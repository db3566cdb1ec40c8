import iconv from 'iconv-lite';
import type { ListSource } from '../../src/intake/ports.ts';

/** A text as if it were a file, in small pieces. @param encoding name of iconv-lite */
export function memoryList(text: string, encoding = 'utf8'): ListSource {
  const bytes = iconv.encode(text, encoding);
  return {
    name: 'numbers.csv',
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += 32_768) yield bytes.subarray(at, at + 32_768);
    },
    sheetRows: async function* () {
      yield { records: [], share: 1 };
    },
  };
}
