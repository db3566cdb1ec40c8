import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const rows = 200_000;
const child = join(import.meta.dirname, '../support/import-child.ts');
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'dozvon-list-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

async function writeList(path: string, count: number): Promise<void> {
  const out = createWriteStream(path);
  out.write('ФИО;Телефон;Сумма долга;Срок оплаты;Тариф\n');
  for (let i = 0; i < count; i++) {
    const line = `Жихарев Пётр ${i};8(9${String(10 + (i % 80))})${String(1_000_000 + i).slice(0, 3)}-${String(1_000_000 + i).slice(3)};${1 + (i % 9999)},50;12.12.2026;Базовый\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

describe('a long list', () => {
  it('of 200,000 rows is stored by a process that may use no more than 64 MB of heap and 300 MB in all', async () => {
    const file = join(folder, 'long.csv');
    await writeList(file, rows);
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--max-old-space-size=64',
      child,
      database.url,
      file,
    ]);
    const seen = JSON.parse(stdout) as { accepted: number; debtors: number; refused: number; maxRssKb: number };
    expect(seen).toMatchObject({ accepted: rows, debtors: rows, refused: 0 });
    expect(seen.maxRssKb).toBeLessThan(300 * 1024);
  }, 400_000);
});
