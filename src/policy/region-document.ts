/** Part of a country that decides a person's zone. */
export interface RegionDocument {
  /** ISO 3166-2; a name of our own where ISO has none. */
  readonly id: string;
  readonly name: string;
  /** Other names, understood anywhere in an address. */
  readonly also?: readonly string[];
  /** Capital letters understood as a word of their own: `NY`. */
  readonly letters?: string;
  /** All zones of the region, the most populous first. */
  readonly zones: readonly string[];
  /** Towns that tell the region where an address does not name it. */
  readonly cities?: readonly string[];
  /** Towns that tell which of several zones. */
  readonly cityZones?: Readonly<Record<string, string>>;
  readonly codes?: RegionCodes;
}

/** Codes of a Russian region. */
export interface RegionCodes {
  /** Number of the federal subject, as on tax papers. */
  readonly subject: readonly string[];
  /** First digits of OKATO. */
  readonly okato: string;
  /** Three digits after +7 of landlines. */
  readonly abc: readonly string[];
}

export interface RegionsDocument {
  readonly country: string;
  readonly source: string;
  readonly reviewedOn: string;
  readonly regions: readonly RegionDocument[];
}

/** Zones by ISO 3166 country: one for each different clock, the capital's first. */
export interface CountriesDocument {
  readonly source: string;
  readonly reviewedOn: string;
  readonly zones: Readonly<Record<string, readonly string[]>>;
}
