import { z } from 'zod';
import { type Disposition, dispositions } from '../domain/disposition.ts';
import { parseRounding, type Rounding } from '../domain/rate-card.ts';
import { duration, isThere, price } from './scalars.ts';

const rounding = z.codec(
  z
    .string()
    .refine((text) => parseRounding(text) !== undefined, 'is no rounding')
    .meta({
      description: '`per-second`, `per-minute`, or `N+M`: the first N seconds at once, then every started M',
      examples: ['per-second', 'per-minute', '60+6'],
    }),
  z.custom<Rounding>(isThere),
  { decode: (text) => text as Rounding, encode: (value) => value },
);

export const rates = z.strictObject({
  perContact: price({ description: 'Price of one contact', example: '1.00 RUB' }).prefault('0.00 RUB'),
  minute: price({ description: 'Price of a billed minute of every answered attempt', example: '0.00 RUB' }).prefault(
    '0.00 RUB',
  ),
  trunkMinute: price({ description: 'What a billed minute costs us on the trunk', example: '0.90 RUB' }).prefault(
    '0.00 RUB',
  ),
  rounding: rounding.prefault('per-second'),
  contact: z
    .array(z.enum(Object.keys(dispositions) as [Disposition, ...Disposition[]]))
    .min(1)
    .exactOptional()
    .meta({
      description: 'Dispositions that are billed as contacts; absent: a person answered and heard enough',
      examples: [['heard-full', 'transferred']],
    }),
  minimumHeard: duration(
    { description: 'A person who heard less is no contact', example: '1s' },
    { min: 0, max: 600_000 },
  ).prefault('1s'),
});
