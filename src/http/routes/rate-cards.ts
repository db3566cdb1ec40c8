import { z } from 'zod';
import { addRateCard, readRateCards } from '../../adapters/postgres/accounts/rate-cards.ts';
import { rate } from '../../billing/rate.ts';
import { ratesOf } from '../../config/campaign-spec-map.ts';
import { rates } from '../../config/rates-schema.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { formatDecimal } from '../../domain/money.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { FieldsError } from '../answer-error.ts';
import { type Route, route } from '../route.ts';

const exampleSeconds = [15, 61] as const;
const example = z.object({
  seconds: z.number(),
  billedSeconds: z.number(),
  price: z.string().describe('Decimal: what the account pays for such a contact'),
  cost: z.string().describe('Decimal: what the trunk costs us'),
});
const card = z
  .object({
    id: z.string(),
    name: z.string(),
    validFrom: z.string(),
    inForce: z.boolean(),
    rates: z.record(z.string(), z.unknown()).describe('As rates of a campaign file'),
    currency: z.string(),
    examples: z.array(example),
    addedAt: z.date(),
    addedBy: z.string(),
  })
  .meta({ id: 'RateCard' });
const given = z.object({ rates: z.record(z.string(), z.unknown()) });

/** @throws FieldsError `request-wrong` that names each field */
function read(value: unknown): RateCard {
  const result = rates.safeParse(value);
  if (result.success) return ratesOf({ rates: result.data });
  const fields = result.error.issues.map(({ path, message }) => ({
    field: ['rates', ...path].join('.'),
    problem: message,
  }));
  const what = fields.map(({ field, problem }) => `${field}: ${problem}`).join('; ');
  throw new FieldsError(dozvonError('request-wrong', { what }), fields);
}

/** A person who heard the message for so long, and nothing else. */
function examplesOf(terms: RateCard): z.input<typeof example>[] {
  return exampleSeconds.map((seconds) => {
    const facts = { disposition: 'heard-full', heardMs: seconds * 1000, answeredMs: seconds * 1000 } as const;
    const { price, cost, billedSeconds } = rate(terms, facts);
    return { seconds, billedSeconds, price: formatDecimal(price), cost: formatDecimal(cost) };
  });
}

/** What the account pays, by date. New campaigns start from the card in force; a campaign keeps the rates of its file. */
export const rateCardRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/rate-cards',
      id: 'rate-cards.list',
      about: 'Rate cards of this account, the newest first, each with what 15 and 61 seconds come to',
      who: ['specialist', 'supervisor', 'manager', 'admin'],
      answer: z.object({ items: z.array(card) }),
    },
    async ({ kit, account }) => {
      const today = kit.now().toISOString().slice(0, 10);
      const items = await readRateCards(kit.pool, account.id);
      const now = items.find(({ validFrom }) => validFrom <= today);
      return {
        items: items.map((each) => {
          const terms = read(each.rates);
          return {
            ...each,
            rates: { ...each.rates },
            inForce: each === now,
            currency: terms.currency,
            examples: examplesOf(terms),
          };
        }),
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/rate-cards/examples',
      id: 'rate-cards.examples',
      about: 'What 15 and 61 seconds would come to; nothing is stored',
      who: ['admin'],
      audit: false,
      body: given,
      answer: z.object({ currency: z.string(), examples: z.array(example) }),
    },
    ({ body }) => {
      const terms = read(body.rates);
      return { currency: terms.currency, examples: examplesOf(terms) };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/rate-cards',
      id: 'rate-cards.add',
      about: 'Add a version; nothing changes the ones before',
      who: ['admin'],
      status: 201,
      body: given.extend({ name: z.string().trim().min(1).max(100), validFrom: z.iso.date() }),
      answer: z.object({ id: z.string() }),
    },
    async ({ kit, account, body, who }) => {
      read(body.rates);
      const id = await addRateCard(kit.pool, account.id, { ...body, addedBy: who });
      if (id === undefined) throw dozvonError('rate-card-exists', { date: body.validFrom });
      return { id };
    },
  ),
];
