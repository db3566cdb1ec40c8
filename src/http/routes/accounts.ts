import { z } from 'zod';
import { ensureAccount, listAccounts } from '../../adapters/postgres/accounts/accounts.ts';
import { generalRoute, type Route } from '../route.ts';

const summary = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.date(),
  lists: z.number(),
  debtors: z.number(),
  campaigns: z.number(),
  running: z.number(),
});

/** Accounts of the installation. */
export const accountRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/accounts',
      id: 'accounts.list',
      about: 'Every account of this installation',
      who: ['admin'],
      everywhere: true,
      answer: z.object({ items: z.array(summary) }),
    },
    async ({ kit }) => ({ items: [...(await listAccounts(kit.pool))] }),
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/accounts',
      id: 'accounts.add',
      about: 'Make an account; one of this name stays as it is',
      who: ['admin'],
      everywhere: true,
      status: 201,
      body: z.object({ name: z.string().trim().min(1).max(100) }),
      answer: z.object({ id: z.string(), name: z.string() }),
    },
    async ({ kit, body }) => ({ id: await ensureAccount(kit.pool, body.name), name: body.name }),
  ),
];
