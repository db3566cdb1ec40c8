import { z } from 'zod';
import { formatDecimal, type Kopecks, kopecks, parseDecimal } from '../domain/money.ts';
import { formatDuration, parseDuration } from './duration.ts';

/** Values that people write with a unit. Each reads and writes itself, so that a file goes to a structure and back without loss. */

interface Words {
  readonly description: string;
  readonly example: string | number;
}

/** `500ms`, `30s`, `10m`, `2h`, `1d`, or several together (`1h30m`) ↔ milliseconds. */
export function duration(words: Words, bounds: { readonly min: number; readonly max: number }) {
  const text = z
    .string()
    .regex(/^(\d+(ms|s|m|h|d))+$/, 'is no duration: it needs a number and a unit, ms s m h or d')
    .meta({ title: 'duration', ...meta(words) });
  return z.codec(text, z.number().int(), {
    decode: (value, context) => {
      const ms = parseDuration(value);
      if (ms !== undefined && ms >= bounds.min && ms <= bounds.max) return ms;
      const range = `${formatDuration(bounds.min)} to ${formatDuration(bounds.max)}`;
      context.issues.push({ code: 'custom', input: value, message: `is out of bounds: ${range}` });
      return z.NEVER;
    },
    encode: formatDuration,
  });
}

/** `90%` ↔ 90. */
export function percent(words: Words, bounds: { readonly min: number; readonly max: number }) {
  return z.codec(
    z
      .string()
      .regex(/^\d{1,3}(\.\d{1,3})? ?%$/, 'is no percentage: it needs the sign %')
      .meta({ title: 'percentage', ...meta(words) }),
    z.number(),
    {
      decode: (value, context) => {
        const share = Number.parseFloat(value);
        if (share >= bounds.min && share <= bounds.max) return share;
        const message = `is out of bounds: ${bounds.min}% to ${bounds.max}%`;
        context.issues.push({ code: 'custom', input: value, message });
        return z.NEVER;
      },
      encode: (share) => `${share}%`,
    },
  );
}

/** `8/s` or `30/min` ↔ calls per second. */
export function callRate(words: Words) {
  const text = z
    .string()
    .regex(/^\d+(\.\d+)? ?\/ ?(s|min)$/, 'is no rate: it needs calls per s or min')
    .meta({ title: 'calls per time', ...meta(words) });
  return z.codec(text, z.number(), {
    decode: (value, context) => {
      const perSecond = Number.parseFloat(value) / (value.endsWith('min') ? 60 : 1);
      if (perSecond >= 0.001 && perSecond <= 1000) return perSecond;
      context.issues.push({ code: 'custom', input: value, message: 'is out of bounds: 0.001/s to 1000/s' });
      return z.NEVER;
    },
    encode: (perSecond) => `${perSecond}/s`,
  });
}

export interface Price {
  readonly amount: Kopecks;
  readonly currency: string;
}

/** `1.00 RUB` ↔ kopecks and currency. */
export function price(words: Words) {
  const text = z
    .string()
    .regex(/^\d{1,12}(\.\d{1,2})? [A-Z]{3}$/, 'is no amount: it needs a currency of three letters')
    .meta({ title: 'amount', ...meta(words) });
  return z.codec(text, z.custom<Price>(isThere), {
    decode: (value): Price => {
      const [amount = '', currency = ''] = value.split(' ');
      return { amount: parseDecimal(amount) ?? kopecks(0), currency };
    },
    encode: ({ amount, currency }) => `${formatDecimal(amount)} ${currency}`,
  });
}

/** `09:00` ↔ minutes after midnight; `24:00` is the end of the day. */
export function clockTime(words: Words) {
  return z.codec(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is no time of day: it needs hours and minutes')
      .meta({ title: 'time of day', ...meta(words) }),
    z.number(),
    {
      decode: (value) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3)),
      encode: (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    },
  );
}

/** On the text that is read, not on the codec: a JSON Schema drops examples of what is transformed. */
export function meta({ description, example }: { readonly description: string; readonly example?: unknown }) {
  return example === undefined ? { description } : { description, examples: [example] };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** An encoder is asked about absent optional fields too, and must refuse them for zod to leave them out. */
export function isThere(value: unknown): boolean {
  return value !== undefined;
}
