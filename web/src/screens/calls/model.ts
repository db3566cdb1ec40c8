import type { AttemptFilter } from '../../api/attempts.ts';
import type { Disposition } from '../../api/codes.ts';
import { dispositionWords } from '../../words/dispositions.ts';

export type CallOrder = NonNullable<AttemptFilter['order']>;
const orders = [
  '-reservedAt',
  'reservedAt',
  '-heardMs',
  'heardMs',
  '-price',
  'price',
] as const satisfies readonly CallOrder[];

/** What the address says about the list; days are of the browser's zone, both ends belong to it. */
export interface CallSearch {
  readonly campaign?: string;
  readonly disposition?: Disposition;
  readonly from?: string;
  readonly to?: string;
  readonly order?: CallOrder;
}

const isOutcome = (word: unknown): word is Disposition =>
  typeof word === 'string' && Object.hasOwn(dispositionWords, word);
const isDay = (word: unknown): word is string =>
  typeof word === 'string' && /^\d{4}-\d\d-\d\d$/.test(word) && !Number.isNaN(Date.parse(word));
const isOrder = (word: unknown): word is CallOrder => orders.some((order) => order === word && order !== '-reservedAt');

/** Reads an address; what is none of ours is left out. */
export function readSearch({ campaign, disposition, from, to, order }: Record<string, unknown>): CallSearch {
  return {
    ...(typeof campaign === 'string' && campaign !== '' && { campaign }),
    ...(isOutcome(disposition) && { disposition }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(isOrder(order) && { order }),
  };
}

/** The question to the server. */
export function toFilter({ campaign, disposition, from, to }: CallSearch): Omit<AttemptFilter, 'order'> {
  return {
    ...(campaign !== undefined && { campaign }),
    ...(disposition !== undefined && { disposition }),
    ...(from !== undefined && { from: midnight(from, 0) }),
    ...(to !== undefined && { to: midnight(to, 1) }),
  };
}

/** `2026-11-22` of so many days ago. */
export function dayBefore(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
