import { describe, expect, it } from 'vitest';
import { isQueueBad, layOut, readyFor, statesOf, worryOf, worstFirst } from '../../../../web/src/screens/wall/model.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const tile = (name: string, over: object = {}) => ({
  id: name,
  name,
  queues: [],
  state: 'ready' as const,
  since: ago(5),
  why: null,
  phoneOnline: true,
  unfilled: 0,
  calls: 0,
  promises: 0,
  score: { average: null, talks: 0 },
  call: null,
  ...over,
});

const lost = { id: 'call', name: null, owed: null, currency: null, held: false, lost: true };

describe('what a supervisor should look at', () => {
  it.each([
    ['a short wrap-up', { state: 'wrap-up', since: ago(90) }, undefined],
    ['a wrap-up over a minute and a half', { state: 'wrap-up', since: ago(91) }, 'wrap-up'],
    ['a call whose page is lost', { state: 'talking', call: lost }, 'lost'],
    ['one outcome not written', { unfilled: 1 }, undefined],
    ['two outcomes not written', { unfilled: 2 }, 'unfilled'],
    ['a break of a quarter of an hour and more', { state: 'break', since: ago(901) }, 'break'],
  ] as const)('given %s, then the worry is right', (_name, over, worry) => {
    expect(worryOf(tile('Anna', over), now)).toBe(worry);
  });

  it('given the worst first, then a lost call stands before a long wrap-up, and the calm keep their places', () => {
    const tiles = [
      tile('Anna'),
      tile('Boris', { state: 'wrap-up', since: ago(200) }),
      tile('Vera'),
      tile('Gleb', { state: 'talking', call: lost }),
    ];
    expect(worstFirst(tiles, now).map(({ name }) => name)).toEqual(['Gleb', 'Boris', 'Anna', 'Vera']);
  });

  it.each([
    [{ since: null, asked: 100, abandoned: 3 }, false],
    [{ since: null, asked: 100, abandoned: 4 }, true],
    [{ since: ago(31), asked: 1, abandoned: 0 }, true],
    [{ since: ago(30), asked: 0, abandoned: 0 }, false],
  ])('given the queue %j, then that it is bad is %s', (queue, bad) => {
    expect(isQueueBad({ queue: 'collectors', waiting: 1, ...queue }, now)).toBe(bad);
  });

  it('given operators with queues and without, then ready for a queue are those who serve it or every one', () => {
    const tiles = [
      tile('Anna', { queues: ['collectors'] }),
      tile('Boris'),
      tile('Vera', { queues: ['support'] }),
      tile('Gleb', { queues: ['collectors'], state: 'talking' }),
    ];
    expect([readyFor('collectors', tiles), readyFor('support', tiles), readyFor('evening', tiles)]).toEqual([2, 2, 1]);
    expect(statesOf(tiles)).toEqual([
      { state: 'talking', n: 1 },
      { state: 'ready', n: 3 },
    ]);
  });

  it.each([
    [1, 1880, 900],
    [12, 1880, 900],
    [50, 1880, 860],
    [50, 1240, 700],
    [120, 1880, 860],
  ])('given %i operators, then all of their tiles stand in %i × %i, as large as they may', (tiles, width, height) => {
    const { columns, font } = layOut(tiles, width, height);
    const rows = Math.ceil(tiles / columns);
    // Five lines, fifteen letters; ten pixels between.
    expect(rows * 5 * font + (rows - 1) * 10).toBeLessThanOrEqual(height);
    expect(columns * 15 * font + (columns - 1) * 10).toBeLessThanOrEqual(width);
    expect(font).toBeGreaterThanOrEqual(11);
  });
});
