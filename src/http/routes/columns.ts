import { z } from 'zod';
import { columnsOfUser, keepColumns } from '../../adapters/postgres/access/user-columns.ts';
import { generalRoute, type Route, userOf } from '../route.ts';

const keys = z.array(z.string().regex(/^[\w.-]{1,40}$/)).max(60);

/** Which columns of a list I keep: they follow me to another browser. */
export const columnRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/me/columns',
      id: 'me.columns',
      about: 'The columns that I chose, list by list',
      who: 'user',
      answer: z.object({ grids: z.record(z.string(), z.array(z.string())) }),
    },
    async (call) => ({ grids: await columnsOfUser(call.kit.pool, userOf(call).userId) }),
  ),
  generalRoute(
    {
      method: 'PUT',
      path: '/api/me/columns',
      id: 'me.choose-columns',
      about: 'Show these columns of a list; none: the usual ones again',
      who: 'user',
      status: 204,
      audit: false,
      body: z.object({ grid: z.string().regex(/^[\w.-]{1,40}$/), columns: keys }),
    },
    (call) => keepColumns(call.kit.pool, userOf(call).userId, call.body.grid, call.body.columns),
  ),
];
