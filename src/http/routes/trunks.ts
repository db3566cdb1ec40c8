import { z } from 'zod';
import { readTrunkFacts, type TrunkFacts } from '../../adapters/postgres/trunks/trunk-facts.ts';
import type { TrunkConfig } from '../../config/schema.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { HttpKit } from '../kit.ts';
import { generalRoute, type Route } from '../route.ts';

const lookers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
const trunk = z
  .object({
    name: z.string(),
    state: z.enum(['up', 'down', 'unknown']),
    simulated: z.boolean(),
    lines: z.number(),
    inUse: z.number(),
    rate: z.number().describe('Calls started a second, at most'),
    dialsLastMinute: z.number(),
    failures: z.number(),
    downUntil: z.date().nullable(),
    lastStatus: z.string().nullable(),
    registration: z.string().nullable(),
    rttMs: z.number().nullable(),
    host: z.string(),
    port: z.number().nullable(),
    callerIds: z.array(z.string()).readonly(),
    codecs: z.array(z.string()).readonly(),
    numberFormat: z.string(),
  })
  .meta({ id: 'Trunk' });

/** What the configuration says and what the record knows; no secret is in it. */
function toAnswer(config: TrunkConfig, { updatedAt: _, ...facts }: TrunkFacts): z.input<typeof trunk> {
  const { simulated, lines, rate, host, port, callerIds, codecs, numberFormat } = config;
  const settings = { simulated, lines, rate, host, port: port ?? null, callerIds, codecs, numberFormat };
  return { ...facts, state: stateOf(facts, config), ...settings };
}

/** As reservations see it: a registration that is needed and missing takes the trunk out of service. */
function stateOf(
  { downUntil, registration }: Omit<TrunkFacts, 'updatedAt'>,
  { register }: TrunkConfig,
): 'up' | 'down' | 'unknown' {
  const unregistered = registration !== null && registration !== 'registered';
  if (downUntil !== null || unregistered) return 'down';
  return register && registration === null ? 'unknown' : 'up';
}

async function trunksOf({ pool, config }: HttpKit, names: readonly string[]) {
  const facts = await readTrunkFacts(pool, names);
  return facts.flatMap((each) => {
    const known = config.trunks[each.name];
    return known ? [toAnswer(known, each)] : [];
  });
}

/** Trunks of the configuration, shared by all accounts. */
export const trunkRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/trunks',
      id: 'trunks.list',
      about: 'Lines in use, rate, registration and health of every trunk',
      who: lookers,
      keys: 'trunks',
      answer: z.object({ items: z.array(trunk) }),
    },
    async ({ kit }) => ({ items: await trunksOf(kit, Object.keys(kit.config.trunks)) }),
  ),
  generalRoute(
    {
      method: 'GET',
      path: '/api/trunks/:trunk',
      id: 'trunks.show',
      about: 'One trunk',
      who: lookers,
      keys: 'trunks',
      answer: trunk,
    },
    async ({ kit, params }) => {
      const known = Object.hasOwn(kit.config.trunks, params.trunk);
      const [found] = known ? await trunksOf(kit, [params.trunk]) : [];
      if (!found) throw dozvonError('not-found', { what: 'trunk', name: params.trunk, hint: 'GET /api/trunks' });
      return found;
    },
  ),
];
