/** What is left of a run that broke a promise: logs and record, for whoever looks for the reason. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.ts';

/** Copies the carrier's log, the logs of the parts, and all attempts with their events into `folder`. */
export async function keepEvidence({ product }: World, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of ['carrier.log', 'state/log'])
    if (existsSync(join(product.folder, name)))
      cpSync(join(product.folder, name), join(folder, name), { recursive: true });
  const attempts = await product.query('select * from attempts order by id');
  const events = await product.query('select * from attempt_events order by attempt_id, seq');
  const targets = await product.query('select * from targets order by position');
  writeFileSync(join(folder, 'record.json'), JSON.stringify({ attempts, events, targets }));
}
