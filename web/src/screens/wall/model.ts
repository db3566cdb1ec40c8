import type { Tile, Wall } from './query.ts';

/** Above these a supervisor should look, seconds. */
export const limits = { waiting: 30, wrapUp: 90, break: 900, abandonedShare: 0.03 } as const;

type Worry = 'lost' | 'unfilled' | 'wrap-up' | 'break';

const seconds = (now: number, since: string): number => (now - new Date(since).getTime()) / 1000;

/** What is wrong with an operator, the worst alone; undefined: nothing. */
export function worryOf(tile: Pick<Tile, 'state' | 'since' | 'call' | 'unfilled'>, now: number): Worry | undefined {
  if (tile.call?.lost) return 'lost';
  const lasts = seconds(now, tile.since);
  if (tile.state === 'wrap-up' && lasts > limits.wrapUp) return 'wrap-up';
  if (tile.unfilled > 1) return 'unfilled';
  return tile.state === 'break' && lasts > limits.break ? 'break' : undefined;
}

const turn: readonly (Worry | undefined)[] = ['lost', 'wrap-up', 'unfilled', 'break', undefined];

/** Who needs a look first, then as they stand; the order of fixed places is the server's. */
export function worstFirst(tiles: readonly Tile[], now: number): readonly Tile[] {
  const place = (tile: Tile) => turn.indexOf(worryOf(tile, now));
  return tiles.toSorted((a, b) => place(a) - place(b));
}

/** Whether somebody waits too long in a queue, or too many gave up within the hour. */
export function isQueueBad({ since, asked, abandoned }: Wall['queues'][number], now: number): boolean {
  const long = since !== null && seconds(now, since) > limits.waiting;
  return long || (asked > 0 && abandoned / asked > limits.abandonedShare);
}

/** Every queue that the wall knows of. */
export function queuesOf({ operators, queues }: Wall): readonly string[] {
  return [...new Set([...operators.flatMap((each) => each.queues), ...queues.map(({ queue }) => queue)])].toSorted();
}
