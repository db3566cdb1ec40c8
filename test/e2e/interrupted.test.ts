import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callLogOf, callsTo, progressOf, type Summary, untilDialled } from '../support/demo-network.ts';
import { Product, type Running } from '../support/product.ts';
import { numbersOf, writeCampaign, writeList } from '../support/small-campaign.ts';

const product = new Product();
const people = 16;

beforeAll(async () => void (await product.out('up')), 120_000);
afterAll(() => product.stop(), 60_000);

interface Work {
  readonly numbers: readonly string[];
  /** Runs the campaign, or goes on with it, and waits for its end. */
  run(): Running;
}

/** Sixteen people who hear all, four a second: four seconds in which something may happen. */
function work(name: string, series: string): Work {
  const numbers = numbersOf(series, Array<string>(people).fill('00'));
  const list = writeList(product.folder, name, numbers);
  const file = writeCampaign(product.folder, name, { rate: '4/s' });
  return { numbers, run: () => product.start('campaign', 'run', file, '--list', list, '--wait', '--json') };
}

/** How often the carrier saw each number. */
async function timesCalled(numbers: readonly string[]): Promise<number[]> {
  const calls = await callsTo(product, numbers);
  return numbers.map((number) => calls.filter((call) => call.number === number).length);
}

async function summaryOf(running: Running): Promise<Summary> {
  const { code, stdout, stderr } = await running.ended;
  if (code !== 0) throw new Error(`Ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Summary;
}

async function breaches(): Promise<unknown> {
  const { stdout } = await product.run('audit', '--witness', callLogOf(product), '--json');
  const { promises } = JSON.parse(stdout) as { promises: { rules: { breaches: number }[] }[] };
  return promises.flatMap(({ rules }) => rules.filter((rule) => rule.breaches > 0));
}

describe('given a campaign in full swing', { timeout: 120_000 }, () => {
  test('when Ctrl-C is pressed, then live calls end, the campaign is paused, and resume finishes it without calling anybody twice', async () => {
    const { numbers, run } = work('interrupted', '90');
    const first = run();
    await untilDialled(product, 'interrupted', 5);
    first.child.kill('SIGINT');
    const signalled = performance.now();
    const { code, stderr, stdout } = await first.ended;
    expect(performance.now() - signalled).toBeLessThan(14_000);
    expect(code).toBe(1);
    const { campaignId } = JSON.parse(stdout) as Summary;
    expect(stderr).toContain(`campaign resume ${campaignId}`);
    const paused = await progressOf(product, 'interrupted');
    expect(paused).toMatchObject({ state: 'paused', open: 0 });
    expect(paused?.attempts).toBeLessThan(people);

    expect(await product.json('campaign', 'resume', campaignId)).toMatchObject({ state: 'running' });
    const summary = await summaryOf(run());
    expect(summary).toMatchObject({ campaignId, contacts: people, audit: { breaches: 0 } });
    expect(summary.dispositions['heard-full']).toBe(people);
    expect(await timesCalled(numbers)).toEqual(Array(people).fill(1));
  });

  test('when Redis is emptied, then the campaign goes on and everybody is called once', async () => {
    const { numbers, run } = work('emptied', '91');
    const running = run();
    await untilDialled(product, 'emptied', 4);
    const redis = new Redis(product.stack().redisUrl);
    await redis.flushall();
    await untilDialled(product, 'emptied', 8);
    await redis.flushall();
    redis.disconnect();
    const summary = await summaryOf(running);
    expect(summary).toMatchObject({ dispositions: { 'heard-full': people }, audit: { breaches: 0 } });
    expect(await timesCalled(numbers)).toEqual(Array(people).fill(1));
  });

  test('then the audit of all this, with the carrier as witness, finds no breach', async () => {
    expect(await breaches()).toEqual([]);
  });
});
