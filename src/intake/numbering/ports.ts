/** A row of the regulator's register. */
export interface RegisterRange {
  /** Ten digits after +7, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly operator: string;
  readonly region: string;
}

export interface RegisterFile {
  readonly fileName: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly who: string;
}

/** The imported register. */
export interface NumberingRegister {
  /**
   * Puts the ranges in place of all earlier ones of the same first digits (3, 4, 8: places and services; 9: mobiles), all or
   * nothing. @throws what the iterator throws; a range that overlaps another one fails as `numbering-overlap`
   */
  replace(parts: AsyncIterable<readonly RegisterRange[]>, file: RegisterFile, refused: () => number): Promise<number>;
}
