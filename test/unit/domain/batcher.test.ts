import { describe, expect, it } from 'vitest';
import { Batcher } from '../../../src/domain/batcher.ts';
import { ManualClock, settled } from '../../support/manual-clock.ts';

/** A batcher whose batches are under way until they are let go. */
function scene(most = 500, gather?: () => Promise<void>) {
  const batches: (readonly number[])[] = [];
  const open: { letGo: () => void; fail: (error: Error) => void }[] = [];
  const batcher = new Batcher<number, string>(
    (items) => {
      batches.push(items);
      return new Promise((resolve, reject) => {
        open.push({ letGo: () => resolve(`batch ${batches.length}`), fail: reject });
      });
    },
    most,
    gather,
  );
  return { batcher, batches, open };
}

describe('joining requests into batches', () => {
  it('given a burst, then it shares one batch, and everybody gets its result', async () => {
    const { batcher, batches, open } = scene();
    const results = Promise.all([batcher.add(1), batcher.add(2), batcher.add(3)]);
    await settled();
    expect(batches).toEqual([[1, 2, 3]]);
    open[0]?.letGo();
    expect(await results).toEqual(['batch 1', 'batch 1', 'batch 1']);
  });

  it('given a batch under way, then what arrives meanwhile waits and goes out together as the next', async () => {
    const { batcher, batches, open } = scene();
    void batcher.add(1);
    await settled();
    void batcher.add(2);
    void batcher.add(3);
    await settled();
    expect(batches).toEqual([[1]]);
    open[0]?.letGo();
    await settled();
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('given more than a batch holds, then the rest follows in order', async () => {
    const { batcher, batches, open } = scene(2);
    for (const n of [1, 2, 3, 4, 5]) void batcher.add(n);
    for (let i = 0; i < 3; i++) {
      await settled();
      open[i]?.letGo();
    }
    await settled();
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('given a batch that fails, then all of it is told so and the next one is tried', async () => {
    const { batcher, open } = scene();
    const results = Promise.allSettled([batcher.add(1), batcher.add(2)]);
    await settled();
    open[0]?.fail(new Error('connection lost'));
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = batcher.add(3);
    await settled();
    open[1]?.letGo();
    expect(await next).toBe('batch 2');
  });

  it('given a pause before each batch, then a trickle shares batches', async () => {
    const clock = new ManualClock();
    const { batcher, batches, open } = scene(500, () => new Promise((resolve) => void clock.after(100, resolve)));
    for (const n of [1, 2, 3]) {
      void batcher.add(n);
      await clock.pass(30);
    }
    expect(batches).toEqual([]);
    await clock.pass(10);
    expect(batches).toEqual([[1, 2, 3]]);
    void batcher.add(4);
    open[0]?.letGo();
    await clock.pass(100);
    expect(batches).toEqual([[1, 2, 3], [4]]);
  });
});
