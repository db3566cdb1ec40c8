import type { Kopecks } from '../../domain/money.ts';

export interface RowDebt {
  /** In the smallest unit of `currency`; absent in lists without sums. */
  readonly amount?: Kopecks;
  readonly currency: string;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  readonly service?: string;
  /** Number of the contract: what tells one debt from another. */
  readonly contract?: string;
}

/** One row of a list, checked and normalised. */
export interface ListRow {
  readonly row: number;
  /** `id:…` from the list, or `phone:+7…` where it gives none: the person is the number. */
  readonly person: string;
  readonly name?: string;
  /** E.164, in the order in which they shall be tried. */
  readonly phones: readonly string[];
  /** IANA. */
  readonly zone?: string;
  /** Region, or address where no region is given. */
  readonly region?: string;
  readonly segment?: string;
  readonly language?: string;
  /** Absent when a row above has the very same debt of this person. A list without sums has debts without amounts. */
  readonly debt?: RowDebt;
  readonly variables: Readonly<Record<string, string>>;
}

/** A row as the store takes it. */
export interface AcceptedRow extends ListRow {
  /** The person's first row in this file: its name, zone and the like are the person's. */
  readonly firstOfPerson: boolean;
}
