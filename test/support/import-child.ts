/** A process of its own that imports one file, so that its memory can be bounded and measured: URL, file. */
import { fileListSource } from '../../src/adapters/files/list-source.ts';
import { postgresListStore } from '../../src/adapters/postgres/list-store.ts';
import { openPool } from '../../src/adapters/postgres/pool.ts';
import { importList } from '../../src/intake/import-list.ts';

const [url = '', file = ''] = process.argv.slice(2);
const pool = openPool(url, 'import child', 2);
const { report } = await importList(
  { source: fileListSource(file), store: postgresListStore(pool) },
  { account: 'child', listName: 'l' },
);
await pool.end();
const { accepted, debtors, refused } = report;
process.stdout.write(JSON.stringify({ accepted, debtors, refused, maxRssKb: process.resourceUsage().maxRSS }));
