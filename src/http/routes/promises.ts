import { z } from 'zod';
import { lastAudit } from '../../adapters/postgres/reports/audit-marks.ts';
import { promises } from '../../reporting/audit/rule.ts';
import { auditRules } from '../../reporting/audit/rules.ts';
import { generalRoute, type Route } from '../route.ts';

const rule = z.object({
  promise: z.enum(promises),
  rule: z.string(),
  about: z.string(),
  checked: z.number(),
  breaches: z.number(),
  examples: z.array(z.object({ attemptId: z.string().nullable(), what: z.string() })).readonly(),
});

/** The seven promises, checked against the record. */
export const promiseRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/promises',
      id: 'promises.show',
      about: 'What the last audit of everything found; it runs once a day',
      who: ['admin'],
      everywhere: true,
      answer: z.object({
        ranAt: z.date().nullable(),
        attempts: z.number(),
        breaches: z.number(),
        rules: z.array(rule).describe('Rules over attempts; those over the whole record are in the answer of a run'),
      }),
    },
    async ({ kit }) => {
      const last = await lastAudit(kit.pool);
      if (!last) return { ranAt: null, attempts: 0, breaches: 0, rules: [] };
      const rules = auditRules.flatMap(({ promise, rule: name, about }) => {
        const counted = last.rules[name];
        return counted ? [{ promise, rule: name, about, ...counted }] : [];
      });
      return { ranAt: last.ranAt, attempts: last.attempts, breaches: last.breaches, rules };
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/promises/audit',
      id: 'promises.audit',
      about: 'Audit everything since the last time, now',
      who: ['admin'],
      everywhere: true,
      perMinute: 6,
      answer: z.object({ ranAt: z.date(), attempts: z.number(), breaches: z.number(), rules: z.array(rule) }),
    },
    async ({ kit }) => {
      const { attempts, breaches, promises: found } = await kit.audit();
      return { ranAt: kit.now(), attempts, breaches, rules: found.flatMap(({ rules }) => [...rules]) };
    },
  ),
];
