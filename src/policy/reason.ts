import type { PolicyDecision, PolicyQuestion } from '../domain/contact-policy.ts';
import { localDay, spentAt } from './limit.ts';
import type { LimitRule, WindowRule } from './rules.ts';
import type { Says } from './says.ts';
import { DAY_MS, type ZoneClock } from './zone-clock.ts';

/** Why not: the rule, what it says with the figures, and the `skipped` bucket. */
export interface Denial {
  readonly rule: string;
  readonly says: Says;
  readonly skip: NonNullable<PolicyDecision['skip']>;
}

/**
 * Says which hours the instant (or the end of its ring) misses.
 * @param ofZones how many zones the person may be in, where only some of them forbid
 */
export function explainWindow(rule: WindowRule, question: PolicyQuestion, ofZones?: number): Denial {
  const { policy, zone } = rule;
  const at = question.at.getTime();
  const day = policy.hours.of(localDay(zone, at));
  const time = zone.wall(at) % DAY_MS;
  const inside = day.spans.some(({ open, close }) => time >= open && time < close);
  const missed = {
    time: clock(time),
    zone: zone.name,
    hours: day.spans.map(({ open, close }) => `${clock(open)}–${clock(close)}`),
    day: day.key,
    policy: policy.label,
    ...(ofZones !== undefined && { ofZones }),
  };
  const found: Denial = inside
    ? { rule: 'window.ring', says: { code: 'ring', seconds: question.ringSeconds ?? 0, ...missed }, skip: 'window' }
    : { rule: `window.${day.key}`, says: { code: 'hours', ...missed }, skip: 'window' };
  return ofZones === undefined ? found : { ...found, rule: 'window.zone-unknown', skip: 'zone-unknown-window' };
}

/** Says how much of the counter is spent; `held` when only contacts that are still open stand in the way. */
export function explainLimit({ policy, zone, limit, spent }: LimitRule, at: number, zones: number): Denial {
  const { bucket, counter, max, rule } = limit;
  const settled = spent.filter((past) => past.result !== 'open').map((past) => past.at.getTime());
  const all = spent.map((past) => past.at.getTime());
  const open = spentAt(limit, settled, zone, at) < max;
  const count = spentAt(limit, all, zone, at);
  const where =
    bucket.kind === 'hours' ? { span: bucket.span() } : { span: bucket.span(localDay(zone, at)), zone: zone.name };
  const says = { code: 'spent', counter, count, max, open, policy: policy.label, zones, ...where } as const;
  return { rule, says, skip: open ? 'held' : 'cap' };
}

/** Writes an instant in a zone: `2026-11-24T08:00:00+03:00`. Milliseconds only where there are some. */
export function formatInZone(at: Date, zone: ZoneClock): string {
  const { offset } = zone.pieceAt(at.getTime());
  const wall = new Date(at.getTime() + offset).toISOString();
  const digits = at.getTime() % 1000 === 0 ? wall.slice(0, 19) : wall.slice(0, 23);
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${digits}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
