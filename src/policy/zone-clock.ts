export const DAY_MS = 86_400_000;

/** Longer than a day and shorter than the time between two clock changes of any zone. */
const BLOCK_MS = 8 * DAY_MS;

/** Blocks kept per zone before the memory is emptied: 44 years of them. */
const MAX_BLOCKS = 2000;

/** A stretch of time within which the zone's offset does not change. `end` is exclusive, all in milliseconds UTC. */
export interface Piece {
  readonly end: number;
  /** Milliseconds to add to UTC to read the wall clock. */
  readonly offset: number;
}

/**
 * Reads the wall clock of one zone. `Intl` is asked twice for eight days and the answer is kept, because a decision
 * over eleven candidate zones reads the clock hundreds of times.
 */
export class ZoneClock {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #blocks = new Map<number, readonly Piece[]>();

  /** @throws RangeError when the platform does not know the zone */
  constructor(name: string) {
    this.name = name;
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  }

  /** The stretch of constant offset that holds the instant. */
  pieceAt(ms: number): Piece {
    const block = Math.floor(ms / BLOCK_MS);
    const pieces = this.#blocks.get(block) ?? this.#read(block);
    for (const piece of pieces) if (ms < piece.end) return piece;
    throw new RangeError(`No offset of ${this.name} at ${ms}`);
  }

  /** The wall clock as if it were UTC, in milliseconds. */
  wall(ms: number): number {
    return ms + this.pieceAt(ms).offset;
  }

  #read(block: number): readonly Piece[] {
    const start = block * BLOCK_MS;
    const end = start + BLOCK_MS;
    const first = this.#ask(start);
    const last = this.#ask(end - 1);
    const pieces =
      first === last
        ? [{ end, offset: first }]
        : [
            { end: this.#changeBetween(start, end - 1, first), offset: first },
            { end, offset: last },
          ];
    if (this.#blocks.size >= MAX_BLOCKS) this.#blocks.clear();
    this.#blocks.set(block, pieces);
    return pieces;
  }

  /** First millisecond in `(low, high]` whose offset is no longer `before`. */
  #changeBetween(low: number, high: number, before: number): number {
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#ask(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }

  #ask(ms: number): number {
    const text = this.#format.format(ms);
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
    if (!match) throw new RangeError(`No offset in "${text}"`);
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
    const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -offset : offset;
  }
}

const clocks = new Map<string, ZoneClock | undefined>();

/** @returns the clock of an IANA zone, or `undefined` for a name the platform does not know */
export function zoneClock(name: string): ZoneClock | undefined {
  if (!clocks.has(name)) {
    if (clocks.size > MAX_BLOCKS) clocks.clear();
    clocks.set(name, tryClock(name));
  }
  return clocks.get(name);
}

function tryClock(name: string): ZoneClock | undefined {
  try {
    return new ZoneClock(name);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
