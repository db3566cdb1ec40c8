import { z } from 'zod';
import { PostgresOrders } from '../../adapters/postgres/transfer/orders.ts';
import { moveOperator, wallView } from '../../adapters/postgres/transfer/wall-view.ts';
import { PostgresWorkplace } from '../../adapters/postgres/transfer/workplace.ts';
import type { TransferId } from '../../domain/ids.ts';
import { operatorStates } from '../../domain/operator.ts';
import { listenModes } from '../../transfer/orders.ts';
import { type Route, route, userOf } from '../route.ts';

const wallRoles = ['supervisor', 'admin'] as const;

const score = z
  .object({ average: z.number().nullable().describe('Percent'), talks: z.number() })
  .describe('Talks scored in the last 30 days');

const wallAnswer = z
  .object({
    operators: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          queues: z.array(z.string()).readonly(),
          state: z.enum(operatorStates),
          since: z.date(),
          why: z.string().nullable(),
          phoneOnline: z.boolean(),
          unfilled: z.number(),
          calls: z.number(),
          promises: z.number(),
          score,
          call: z
            .object({
              id: z.string(),
              name: z.string().nullable(),
              owed: z.string().nullable().describe('Decimal'),
              currency: z.string().nullable(),
              held: z.boolean(),
              lost: z.boolean(),
            })
            .nullable(),
        }),
      )
      .readonly(),
    queues: z
      .array(
        z.object({
          queue: z.string(),
          waiting: z.number(),
          since: z.date().nullable(),
          asked: z.number(),
          abandoned: z.number(),
        }),
      )
      .readonly(),
    score,
  })
  .meta({ id: 'Wall' });

/** The supervisor's wall: who talks, who waits, and an ear in any talk. */
export const wallRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/wall',
      id: 'wall.show',
      about: 'Operators and queues at this moment',
      who: wallRoles,
      answer: wallAnswer,
    },
    (call) => wallView(call.kit.pool, call.account.id),
  ),
  route(
    {
      method: 'PUT',
      path: '/api/wall/operators/:operator/queues',
      id: 'wall.move',
      about: 'Which queues ring at an operator from now on; none: every one',
      who: wallRoles,
      body: z.object({ queues: z.array(z.string().trim().min(1).max(100)).max(20) }),
      status: 204,
    },
    async ({ kit, account, params, body }) => {
      await moveOperator(kit.pool, account.id, params.operator, body.queues);
      kit.live.touch('wall');
    },
  ),
  route(
    {
      method: 'PUT',
      path: '/api/wall/calls/:transfer/ear',
      id: 'wall.listen',
      about: 'Listen to a talk, whisper to its operator, or speak to both; rings the telephone of my page',
      who: wallRoles,
      body: z.object({ mode: z.enum(listenModes) }),
      status: 204,
    },
    async (call) => {
      const { account, params, body, kit } = call;
      const { operatorId, login } = await new PostgresWorkplace(kit.pool).phoneOf(account.id, userOf(call).userId);
      const what = { do: 'overhear', login, mode: body.mode } as const;
      const transferId = params.transfer as TransferId;
      await new PostgresOrders(kit.pool).place({ accountId: account.id, operatorId, transferId, what });
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/wall/calls/:transfer/ear',
      id: 'wall.leave',
      about: 'Stop listening',
      who: wallRoles,
      status: 204,
    },
    async (call) => {
      const { account, params, kit } = call;
      const { operatorId, login } = await new PostgresWorkplace(kit.pool).phoneOf(account.id, userOf(call).userId);
      const transferId = params.transfer as TransferId;
      const what = { do: 'overhear', login } as const;
      await new PostgresOrders(kit.pool).place({ accountId: account.id, operatorId, transferId, what });
    },
  ),
];
