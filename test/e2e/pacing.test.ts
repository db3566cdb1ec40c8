import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Summary } from '../support/demo-network.ts';
import { Product } from '../support/product.ts';
import { numbersOf, shortMessage, writeCampaign, writeList } from '../support/small-campaign.ts';
import { waitFor } from '../support/wait-for.ts';

const product = new Product();
/** Three of them press 1 and talk to an operator for a while. */
const people = numbersOf('96', ['20', '00', '10', '00', '20', '00', '00', '10', '00', '20', '00', '00']);

afterAll(() => product.stop(), 60_000);

/** Two phones of the simulated network, at work in the queue. */
async function hireTwo(): Promise<void> {
  await product.out('account', 'list');
  for (const { name, password } of (product.stack().carrier?.operators ?? []).slice(0, 2))
    await product.out(
      'operator',
      'add',
      name,
      '--account',
      'e2e',
      '--queue',
      'desk',
      '--login',
      name,
      '--password',
      password,
    );
  await waitFor('both operators are ready', 60_000, async () => {
    const ready = await product.query(`select from operators where state = 'ready'`);
    return ready.length === 2;
  });
}

describe('given two operators and a campaign that dials only what they can take', { timeout: 180_000 }, () => {
  let summary: Summary;
  beforeAll(async () => {
    await hireTwo();
    const file = writeCampaign(product.folder, 'paced', {
      message: { ...shortMessage, keys: { 1: 'operator:desk' }, listen: '2s' },
      transfer: { queue: 'desk', wait: '20s', otherwise: 'callback' },
      pacing: { mode: 'press-1', abandoned: '3%' },
    });
    const list = writeList(product.folder, 'paced', people);
    summary = await product.json<Summary>('campaign', 'run', file, '--list', list, '--wait');
  }, 240_000);

  test('when it has ended, then everybody was called once, and whoever pressed talked to one', () => {
    expect(summary).toMatchObject({ attempts: 12, transfers: 3, audit: { breaches: 0 } });
    expect(summary.dispositions).toEqual({ transferred: 3, 'heard-full': 7, busy: 2 });
  });

  test('when somebody pressed, then an operator was found within the two seconds of patience', async () => {
    const waits = await product.query<{ seconds: number }>(
      `select extract(epoch from offered_at - requested_at)::float8 as seconds from transfers where campaign_id = $1`,
      [summary.campaignId],
    );
    expect(waits).toHaveLength(3);
    for (const { seconds } of waits) expect(seconds).toBeLessThan(2);
  });
});
