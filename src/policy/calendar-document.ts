/** A calendar of one country, as its data file says it. Dates are local. */
export interface CalendarDocument {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly reviewedOn: string;
  /** First and last year whose moved days are listed; outside them only `yearly` is known. */
  readonly covers: { readonly from: number; readonly to: number };
  /** Holidays on the same date each year, `MM-DD`. */
  readonly yearly: readonly { readonly date: string; readonly name: string; readonly from?: number }[];
  /** Days off of one year: movable holidays and moved days, `YYYY-MM-DD`. */
  readonly days: readonly CalendarDay[];
  /** Working Saturdays and Sundays: listed for people, the cautious rule keeps the weekend hours on them. */
  readonly workingDays: readonly CalendarDay[];
}

export interface CalendarDay {
  readonly date: string;
  readonly name: string;
  /** Why this day is not certain yet; absent when decreed. */
  readonly provisional?: string;
}
