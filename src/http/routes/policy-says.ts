import { z } from 'zod';
import { stops } from '../../domain/contact-policy.ts';

const missed = {
  time: z.string().describe('HH:MM where the person is'),
  zone: z.string(),
  hours: z.array(z.string()).readonly().describe('HH:MM–HH:MM; none: nobody may be contacted that day'),
  day: z.enum(['workday', 'saturday', 'sunday', 'weekend', 'holiday', 'any-day', 'year-unknown']),
  policy: z.string(),
  ofZones: z.number().optional().describe('How many zones the person may be in, where only some of them forbid'),
};

const span = z.discriminatedUnion('period', [
  z.object({ period: z.enum(['day', 'week', 'month']), date: z.string() }),
  z.object({ period: z.literal('days'), length: z.number(), date: z.string() }),
  z.object({ period: z.literal('hours'), length: z.number() }),
]);

/** What a decision rests on, without a language: pages say it in theirs. */
export const saysShape = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('allowed'),
    policies: z.array(z.string()).readonly(),
    zones: z.array(z.string()).readonly(),
  }),
  z.object({ code: z.literal('stop'), stop: z.enum(stops), policy: z.string() }),
  z.object({ code: z.literal('consent'), consent: z.string(), policy: z.string() }),
  z.object({ code: z.literal('hours'), ...missed }),
  z.object({ code: z.literal('ring'), seconds: z.number(), ...missed }),
  z.object({
    code: z.literal('spent'),
    counter: z.string(),
    count: z.number(),
    max: z.number(),
    span,
    open: z.boolean(),
    policy: z.string(),
    zone: z.string().optional(),
    zones: z.number(),
  }),
]);
