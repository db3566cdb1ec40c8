import type { ReactNode } from 'react';

/** One column of a {@link Grid}. */
export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  /** Width in pixels. */
  readonly width: number;
  /** Numbers stand right. */
  readonly end?: boolean;
  /** Orders that the server knows for it, in the turn in which clicks ask for them; `-` in front is downwards. */
  readonly orders?: readonly string[];
  /** Not shown until it is chosen. */
  readonly spare?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** More columns side by side are not read any more (screens.md C.3). */
export const mostColumns = 9;

/** The columns to show: those the reader chose, in our order; otherwise all that are not spare. */
export function shownColumns<C extends { readonly key: string; readonly spare?: boolean }>(
  columns: readonly C[],
  chosen: readonly string[] | undefined,
): readonly C[] {
  const wanted = chosen && columns.filter(({ key }, index) => index === 0 || chosen.includes(key));
  const shown = wanted && wanted.length > 1 ? wanted : columns.filter(({ spare }) => !spare);
  return shown.slice(0, mostColumns);
}

/** What a click on the head asks for. */
export function nextOrder(orders: readonly string[], order: string | undefined): string | undefined {
  const at = order === undefined ? -1 : orders.indexOf(order);
  return orders[(at + 1) % orders.length];
}
