import { describe, expect, it } from 'vitest';
import { isQueueBad, worryOf, worstFirst } from '../../../../web/src/screens/wall/model.ts';

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
  call: null,
  ...over,
});

const lost = { id: 'call', name: null, held: false, lost: true };

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
});
