/**
 * One scheduling pass over millions of targets, beside the way that a plain job queue takes them.
 *
 *     node bench/scheduling/pass.ts [--targets 10000000] [--campaigns 20] [--passes 100] [--rivals 3] [--database URL] [--keep] [--policy ID] [--json FILE]
 *
 * `--policy` puts the campaigns under another policy than `unrestricted`: then people whose place is closed at this hour are put off.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { openPool, type Pool, readsByKey } from '../../src/adapters/postgres/pool.ts';
import { freshDatabase } from '../../test/support/database.ts';
import { conditions } from '../calls/conditions.ts';
import { loadTargets } from './load-targets.ts';
import { type Figures, figuresOf, table } from './pass-figures.ts';
import { rivals } from './pass-rivals.ts';
import { measurePasses } from './pass-run.ts';

const { values } = parseArgs({
  options: {
    targets: { type: 'string', default: '10000000' },
    campaigns: { type: 'string', default: '20' },
    passes: { type: 'string', default: '100' },
    rivals: { type: 'string', default: '3' },
    database: { type: 'string' },
    keep: { type: 'boolean', default: false },
    policy: { type: 'string', default: 'unrestricted' },
    json: { type: 'string' },
  },
});

const say = (text: string): void => void process.stderr.write(`${text}\n`);
/** Calls per second of each trunk: forty starts a second altogether. */
const trunks = { volga: 10, don: 10, lena: 10, ob: 10 } as const;

const database = values.database === undefined ? await freshDatabase() : undefined;
const url = values.database ?? database?.url ?? '';
await migrate(url);
const pool = openPool(url, 'bench', 4, readsByKey);
try {
  if (database) await load(pool);
  await pool.query("update campaigns set spec = jsonb_set(spec, '{policies}', $1)", [JSON.stringify([values.policy])]);
  const ours = await measurePasses(pool, trunks, Number(values.passes));
  const others: Figures[] = [];
  for (const rival of rivals) {
    say(`rival: ${rival.name}`);
    others.push(figuresOf(rival.name, await rival.run(pool, Number(values.rivals))));
  }
  const rows = [...ours, ...others];
  say(table(rows));
  const { rows: counted } = await pool.query<{ count: number }>('select count(*) as count from targets');
  const answer = JSON.stringify({ conditions: conditions(), targets: counted[0]?.count, rows }, null, 2);
  if (values.json === undefined) process.stdout.write(`${answer}\n`);
  else await writeFile(values.json, answer);
} finally {
  await pool.end();
  if (values.keep) say(`kept: --database ${url}`);
  else await database?.drop();
}

async function load(into: Pool): Promise<void> {
  const loader = openPool(url, 'bench load', 2);
  const wish = { targets: Number(values.targets), campaigns: Number(values.campaigns), trunks: Object.keys(trunks) };
  await loadTargets(loader, wish, say);
  await loader.end();
  await into.query('checkpoint');
}
