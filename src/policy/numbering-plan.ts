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

/** An imported register. */
export interface NumberingPlan {
  /** @param e164 `+79131234567` @returns the region of the range, or `undefined` when no range holds the number */
  regionOf(e164: string): string | undefined;
}

/** Builds a register that answers by binary search. Rows may come in any order; they do not overlap. */
export function numberingPlan(rows: readonly NumberRange[]): NumberingPlan {
  const ranges = rows
    .map(({ code, from, to, region }) => ({ from: Number(code + from), to: Number(code + to), region }))
    .sort((a, b) => a.from - b.from);
  return {
    regionOf(e164) {
      if (!/^\+7\d{10}$/.test(e164)) return undefined;
      const number = Number(e164.slice(2));
      let low = 0;
      let high = ranges.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const range = ranges[middle];
        if (!range) return undefined;
        if (number < range.from) high = middle - 1;
        else if (number > range.to) low = middle + 1;
        else return range.region;
      }
      return undefined;
    },
  };
}
