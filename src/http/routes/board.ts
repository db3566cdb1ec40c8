import { z } from 'zod';
import pkg from '../../../package.json' with { type: 'json' };
import { dozvonError } from '../../domain/errors/index.ts';
import { findingsOf } from '../health.ts';
import { boardAnswer, boardView } from '../live/board-topic.ts';
import { generalRoute, type Route } from '../route.ts';

const admin = ['admin'] as const;

/** How the installation does, part by part; and what stands in its queues. */
export const boardRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/doctor',
      id: 'board.doctor',
      about: 'Every check of dozvon doctor, and what only a running product knows',
      who: admin,
      everywhere: true,
      answer: z.object({
        version: z.string(),
        at: z.date(),
        checks: z.array(
          z.object({
            check: z.string(),
            state: z.enum(['ok', 'soon', 'bad', 'off']),
            detail: z.string(),
            remedy: z.string().optional(),
          }),
        ),
      }),
    },
    async ({ kit }) => ({ version: pkg.version, at: kit.now(), checks: [...(await findingsOf(kit))] }),
  ),
  generalRoute(
    {
      method: 'GET',
      path: '/api/queues',
      id: 'board.queues',
      about: 'What stands in the queues of Redis, and what waits in the record',
      who: admin,
      everywhere: true,
      answer: boardAnswer,
    },
    ({ kit }) => boardView(kit),
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/queues/:queue/retry',
      id: 'board.retry',
      about: 'Offer the failed jobs of a queue again',
      who: admin,
      everywhere: true,
      answer: z.object({ retried: z.number() }),
    },
    async ({ kit, params }) => {
      const retried = await kit.queues.retry(params.queue);
      if (retried === undefined)
        throw dozvonError('not-found', { what: 'queue', name: params.queue, hint: 'GET /api/queues' });
      return { retried };
    },
  ),
];
