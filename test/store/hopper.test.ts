import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HopperReader, HopperWriter } from '../../src/adapters/redis/hopper.ts';
import type { CampaignId, TargetId } from '../../src/domain/ids.ts';
import { quietLog } from '../support/quiet-log.ts';
import { redisForTests } from '../support/redis.ts';
import { waitFor } from '../support/wait-for.ts';

const log = quietLog();
let url: string;
let writer: HopperWriter;

beforeAll(async () => {
  url = await redisForTests();
  writer = new HopperWriter(url, log);
});

afterAll(() => writer.close());

const newTrunk = (): string => `trunk-${randomUUID()}`;
const campaignId = randomUUID() as CampaignId;
const due = (targetId: string, attempts = 0) => ({
  targetId: targetId as TargetId,
  campaignId,
  trunk: undefined,
  attempts,
});

/** Takes targets of one trunk; each stays taken until it is let go. */
async function take(trunk: string) {
  const reader = new HopperReader(url, log);
  const taken: string[] = [];
  const lost: string[] = [];
  const held = new Map<string, () => void>();
  await reader.serve(
    trunk,
    (id) => {
      taken.push(id);
      return new Promise((resolve) => held.set(id, resolve));
    },
    async (id) => void lost.push(id),
  );
  const letGo = (id: string): void => {
    held.get(id)?.();
    held.delete(id);
  };
  return { reader, taken, lost, letGo, letAllGo: () => [...held.keys()].forEach(letGo) };
}

describe('the hopper', () => {
  it('given targets are put in, then each comes out once, on its own trunk', async () => {
    const [volga, don] = [newTrunk(), newTrunk()];
    const [ofVolga, ofDon] = [await take(volga), await take(don)];
    await writer.put(volga, [due('a'), due('b'), due('c')]);
    await writer.put(don, [due('d')]);
    await waitFor('all are taken', 5000, () => ofVolga.taken.length + ofDon.taken.length === 4);
    expect(ofVolga.taken).toEqual(['a', 'b', 'c']);
    expect(ofDon.taken).toEqual(['d']);
    for (const { letAllGo, reader } of [ofVolga, ofDon]) {
      letAllGo();
      await reader.stop();
    }
  });

  it('given the same dial is put in twice, then it is one job; the next dial of the target is another', async () => {
    const trunk = newTrunk();
    await writer.put(trunk, [due('a')]);
    await writer.put(trunk, [due('a')]);
    expect(await writer.size(trunk)).toBe(1);
    await writer.put(trunk, [due('a', 1)]);
    expect(await writer.size(trunk)).toBe(2);
  });

  it('given a dial is being prepared, then it counts, and is not put in again until it is let go', async () => {
    const trunk = newTrunk();
    const { reader, taken, letGo } = await take(trunk);
    await writer.put(trunk, [due('a')]);
    await waitFor('it is taken', 5000, () => taken.length === 1);
    await writer.put(trunk, [due('a')]);
    expect(await writer.size(trunk)).toBe(1);
    letGo('a');
    await waitFor('it is gone', 5000, async () => (await writer.size(trunk)) === 0);
    await writer.put(trunk, [due('a')]);
    await waitFor('it is taken again', 5000, () => taken.length === 2);
    letGo('a');
    await reader.stop();
  });

  it('given nobody lets go, then no more than 64 are taken and the rest waits in Redis; each that goes makes room for one', async () => {
    const trunk = newTrunk();
    const { reader, taken, letGo, letAllGo } = await take(trunk);
    await writer.put(
      trunk,
      Array.from({ length: 100 }, (_, n) => due(`t${n}`)),
    );
    await waitFor('as many as it holds are taken', 5000, () => taken.length === 64);
    expect(await writer.size(trunk)).toBe(100);
    letGo(taken[0] ?? '');
    await waitFor('one more is taken', 5000, () => taken.length === 65);
    const emptied = waitFor('all are taken', 5000, () => {
      letAllGo();
      return taken.length === 100;
    });
    await emptied;
    letAllGo();
    await reader.stop();
    expect(await writer.size(trunk)).toBe(0);
  });

  it('given a preparation that fails, then the job is gone: the record offers the target again, not Redis', async () => {
    const trunk = newTrunk();
    const reader = new HopperReader(url, log);
    let tries = 0;
    let lost = 0;
    await reader.serve(
      trunk,
      async () => {
        tries += 1;
        throw new Error('no voice');
      },
      async () => {
        lost += 1;
      },
    );
    await writer.put(trunk, [due('a')]);
    await waitFor('it was tried', 5000, async () => tries === 1 && (await writer.size(trunk)) === 0);
    await reader.stop();
    expect([tries, lost]).toEqual([1, 0]);
  });

  it('given a stop, then it waits for what was taken, and takes nothing more', async () => {
    const trunk = newTrunk();
    const { reader, taken, lost, letGo } = await take(trunk);
    await writer.put(trunk, [due('a')]);
    await waitFor('it is taken', 5000, () => taken.length === 1);
    let stopped = false;
    const stop = reader.stop().then(() => {
      stopped = true;
    });
    await writer.put(trunk, [due('b')]);
    expect(stopped).toBe(false);
    letGo('a');
    await stop;
    expect(taken).toEqual(['a']);
    // What came at the last moment is given back to the record.
    expect((await writer.size(trunk)) + lost.length).toBe(1);
  });

  it('given somebody empties Redis, then what is put in afterwards comes out as before', async () => {
    const trunk = newTrunk();
    const { reader, taken, letAllGo } = await take(trunk);
    await writer.put(trunk, [due('a')]);
    await waitFor('the first is taken', 5000, () => taken.length === 1);
    letAllGo();
    await waitFor('the first is gone', 5000, async () => (await writer.size(trunk)) === 0);
    const redis = new Redis(url);
    await redis.flushdb();
    redis.disconnect();
    await writer.put(trunk, [due('b')]);
    await waitFor('the second is taken', 12_000, () => taken.length === 2);
    letAllGo();
    await reader.stop();
  });
});
