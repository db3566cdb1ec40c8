import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnectDelayMs } from '../../../src/adapters/reconnect-delay.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('pause before the next connection', () => {
  it('is never longer than 2 s, however long the server is away', () => {
    fc.assert(fc.property(fc.nat(), chance, (failures, luck) => reconnectDelayMs(failures, luck) <= 2000));
  });

  it('is never shorter than 50 ms, so that a server that refuses at once is not flooded', () => {
    fc.assert(fc.property(fc.nat(), chance, (failures, luck) => reconnectDelayMs(failures, luck) >= 50));
  });

  it('differs between nodes that lost the same server', () => {
    expect(reconnectDelayMs(5, 0)).toBe(1000);
    expect(reconnectDelayMs(5, 0.5)).toBe(1500);
  });
});
