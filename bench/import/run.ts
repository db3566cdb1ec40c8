/**
 * A long list through `dozvon import`, beside PostgreSQL's own COPY of the same file, in one run.
 *
 *     node bench/import/run.ts [--rows 1000000] [--json FILE]
 */
import { createReadStream, readFileSync } from 'node:fs';
import { chmod, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Product } from '../../test/support/product.ts';
import { conditions } from '../calls/conditions.ts';
import { writeList } from './list-file.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, json: { type: 'string' } } });
const rows = Number(values.rows);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Row {
  readonly side: 'COPY' | 'import' | 'the same list again';
  readonly seconds: number;
  /** Most memory that the importing process held; COPY has none of its own. */
  readonly mb: number | undefined;
}

const began = conditions();
const product = new Product();
await chmod(product.folder, 0o755);
const file = join(product.folder, 'list.csv');
try {
  await main();
} finally {
  await product.stop();
}

async function main(): Promise<void> {
  say(`writing ${rows} rows, starting the stack`);
  await writeList(file, rows);
  await product.out('up');
  const table: Row[] = [await copied(), await imported('import'), await imported('the same list again')];
  const floor = table[0]?.seconds ?? 1;
  for (const { side, seconds, mb } of table)
    say(
      `${side.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s ${String(mb ?? '-').padStart(6)} MB  ${(seconds / floor).toFixed(2)} × COPY`,
    );
  const report = { conditions: began, rows, fileBytes: (await stat(file)).size, table };
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

/** The least that storing the rows can cost: bytes into a table of one text column a field, nothing checked, one unique index. */
async function copied(): Promise<Row> {
  const client = new pg.Client({ connectionString: product.stack().databaseUrl });
  await client.connect();
  try {
    await client.query(
      'create table bench_copy (n text, name text, phone text, sum text, due text, service text, account text)',
    );
    const start = performance.now();
    const into = client.query(
      copyFrom(`copy bench_copy from stdin with (format csv, header, delimiter ';', encoding 'WIN1251')`),
    );
    await pipeline(createReadStream(file), into);
    await client.query('create unique index on bench_copy (account)');
    const seconds = (performance.now() - start) / 1000;
    await client.query('drop table bench_copy');
    return { side: 'COPY', seconds, mb: undefined };
  } finally {
    await client.end();
  }
}

async function imported(side: Row['side']): Promise<Row> {
  const start = performance.now();
  const running = product.start('import', file, '--account', 'bench', '--list', 'long', '--json');
  const { pid } = running.child;
  let mb = 0;
  const look = setInterval(() => {
    mb = Math.max(mb, pid === undefined ? 0 : highestMb(pid));
  }, 200);
  const { code, stdout, stderr } = await running.ended;
  clearInterval(look);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`import ended with ${code}:\n${stderr}`);
  const { accepted } = JSON.parse(stdout) as { accepted: number };
  if (accepted !== rows) throw new Error(`${accepted} of ${rows} rows were accepted`);
  return { side, seconds, mb };
}

function highestMb(pid: number): number {
  try {
    const kb = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    return Math.round(Number(kb) / 1024);
  } catch {
    return 0; // It ended between two looks.
  }
}
