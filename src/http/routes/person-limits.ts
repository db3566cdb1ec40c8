import { z } from 'zod';
import { PostgresContactGate } from '../../adapters/postgres/recovery/contact-gate.ts';
import { roles } from '../../domain/access.ts';
import type { DebtorId } from '../../domain/ids.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { type Route, route } from '../route.ts';

const limits = z.object({
  allowed: z.boolean().describe('Whether a robot may call now'),
  rule: z.string(),
  reason: z.string(),
  next: z.date().nullable().describe('When a robot may call next; null: now, or never'),
  zone: z.string(),
  policies: z.string().describe('The policies that bind, with their versions: ru-230fz@3'),
  caps: z
    .array(
      z.object({
        policy: z.string(),
        counter: z.string(),
        bucket: z.string().describe('day, week, month, 7d, 24h'),
        spent: z.int(),
        max: z.int(),
      }),
    )
    .readonly(),
});

/** Where a person stands with the law now. */
export const personLimitRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/people/:person/limits',
      id: 'people.limits',
      about: 'How much of every cap of the law is spent, and when a robot may call next',
      who: roles,
      keys: 'people',
      answer: limits,
    },
    async ({ kit, account, params }) => {
      const gate = new PostgresContactGate(kit.pool, bookInForce);
      const { decision, caps } = await gate.standing(account.id, params.person as DebtorId, kit.now());
      const { allowed, rule, reason, zone, policyVersion, nextAllowedAt } = decision;
      return { allowed, rule, reason, zone, policies: policyVersion, next: nextAllowedAt ?? null, caps };
    },
  ),
];
