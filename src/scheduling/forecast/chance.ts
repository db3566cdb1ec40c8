/** A number in [0, 1); the next one at each call. */
export type Chance = () => number;

/** A small generator (mulberry32): the same seed gives the same forecast on every machine. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance of one dial of one person: runs with more lines meet the same people in the same mood. */
export function chanceOf(seed: number, person: number, dial: number): number {
  return seeded(
    Math.imul(seed ^ 0x9e3779b1, 31) + Math.imul(person + 1, 0x85ebca6b) + Math.imul(dial + 1, 0xc2b2ae35),
  )();
}

/** Keeps a fair sample of a stream of unknown length (reservoir): memory is that of the sample. */
export class Sample<T> {
  readonly kept: T[] = [];
  readonly #size: number;
  readonly #chance: Chance;
  #seen = 0;

  constructor(size: number, chance: Chance) {
    this.#size = size;
    this.#chance = chance;
  }

  get seen(): number {
    return this.#seen;
  }

  offer(item: T): void {
    this.#seen += 1;
    if (this.kept.length < this.#size) this.kept.push(item);
    else {
      const place = Math.floor(this.#chance() * this.#seen);
      if (place < this.#size) this.kept[place] = item;
    }
  }
}
