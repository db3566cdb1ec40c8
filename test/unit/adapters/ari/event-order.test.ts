import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventOrder } from '../../../../src/adapters/ari/event-order.ts';

describe('order of delivery', () => {
  it('holds what came after an item that waits, and delivers it right after', async () => {
    const got: string[] = [];
    const order = new EventOrder<string>((item) => got.push(item));
    const late = Promise.withResolvers<string>();
    order.push('a');
    order.pushAfter('b', late.promise);
    order.push('c');
    await turn();
    await turn();
    expect(got).toEqual(['a']);
    late.resolve('b, completed');
    await turn();
    await turn();
    await turn();
    expect(got).toEqual(['a', 'b, completed', 'c']);
  });

  it('delivers an item as it was when its completion fails', async () => {
    const got: string[] = [];
    const order = new EventOrder<string>((item) => got.push(item));
    order.pushAfter('a', Promise.reject(new Error('the channel is gone')));
    await turn();
    await turn();
    expect(got).toEqual(['a']);
  });

  it('never delivers from inside a push', () => {
    const got: string[] = [];
    const order = new EventOrder<string>((item) => got.push(item));
    order.push('a');
    expect(got).toEqual([]);
  });

  it('keeps the order of arrival, in whatever order completions come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        async (waits, chance) => {
          const got: number[] = [];
          const order = new EventOrder<number>((item) => got.push(item));
          const open: (() => void)[] = [];
          for (const [index, wait] of waits.entries()) {
            if (!wait) order.push(index);
            else {
              const { promise, resolve } = Promise.withResolvers<number>();
              open.push(() => resolve(index));
              order.pushAfter(index, promise);
            }
          }
          while (open.length > 0) {
            open.splice((chance.next().value ?? 0) % open.length, 1)[0]?.();
            await turn();
          }
          for (let turns = 0; turns <= waits.length; turns++) await turn();
          expect(got).toEqual([...waits.keys()]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
