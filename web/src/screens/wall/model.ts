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

type Queue = Wall['queues'][number];

/** Whether the first of a queue waits too long. */
export function waitsLong({ since }: Pick<Queue, 'since'>, now: number): boolean {
  return since !== null && seconds(now, since) > limits.waiting;
}

/** The share that gave up within the hour, 0 to 1; undefined: nobody asked. */
export function shareLost({ asked, abandoned }: Pick<Queue, 'asked' | 'abandoned'>): number | undefined {
  return asked === 0 ? undefined : abandoned / asked;
}

/** Whether somebody waits too long in a queue, or too many gave up within the hour. */
export function isQueueBad(queue: Queue, now: number): boolean {
  return waitsLong(queue, now) || (shareLost(queue) ?? 0) > limits.abandonedShare;
}

/** Operators who are free for a queue; who has none is free for each. */
export function readyFor(queue: string, operators: readonly Tile[]): number {
  const serves = ({ state, queues }: Tile) => state === 'ready' && (queues.length === 0 || queues.includes(queue));
  return operators.filter(serves).length;
}

/** Every queue that the wall knows of. */
export function queuesOf({ operators, queues }: Wall): readonly string[] {
  return [...new Set([...operators.flatMap((each) => each.queues), ...queues.map(({ queue }) => queue)])].toSorted();
}

const order = [
  'talking',
  'offered',
  'ready',
  'wrap-up',
  'break',
  'offline',
] as const satisfies readonly Tile['state'][];

/** How many are in each state; states that nobody is in are left out. */
export function statesOf(operators: readonly Tile[]): readonly { readonly state: Tile['state']; readonly n: number }[] {
  return order
    .map((state) => ({ state, n: operators.filter((each) => each.state === state).length }))
    .filter(({ n }) => n > 0);
}

/** Lines of a tile, and characters of its longest one: what must stay readable from the other end of the room. */
const tileLines = 5;
const tileLetters = 15;
const gap = 10;
const fonts = { least: 11, most: 34 } as const;

/** Columns and size of letters (pixels) with which all tiles stand on one screen, as large as they may. */
export function layOut(
  tiles: number,
  width: number,
  height: number,
): { readonly columns: number; readonly font: number } {
  let best = { columns: 1, font: 0 };
  for (let columns = 1; columns <= Math.max(1, tiles); columns++) {
    const rows = Math.ceil(tiles / columns);
    const [wide, high] = [(width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows];
    const font = Math.min(high / tileLines, wide / tileLetters, fonts.most);
    if (font > best.font) best = { columns, font };
  }
  return { columns: best.columns, font: Math.max(fonts.least, Math.floor(best.font)) };
}
