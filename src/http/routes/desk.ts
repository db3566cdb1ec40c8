import { z } from 'zod';
import { deskView } from '../../adapters/postgres/transfer/desk-view.ts';
import { PostgresOrders } from '../../adapters/postgres/transfer/orders.ts';
import { PostgresWorkplace } from '../../adapters/postgres/transfer/workplace.ts';
import { operatorStates } from '../../domain/operator.ts';
import { type Route, route, userOf } from '../route.ts';
import { sipPath } from '../sip-proxy.ts';
import { deskAnswer, deskRoles } from './desk-schemas.ts';

/** The operator's place: shift, presence, state. */
export const deskRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/desk',
      id: 'desk.show',
      about: 'My state, my call, notes that wait, my day',
      who: deskRoles,
      answer: deskAnswer,
    },
    (call) => deskView(call.kit.pool, call.account.id, userOf(call).userId),
  ),
  route(
    {
      method: 'GET',
      path: '/api/desk/colleagues',
      id: 'desk.colleagues',
      about: 'To whom a call can be handed on: colleagues at work, queues, and numbers outside',
      who: deskRoles,
      answer: z.object({
        colleagues: z.array(z.object({ id: z.string(), name: z.string(), state: z.enum(operatorStates) })).readonly(),
        queues: z.array(z.string()).readonly(),
        outside: z.array(z.object({ number: z.string(), name: z.string() })).readonly(),
        outsideAny: z.boolean().describe('Any other number may be dialled too'),
      }),
    },
    (call) => new PostgresWorkplace(call.kit.pool).others(call.account.id, userOf(call).userId),
  ),
  route(
    {
      method: 'POST',
      path: '/api/desk/shift',
      id: 'desk.begin',
      secret: true,
      about: 'Begin the shift, or take it over from another page; answers with the telephone of this page',
      who: deskRoles,
      answer: z.object({
        operator: z.string(),
        phone: z.object({ path: z.string(), login: z.string(), password: z.string() }),
      }),
    },
    async (call) => {
      const { kit, account } = call;
      const user = userOf(call);
      const { operatorId, login, password } = await new PostgresWorkplace(kit.pool).open(account.id, user);
      const what = { do: 'phone' } as const;
      await new PostgresOrders(kit.pool).place({ accountId: account.id, operatorId, what });
      return { operator: operatorId, phone: { path: sipPath, login, password } };
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/desk/shift',
      id: 'desk.end',
      about: 'End the shift: the telephone of the page can register no more',
      who: deskRoles,
      status: 204,
    },
    (call) => new PostgresWorkplace(call.kit.pool).close(call.account.id, userOf(call).userId),
  ),
  route(
    {
      method: 'POST',
      path: '/api/desk/heartbeat',
      id: 'desk.heartbeat',
      about: 'The page is alive; after 20 s without it and without its telephone the operator is offline',
      who: deskRoles,
      audit: false,
      status: 204,
    },
    (call) => new PostgresWorkplace(call.kit.pool).heartbeat(call.account.id, userOf(call).userId),
  ),
  route(
    {
      method: 'PUT',
      path: '/api/desk/state',
      id: 'desk.state',
      about: 'Ready, or a break; with two calls unwritten "ready" becomes a break',
      who: deskRoles,
      body: z.object({ state: z.enum(['ready', 'break']), why: z.string().min(1).max(60).optional() }),
      answer: z.object({ state: z.enum(['ready', 'break']) }),
    },
    async (call) => {
      const { state, why } = call.body;
      const workplace = new PostgresWorkplace(call.kit.pool);
      return { state: await workplace.wish(call.account.id, userOf(call).userId, state, why) };
    },
  ),
];
