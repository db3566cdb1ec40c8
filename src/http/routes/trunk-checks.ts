import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { enteredNames } from '../../adapters/postgres/trunks/entered-trunks.ts';
import { reloadConfig } from '../../config/reload.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { HttpKit } from '../kit.ts';
import { testCallAnswer, testCallView } from '../live/test-call-topic.ts';
import { placeTestCall } from '../place-test-call.ts';
import { generalRoute, type Route, route } from '../route.ts';

const admin = ['admin'] as const;

/** Reads the file as the next start will; `changed`: the running programme has other settings. */
async function checkFile({ pool, config }: HttpKit) {
  if (config.file === undefined) return { file: null, problem: null, changed: false };
  try {
    const read = reloadConfig(config.file);
    const entered = await enteredNames(pool);
    const written = Object.entries(config.trunks).filter(([name]) => !entered.has(name));
    const running = { ...config, trunks: Object.fromEntries(written) };
    return { file: config.file, problem: null, changed: !isDeepStrictEqual(read, running) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { file: config.file, problem: error.message, changed: true };
  }
}

/** Trying a trunk: its file, and a call to one's own phone. */
export const trunkCheckRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'POST',
      path: '/api/trunks/check-file',
      id: 'trunks.check-file',
      about: 'Read the configuration file as the next start will, and say what is wrong in it; changes nothing',
      who: admin,
      everywhere: true,
      audit: false,
      answer: z.object({
        file: z.string().nullable(),
        problem: z.string().nullable().describe('Every mistake with line, field and remedy'),
        changed: z.boolean().describe('The running programme has other settings: start it again'),
      }),
    },
    ({ kit }) => checkFile(kit),
  ),
  route(
    {
      method: 'POST',
      path: '/api/trunks/:trunk/test-call',
      id: 'trunks.test-call',
      about: 'Call your own phone through this trunk: decided, dialled and recorded as every call is',
      who: admin,
      status: 202,
      perMinute: 10,
      body: z.object({
        number: z.string().min(1).max(60),
        myPhone: z.boolean().default(false).describe('The number is my own; a trunk to real people needs it'),
        language: z.enum(['ru', 'en']).default('ru'),
      }),
      answer: z.object({ campaign: z.string().describe('Watch the topic test-call:<campaign>') }),
    },
    async ({ kit, account, params, body }) => ({
      campaign: await placeTestCall(kit, account, { trunk: params.trunk, ...body }),
    }),
  ),
  route(
    {
      method: 'GET',
      path: '/api/test-calls/:campaign',
      id: 'trunks.show-test-call',
      about: 'How far a test call is: written down, reserved, INVITE sent, ringing, answered, heard',
      who: admin,
      answer: testCallAnswer,
    },
    async ({ kit, params }) => {
      const { rowCount } = await kit.pool.query('select from targets where campaign_id = $1 limit 2', [
        params.campaign,
      ]);
      if (rowCount !== 1)
        throw dozvonError('not-found', { what: 'test call', name: params.campaign, hint: 'POST …/test-call' });
      return testCallView(kit, params.campaign);
    },
  ),
];
