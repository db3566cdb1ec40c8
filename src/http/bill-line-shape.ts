import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { StoredBillLine } from '../adapters/postgres/disputes/bill-line.ts';
import { ratesOf } from '../config/campaign-spec-map.ts';
import { rates as ratesSchema } from '../config/rates-schema.ts';
import { dispositions } from '../domain/disposition.ts';
import { disputeStates } from '../domain/dispute.ts';
import { formatDecimal, kopecks } from '../domain/money.ts';
import { defaultMinimumHeardMs } from '../domain/rate-card.ts';

const money = z.string().describe('Decimal');
const disposition = z.enum(Object.keys(dispositions) as [keyof typeof dispositions]).nullable();

/** A dispute with the call it is about. */
export const dispute = z
  .object({
    id: z.string(),
    state: z.enum(disputeStates),
    reason: z.string(),
    amount: money.describe('What the line cost when it was disputed'),
    currency: z.string(),
    raisedBy: z.string(),
    raisedAt: z.date(),
    answer: z.string(),
    answeredBy: z.string().nullable(),
    answeredAt: z.date().nullable(),
    attemptId: z.string(),
    campaign: z.string().nullable(),
    personId: z.string().nullable(),
    debtor: z.string().nullable(),
    name: z.string().nullable(),
    mine: z.boolean().describe('Raised by whoever asks, who may withdraw it while it is open'),
    mayAnswer: z.boolean().describe('Whether whoever asks may answer it: nobody his own, while somebody else could'),
    phone: z.string(),
    disposition,
    dialedAt: z.date().nullable(),
  })
  .meta({ id: 'Dispute' });

/** The proof of one line of the bill. */
export const billLine = z.object({
  disposition,
  heardMs: z.number(),
  messageMs: z.number().nullable(),
  answeredAt: z.date().nullable(),
  answeredMs: z.number(),
  contact: z.boolean(),
  price: money,
  currency: z.string(),
  rates: z
    .object({
      perContact: money,
      minute: money,
      minimumHeardMs: z.number(),
      rounding: z.string(),
      card: z
        .object({ name: z.string(), version: z.number(), validFrom: z.string() })
        .nullable()
        .describe('The rate card with these rates; null when the campaign has rates of its own'),
    })
    .nullable()
    .describe('Null for a call outside campaigns'),
  recordings: z.array(z.object({ id: z.string(), seconds: z.number().nullable(), lostWhy: z.string().nullable() })),
  disputes: z.array(dispute),
});

const decimal = (sum: number): string => formatDecimal(kopecks(sum));

export function toBillLine(line: StoredBillLine): Omit<z.input<typeof billLine>, 'disputes'> {
  const { rates, card, price, recordings, ...rest } = line;
  return {
    ...rest,
    price: decimal(price),
    recordings: [...recordings],
    rates: rates && {
      perContact: decimal(rates.perContact),
      minute: decimal(rates.minute),
      minimumHeardMs: rates.minimumHeardMs ?? defaultMinimumHeardMs,
      rounding: rates.rounding,
      card: card && isCardOf(rates, card.rates) ? pick(card) : null,
    },
  };
}

/** A campaign keeps the rates that it was started with: they may be those of the card in force then, or its own. */
function isCardOf(rates: object, written: Readonly<Record<string, unknown>>): boolean {
  const read = ratesSchema.safeParse(written);
  if (!read.success) return false;
  const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
  return isDeepStrictEqual(plain(ratesOf({ rates: read.data })), plain(rates));
}

function pick({ name, version, validFrom }: NonNullable<StoredBillLine['card']>) {
  return { name, version: Number(version), validFrom };
}
