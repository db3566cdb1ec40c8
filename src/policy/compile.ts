import type { Channel, Stop } from '../domain/contact-policy.ts';
import { type Calendar, plainWeek } from './calendar.ts';
import { capLimits, coolOffLimit, type Limit } from './limit.ts';
import type { PolicyDocument } from './policy-document.ts';
import { compileHours, type Hours } from './window.ts';

/** A policy made ready to decide. */
export interface CompiledPolicy {
  readonly document: PolicyDocument;
  /** `id@version`. */
  readonly label: string;
  readonly hours: Hours;
  readonly limits: readonly Limit[];
  /** Whether the stop forbids this channel. */
  stops(stop: Stop, channel: Channel): boolean;
}

/** @param calendars by id; a policy that names none makes no difference between holidays and other days */
export function compilePolicy(document: PolicyDocument, calendars: ReadonlyMap<string, Calendar>): CompiledPolicy {
  const calendar = calendars.get(document.calendar ?? '') ?? plainWeek;
  return {
    document,
    label: `${document.id}@${document.version}`,
    hours: compileHours(document.windows, calendar),
    limits: [...document.counters.flatMap(capLimits), ...document.coolOffs.map(coolOffLimit)],
    stops: (stop, channel) => {
      const reach = document.stops[stop];
      return reach === 'all' || (reach === 'calls' && channel !== 'sms');
    },
  };
}
