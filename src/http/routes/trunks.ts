import { z } from 'zod';
import { enteredNames } from '../../adapters/postgres/trunks/entered-trunks.ts';
import {
  readTrunkFacts,
  readTrunkHours,
  type TrunkFacts,
  type TrunkHour,
} from '../../adapters/postgres/trunks/trunk-facts.ts';
import type { TrunkConfig } from '../../config/schema.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { trunkTrouble, trunkTroubles } from '../../domain/trunk-trouble.ts';
import { isFar, listensHereOnly } from '../../stack/far-trunks.ts';
import type { HttpKit } from '../kit.ts';
import { generalRoute, type Route } from '../route.ts';

const lookers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
const trunk = z
  .object({
    name: z.string(),
    state: z.enum(['up', 'down', 'unknown']),
    trouble: z
      .object({
        kind: z.enum(trunkTroubles),
        sipStatus: z.number().nullable(),
        at: z.date().nullable().describe('Of the last dial that failed by it'),
      })
      .nullable()
      .describe('What is wrong with it, as far as dials and the registration tell'),
    simulated: z.boolean(),
    lines: z.number(),
    inUse: z.number(),
    rate: z.number().describe('Calls started a second, at most'),
    dialsLastMinute: z.number(),
    answeredLastHour: z.number(),
    poorAudioLastHour: z.number().describe('Answered calls that lost at least 5 % of the voice (RTCP)'),
    failures: z.number(),
    downUntil: z.date().nullable(),
    lastStatus: z.string().nullable(),
    registers: z.boolean(),
    registration: z.string().nullable(),
    qualify: z.boolean(),
    rttMs: z.number().nullable(),
    entered: z.boolean().describe('On this page; false: in the configuration file, which goes before'),
    host: z.string(),
    port: z.number().nullable(),
    callerIds: z.array(z.string()).readonly(),
    codecs: z.array(z.string()).readonly(),
    numberFormat: z.string(),
  })
  .meta({ id: 'Trunk' });

interface Place {
  readonly entered: boolean;
  readonly hereOnly: boolean;
}

/** What the configuration says and what the record knows; no secret is in it. */
function toAnswer(
  config: TrunkConfig,
  facts: TrunkFacts,
  hour: TrunkHour,
  { entered, hereOnly }: Place,
): z.input<typeof trunk> {
  const { updatedAt: _, ...known } = facts;
  const { simulated, lines, rate, host, port, callerIds, codecs, numberFormat, register: registers, qualify } = config;
  const settings = { simulated, lines, rate, host, port: port ?? null, callerIds, codecs, numberFormat };
  const registration = registers ? facts.registration : null;
  const kind = trunkTrouble({ hereOnly, registration, failure: hour.failure });
  const trouble = kind && { kind, sipStatus: hour.failure?.sipStatus ?? null, at: hour.failure?.at ?? null };
  const lately = { answeredLastHour: hour.answered, poorAudioLastHour: hour.poorAudio };
  const asked = { ...settings, registers, qualify, entered };
  return { ...known, state: hereOnly ? 'down' : stateOf(facts, config), trouble, ...asked, ...lately };
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

export async function trunksOf({ pool, config, addresses }: HttpKit, names: readonly string[]) {
  const [facts, hours, own] = await Promise.all([
    readTrunkFacts(pool, names),
    readTrunkHours(pool, names),
    enteredNames(pool),
  ]);
  const here = listensHereOnly(addresses.state);
  return facts.flatMap((each, index) => {
    const [known, hour] = [config.trunks[each.name], hours[index]];
    if (!known || !hour) return [];
    return [toAnswer(known, each, hour, { entered: own.has(each.name), hereOnly: here && isFar(known.host) })];
  });
}

/** Trunks of the configuration and those that were entered, shared by all accounts. */
export const trunkRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/trunks',
      id: 'trunks.list',
      about: 'Lines in use, rate, registration and health of every trunk',
      who: lookers,
      keys: 'trunks',
      answer: z.object({
        items: z.array(trunk),
        file: z.string().nullable().describe('Where the others are written; null: the defaults of the demo'),
      }),
    },
    async ({ kit }) => ({
      items: await trunksOf(kit, Object.keys(kit.config.trunks)),
      file: kit.config.file ?? null,
    }),
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
