import { z } from 'zod';
import { emergencyStop } from '../../adapters/postgres/scheduling/emergency-stop.ts';
import { linesOverview } from '../../adapters/postgres/scheduling/overview.ts';
import { roles } from '../../domain/access.ts';
import { readStatus } from '../../stack/status.ts';
import { generalRoute, type Route } from '../route.ts';

const node = z.object({ name: z.string(), connected: z.boolean(), dialer: z.boolean() });
const trunk = z.object({
  name: z.string(),
  linesInUse: z.number(),
  down: z.boolean(),
  registration: z.string().nullable(),
});
const process = z.object({ name: z.string(), pid: z.number(), since: z.string(), restarts: z.number() });

/** How the installation does. */
export const statusRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/status',
      id: 'status.show',
      about: 'Whether anything can be dialled: nodes, trunks, lines in use, the emergency stop',
      who: roles,
      keys: 'trunks',
      answer: z.object({
        stopped: z.boolean(),
        linesInUse: z.number(),
        nodes: z.array(node).readonly(),
        trunks: z.array(trunk).readonly(),
        at: z.date(),
      }),
    },
    async ({ kit }) => {
      const { stopped = false, linesInUse = 0, nodes = [], trunks = [] } = (await linesOverview(kit.pool)) ?? {};
      return { stopped, linesInUse, nodes, trunks, at: kit.now() };
    },
  ),
  generalRoute(
    {
      method: 'GET',
      path: '/api/health',
      id: 'status.health',
      about: 'Every process of this machine, for whoever runs the installation',
      who: ['admin'],
      everywhere: true,
      answer: z.object({ watched: z.boolean(), processes: z.array(process).readonly() }),
    },
    async ({ kit }) => {
      const { watched, processes } = await readStatus(kit.addresses.state);
      return { watched, processes };
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/stop',
      id: 'status.stop',
      about: 'End all dialling of the installation at once, or let it go on; live calls go on to their end',
      who: ['admin'],
      everywhere: true,
      body: z.object({ on: z.boolean() }),
      answer: z.object({ stopped: z.boolean() }),
    },
    async ({ kit, body }) => {
      await emergencyStop(kit.pool, body.on);
      kit.live.touch('campaigns');
      return { stopped: body.on };
    },
  ),
];
