import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  markTour,
  readTour,
  restartTour,
  showTour,
  type TourOwner,
  type TourState,
} from '../../adapters/postgres/access/tours.ts';
import { roles } from '../../domain/access.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { type TourSign, tourMarks, tourOf } from '../../domain/tour.ts';
import { FileAnswer, fileRoute, type Route, route, userOf } from '../route.ts';

const tour = z.object({
  begun: z.boolean(),
  shown: z.boolean(),
  steps: z.array(z.object({ id: z.string(), done: z.boolean() })),
});

function isDone(sign: TourSign, { marks, actions, facts }: TourState): boolean {
  if ('audit' in sign) return actions.includes(sign.audit);
  return 'fact' in sign ? facts.includes(sign.fact) : marks.includes(sign.mark);
}

/** A list as they really come: the one of the demo. */
const samples = { ru: 'demo.csv', en: 'demo-en.csv' } as const;
const sampleFolder = join(import.meta.dirname, '../../../campaigns/lists');

/** The guided first steps of the reader's role, and the list to try them with. */
export const tourRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/me/tour',
      id: 'me.tour',
      about: 'The first steps of my role in this account, each ticked by what really happened since I began',
      who: roles,
      answer: tour,
    },
    async (call) => {
      const { userId, login, role } = userOf(call);
      const owner: TourOwner = { userId, login, accountId: call.account.id };
      const state = await readTour(call.kit.pool, owner);
      const steps = tourOf[role].map(({ id, sign }) => ({ id, done: isDone(sign, state) }));
      return { begun: state.startedAt !== null, shown: state.shown, steps };
    },
  ),
  route(
    {
      method: 'PUT',
      path: '/api/me/tour',
      id: 'me.set-tour',
      about: 'Show my first steps, leave them for later, or begin again from the first',
      who: roles,
      audit: false,
      body: z.object({ do: z.enum(['show', 'leave', 'restart']) }),
      answer: z.object({}),
    },
    async (call) => {
      const { userId, login } = userOf(call);
      const owner: TourOwner = { userId, login, accountId: call.account.id };
      if (call.body.do === 'restart') await restartTour(call.kit.pool, owner);
      else await showTour(call.kit.pool, owner, call.body.do === 'show');
      return {};
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/me/tour/marks',
      id: 'me.mark-tour',
      about: 'A step that leaves no trace elsewhere is done: the message was heard, the forecast was made',
      who: roles,
      audit: false,
      body: z.object({ mark: z.enum(tourMarks) }),
      answer: z.object({}),
    },
    async (call) => {
      const { userId, login } = userOf(call);
      await markTour(call.kit.pool, { userId, login, accountId: call.account.id }, call.body.mark);
      return {};
    },
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/samples/list',
      id: 'uploads.sample',
      about: 'A list to try with, as lists really come; its people live in the simulated network, so only there',
      who: ['specialist', 'admin'],
      query: z.object({ language: z.enum(['ru', 'en']).default('ru') }),
      file: ['text/csv'],
    },
    ({ kit, query }) => {
      if (!Object.values(kit.config.trunks).some(({ simulated }) => simulated))
        throw dozvonError('not-found', { what: 'sample', name: 'list', hint: 'there is no simulated trunk here' });
      const name = samples[query.language];
      return Promise.resolve(new FileAnswer('text/csv', createReadStream(join(sampleFolder, name)), name));
    },
  ),
];
