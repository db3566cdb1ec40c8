import { z } from 'zod';
import type { VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import {
  readCallerIds,
  removeCallerId,
  saveCallerId,
  shownByCampaigns,
} from '../../adapters/postgres/accounts/caller-ids.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import type { HttpKit } from '../kit.ts';
import { type Route, route } from '../route.ts';

const callerId = z
  .object({
    number: z.string(),
    trunks: z.array(z.string()).describe('That may show it: callerIds in the configuration'),
    simulated: z.boolean().describe('All these trunks are of the simulated network'),
    first: z.boolean().describe('Shown where a campaign names none'),
    campaigns: z.array(z.string()).readonly().describe('At work now, which name it themselves'),
    contract: z.string().nullable(),
    validUntil: z.string().nullable(),
    problem: z.enum(['no-contract', 'contract-over', 'no-trunk']).nullable(),
  })
  .meta({ id: 'CallerId' });

async function callerIdsOf(
  { pool, config, now }: HttpKit,
  { id }: VisitorAccount,
): Promise<z.input<typeof callerId>[]> {
  const [contracts, shown] = await Promise.all([readCallerIds(pool, id), shownByCampaigns(pool, id)]);
  const trunks = Object.entries(config.trunks);
  const numbers = new Set([
    ...trunks.flatMap(([, { callerIds }]) => callerIds),
    ...contracts.map(({ number }) => number),
    ...shown.map(({ number }) => number),
  ]);
  const today = now().toISOString().slice(0, 10);
  return [...numbers].sort().map((number) => {
    const carriers = trunks.filter(([, { callerIds }]) => callerIds.includes(number));
    const contract = contracts.find((each) => each.number === number);
    const simulated = carriers.length > 0 && carriers.every(([, trunk]) => trunk.simulated);
    const over = contract?.validUntil != null && contract.validUntil < today;
    const unwritten = contract === undefined && !simulated;
    return {
      number,
      trunks: carriers.map(([name]) => name),
      simulated,
      first: carriers.some(([, { callerIds }]) => callerIds[0] === number),
      campaigns: shown.find((each) => each.number === number)?.campaigns ?? [],
      contract: contract?.contract ?? null,
      validUntil: contract?.validUntil ?? null,
      problem: carriers.length === 0 ? 'no-trunk' : over ? 'contract-over' : unwritten ? 'no-contract' : null,
    };
  });
}

const number = z.string().min(1).max(60);

/** Numbers that the account shows: the trunk must carry one, and a contract must allow it. */
export const callerIdRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/caller-ids',
      id: 'caller-ids.list',
      about: 'Numbers that trunks, contracts and campaigns name, and what is missing of each',
      who: ['specialist', 'supervisor', 'manager', 'admin'],
      answer: z.object({ items: z.array(callerId) }),
    },
    async ({ kit, account }) => ({ items: await callerIdsOf(kit, account) }),
  ),
  route(
    {
      method: 'PUT',
      path: '/api/caller-ids',
      id: 'caller-ids.save',
      about: 'Write down the contract by which the account shows a number',
      who: ['admin'],
      status: 204,
      body: z.object({ number, contract: z.string().trim().min(1).max(200), validUntil: z.iso.date().nullable() }),
    },
    async ({ kit, account, body, who }) => {
      await saveCallerId(kit.pool, account.id, { ...body, number: readNumber(body.number), addedBy: who });
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/caller-ids/remove',
      id: 'caller-ids.remove',
      about: 'Take a contract out',
      who: ['admin'],
      status: 204,
      body: z.object({ number }),
    },
    async ({ kit, account, body }) => {
      if (!(await removeCallerId(kit.pool, account.id, readNumber(body.number))))
        throw dozvonError('not-found', { what: 'contract', name: body.number, hint: 'GET /api/caller-ids' });
    },
  ),
];
