/** A row of the regulator's numbering register: all numbers from `from` to `to` belong to `region`. */
export interface NumberRange {
  /** Three digits after +7, ABC or DEF. */
  readonly code: string;
  /** Seven digits, inclusive. */
  readonly from: string;
  readonly to: string;
  /** As the register writes it: "г. Омск|Омская обл.". */
  readonly region: string;
}

/** The same with the ten digits after +7 as numbers, inclusive. */
export interface RegionRange {
  readonly first: number;
  readonly last: number;
  readonly region: string;
}

/** An imported register. */
export interface NumberingPlan {
  /** @param e164 `+79131234567` @returns the region of the range, or `undefined` when no range holds the number */
  regionOf(e164: string): string | undefined;
}

/** Builds a register that answers by binary search. Rows may come in any order; they do not overlap. */
export function numberingPlan(rows: readonly NumberRange[]): NumberingPlan {
  const ranges = rows.map(({ code, from, to, region }) => ({
    first: Number(code + from),
    last: Number(code + to),
    region,
  }));
  return regionPlan(ranges.sort((a, b) => a.first - b.first));
}

/**
 * The same from ordered ranges. Neighbours of one region become one: the register has several hundred thousand rows, each
 * an operator's, and a dialer keeps some ten bytes of what is left.
 */
export function regionPlan(ordered: readonly RegionRange[]): NumberingPlan {
  const regions: string[] = [];
  const idOf = new Map<string, number>();
  const merged: { first: number; last: number; id: number }[] = [];
  for (const { first, last, region } of ordered) {
    const id = idOf.get(region) ?? regions.push(region) - 1;
    idOf.set(region, id);
    const before = merged.at(-1);
    if (before && before.id === id && before.last === first - 1) before.last = last;
    else merged.push({ first, last, id });
  }
  const firsts = Float64Array.from(merged, ({ first }) => first);
  const lasts = Float64Array.from(merged, ({ last }) => last);
  const ids = Uint16Array.from(merged, ({ id }) => id);
  return {
    regionOf(e164) {
      if (!/^\+7\d{10}$/.test(e164)) return undefined;
      const number = Number(e164.slice(2));
      const at = lastNotAfter(firsts, number);
      return at >= 0 && number <= (lasts[at] ?? -1) ? regions[ids[at] ?? -1] : undefined;
    },
  };
}

/** Index of the last value that is not greater; -1 when all are. */
function lastNotAfter(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
