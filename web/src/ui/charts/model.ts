import type { ReportRow } from '../../api/reports.ts';

/** One hour of one weekday; `dials` 0 where nobody was called. */
export interface HeatCell {
  readonly dials: number;
  readonly answered: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Weekdays from Monday, each with 24 hours. */
export function heatMap(rows: readonly ReportRow[]): readonly (readonly HeatCell[])[] {
  const cells = Array.from({ length: 7 }, () =>
    Array.from({ length: 24 }, () => ({ dials: 0, answered: 0, share: 0 })),
  );
  for (const row of rows) {
    const day = cells[Number(row.weekday) - 1];
    if (day)
      day[Number(row.hour)] = { dials: count(row.dials), answered: count(row.answered), share: count(row.share) / 100 };
  }
  return cells;
}

/** The hours that a heat map needs to show: from the first to the last in which anybody was called. */
export function hoursShown(map: readonly (readonly HeatCell[])[]): readonly number[] {
  const used = [...Array(24).keys()].filter((hour) => map.some((day) => (day[hour]?.dials ?? 0) > 0));
  const [first, last] = [used[0], used.at(-1)];
  return first === undefined || last === undefined ? [] : [...Array(last - first + 1).keys()].map((i) => first + i);
}

/** An hour of a weekday (Monday is 0) in which people answer best. */
export interface BestHour extends HeatCell {
  readonly weekday: number;
  readonly hour: number;
}

/** Two answers of two prove less than ninety of a hundred: the hour whose share is surely highest, by the lower end of Wilson's 95 %. */
export function bestHour(map: readonly (readonly HeatCell[])[]): BestHour | undefined {
  const all = map.flatMap((day, weekday) => day.map((cell, hour) => ({ ...cell, weekday, hour })));
  const answering = all.filter(({ answered }) => answered > 0);
  return answering.toSorted((a, b) => surely(b) - surely(a))[0];
}

/** The lower end of the interval of Wilson (1927) at 95 %. */
function surely({ answered, dials }: HeatCell): number {
  const z2 = 1.959964 ** 2;
  const share = answered / dials;
  const spread = Math.sqrt(z2 * ((share * (1 - share)) / dials + z2 / (4 * dials ** 2)));
  return (share + z2 / (2 * dials) - spread) / (1 + z2 / dials);
}

/** People who left in a second of the message, and who were still there when it began. */
export interface Second {
  readonly second: number;
  readonly left: number;
  readonly listening: number;
  /** Of all who heard it begin, 0 to 1. */
  readonly share: number;
}

export function curve(rows: readonly ReportRow[]): readonly Second[] {
  return rows.map((row) => ({
    second: count(row.second),
    left: count(row.left),
    listening: count(row.listening),
    share: count(row.share) / 100,
  }));
}

/** The second in which most people left; undefined when nobody did. */
export function worstSecond(seconds: readonly Second[]): Second | undefined {
  const worst = seconds.reduce<Second | undefined>((a, b) => (a === undefined || b.left > a.left ? b : a), undefined);
  return worst !== undefined && worst.left > 0 ? worst : undefined;
}

/** A share with its 95 % interval, all 0 to 1 (a difference: −1 to 1). */
export interface Estimate {
  readonly arm: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Effect {
  readonly arms: readonly Estimate[];
  /** Absent without a holdout: nothing was measured. */
  readonly difference?: Estimate;
  /** Whether 0 lies outside the interval. */
  readonly sure: boolean;
}

export function effectOf(rows: readonly ReportRow[]): Effect {
  const all = rows.map((row) => ({
    arm: String(row.arm),
    share: count(row.paidShare) / 100,
    low: count(row.low) / 100,
    high: count(row.high) / 100,
  }));
  const difference = all.find(({ arm }) => arm === 'effect');
  const sure = difference !== undefined && (difference.low > 0 || difference.high < 0);
  return { arms: all.filter(({ arm }) => arm !== 'effect'), sure, ...(difference && { difference }) };
}

function count(value: unknown): number {
  return Number(value ?? 0);
}
