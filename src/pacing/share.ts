/** A rate learned from yes and no: answers of dials, presses of answers. Old ones fade as new ones come. */
export interface Share {
  readonly hits: number;
  readonly tries: number;
}

export const noShare: Share = { hits: 0, tries: 0 };

const mostTries = 2000;

export function count(share: Share, hit: boolean): Share {
  const fade = share.tries >= mostTries ? 0.5 : 1;
  return { hits: share.hits * fade + (hit ? 1 : 0), tries: share.tries * fade + 1 };
}

/** 0–1; undefined before the first try. */
export function rateOf({ hits, tries }: Share): number | undefined {
  return tries > 0 ? hits / tries : undefined;
}
