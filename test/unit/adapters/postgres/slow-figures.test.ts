import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pool } from '../../../../src/adapters/postgres/pool.ts';
import { SlowFigures } from '../../../../src/adapters/postgres/slow-figures.ts';

const pool = {} as Pool;

/** Figures whose reading takes so long; each reading counts one up. */
function figures(ms: number) {
  let readings = 0;
  const slow = new SlowFigures<number>(async (_pool, keys) => {
    readings++;
    const value = readings;
    await vi.advanceTimersByTimeAsync(ms);
    return new Map(keys.map((key) => [key, value]));
  });
  return { ask: async (key = 'list') => (await slow.of(pool, [key])).get(key), readings: () => readings };
}

describe('figures that are slow to read', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('given a quick reading, then it is read anew each time', async () => {
    const { ask } = figures(10);
    expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 3]);
  });

  it('given a slow one, then it is kept for four times as long as it took, and read behind the answer afterwards', async () => {
    const { ask } = figures(200);
    expect(await ask()).toBe(1);
    vi.advanceTimersByTime(790);
    expect(await ask()).toBe(1);
    vi.advanceTimersByTime(20);
    expect(await ask()).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(await ask()).toBe(2);
  });

  it('given another key, such as a newer import, then it is read at once', async () => {
    const { ask } = figures(200);
    await ask('list import-1');
    expect(await ask('list import-2')).toBe(2);
  });

  it('given nobody asked for half a minute, then the next one waits for the truth', async () => {
    const { ask } = figures(200);
    await ask();
    vi.advanceTimersByTime(30_001);
    expect(await ask()).toBe(2);
  });
});
