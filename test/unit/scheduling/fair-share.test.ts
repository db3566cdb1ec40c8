import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignId } from '../../../src/domain/ids.ts';
import { fairShares, lentShares, type Sharer } from '../../../src/scheduling/fair-share.ts';

const sharer = (over: Partial<Sharer> = {}): Sharer => ({
  id: randomUUID() as CampaignId,
  priority: 0,
  held: 0,
  most: 1000,
  ...over,
});

const given = (sharers: readonly Sharer[], room: number): readonly number[] => {
  const shares = fairShares(sharers, room);
  return sharers.map(({ id }) => shares.get(id) ?? 0);
};

describe('the shares of a trunk', () => {
  it('given equal priorities, then equal shares', () => {
    expect(given([sharer(), sharer(), sharer(), sharer()], 40)).toEqual([10, 10, 10, 10]);
  });

  it('given a lower priority, then it has a quarter of the share of the next higher, whatever the figures are', () => {
    expect(given([sharer({ priority: 50 }), sharer({ priority: 1 })], 50)).toEqual([40, 10]);
    expect(given([sharer({ priority: 2 }), sharer({ priority: 1 }), sharer()], 84)).toEqual([64, 16, 4]);
  });

  it('given the lowest of many priorities, then it still gets something', () => {
    const all = Array.from({ length: 8 }, (_, priority) => sharer({ priority }));
    for (const share of given(all, 200)) expect(share).toBeGreaterThan(0);
  });

  it('given a slow campaign lies in the hopper with its part, then all that frees goes to the others', () => {
    expect(given([sharer({ held: 25 }), sharer({ held: 5 })], 20)).toEqual([0, 20]);
  });

  it('given a campaign that can dial only two, then no more lies there for it', () => {
    expect(given([sharer({ most: 2 }), sharer()], 50)).toEqual([2, 25]);
  });

  it('given any campaigns, then no more than the room is given, lent or not, and nobody more than he can use', () => {
    const one = fc.record({ priority: fc.integer({ min: -3, max: 3 }), held: fc.nat(40), most: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), fc.nat(200), (each, room) => {
        const sharers = each.map((over) => sharer(over));
        for (const shares of [fairShares(sharers, room), lentShares(sharers, room)]) {
          expect([...shares.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(room);
          for (const { id, most } of sharers) expect(shares.get(id) ?? 0).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
