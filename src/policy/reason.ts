import type { PolicyDecision, PolicyQuestion } from '../domain/contact-policy.ts';
import { localDay, spentAt } from './limit.ts';
import type { LimitRule, WindowRule } from './rules.ts';
import { DAY_MS, type ZoneClock } from './zone-clock.ts';

/** Why not: the rule, the sentence with the figures, and the `skipped` bucket. */
export type Denial = Pick<PolicyDecision, 'rule' | 'reason'> & { readonly skip: NonNullable<PolicyDecision['skip']> };

/** Says which hours the instant (or the end of its ring) misses. */
export function explainWindow({ policy, zone }: WindowRule, question: PolicyQuestion): Denial {
  const at = question.at.getTime();
  const day = policy.hours.of(localDay(zone, at));
  const hours = day.spans.map(({ open, close }) => `${clock(open)}–${clock(close)}`).join(', ') || 'no contacts';
  const time = zone.wall(at) % DAY_MS;
  const inside = day.spans.some(({ open, close }) => time >= open && time < close);
  const said = `${clock(time)} in ${zone.name}`;
  const rows = `${hours} (${day.key}, ${policy.label})`;
  if (!inside) return { rule: `window.${day.key}`, reason: `${said} is outside ${rows}`, skip: 'window' };
  const ring = `${question.ringSeconds ?? 0} s of ringing from ${said} would end after ${rows}`;
  return { rule: 'window.ring', reason: ring, skip: 'window' };
}

/** Says how much of the counter is spent; `held` when only contacts that are still open stand in the way. */
export function explainLimit({ policy, zone, limit, spent }: LimitRule, at: number, zones: number): Denial {
  const settled = spent.filter((past) => past.result !== 'open').map((past) => past.at.getTime());
  const all = spent.map((past) => past.at.getTime());
  const held = spentAt(limit, settled, zone, at) < limit.max;
  const count = spentAt(limit, all, zone, at);
  const when = limit.bucket.kind === 'hours' ? limit.bucket.words() : limit.bucket.words(localDay(zone, at));
  const where =
    limit.bucket.kind === 'hours' ? '' : `, ${zone.name}${zones > 1 ? `, one of ${zones} candidate zones` : ''}`;
  const open = held ? ', some still open' : '';
  const reason = `${count} of ${limit.max} ${limit.counter} spent ${when}${open} (${policy.label}${where})`;
  return { rule: limit.rule, reason, skip: held ? 'held' : 'cap' };
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
