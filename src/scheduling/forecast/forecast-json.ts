import { DateTime } from 'luxon';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import type { Forecast } from './forecast.ts';
import type { Remedy } from './remedies.ts';

/** A forecast as doors show it: times in the campaign's zone, money as decimal strings, shares and means rounded. */
export function forecastJson(forecast: Forecast, currency: string) {
  const { zone, run, survey, today, limits, mix } = forecast;
  const time = (at: Date | undefined) => (at === undefined ? null : inZone(at, zone));
  const money = (each: { readonly price: number; readonly cost: number }) => moneyOf(each, currency);
  const remedy = (each: Remedy) => ({
    do: each.do,
    lines: each.limits.lines,
    ratePerSecond: each.limits.ratePerSecond,
    todayEndsAt: time(each.todayEndsAt),
    firstDialsEndAt: time(each.firstDialsEndAt),
    finishesAt: time(each.finishesAt),
    money: money(each),
  });
  return {
    at: time(forecast.at),
    zone,
    seed: forecast.seed,
    people: survey.people,
    callable: survey.callable,
    simulated: survey.simulated,
    skipped: sorted(forecast.skipped),
    waiting: survey.waiting.map(({ reason, people, from, until }) => {
      return { reason, people, from: time(from), until: time(until) };
    }),
    firstDialsEndAt: time(run.firstDialsEndAt),
    finishesAt: time(run.finishesAt),
    unfinished: run.unfinished,
    attempts: run.attempts,
    dispositions: sorted(run.dispositions),
    contacts: run.contacts,
    lawfulContacts: run.lawfulContacts,
    redials: run.redials,
    delayedRedials: run.delayedRedials,
    transfers: run.transfers,
    money: money(run),
    days: run.days.map(({ day, attempts, contacts, ...sums }) => ({ day, attempts, contacts, money: money(sums) })),
    today: today ? { ...today, until: time(today.until) } : null,
    remedies: forecast.remedies.map(remedy),
    assumptions: {
      lines: limits.lines,
      ratePerSecond: limits.ratePerSecond,
      outcomesFrom: mix.from,
      dials: mix.dials,
      outcomes: mix.outcomes.map(({ disposition, share, ringMs, talkMs }) => {
        return {
          disposition,
          percent: Math.round(share * 1000) / 10,
          ringMs: Math.round(ringMs),
          talkMs: Math.round(talkMs),
        };
      }),
    },
  };
}

export type ForecastJson = ReturnType<typeof forecastJson>;

function inZone(at: Date, zone: string): string {
  return (
    DateTime.fromJSDate(at, { zone }).set({ millisecond: 0 }).toISO({ suppressMilliseconds: true }) ?? at.toISOString()
  );
}

function moneyOf({ price, cost }: { readonly price: number; readonly cost: number }, currency: string) {
  return { price: formatDecimal(kopecks(price)), cost: formatDecimal(kopecks(cost)), currency };
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)));
}
