import { z } from 'zod';
import {
  readOutside,
  removeOutside,
  saveOutside,
  setOutsideAny,
} from '../../adapters/postgres/accounts/outside-numbers.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { type Route, route } from '../route.ts';

const admin = ['admin'] as const;
const number = z.string().min(1).max(60);

/** Numbers outside with which operators connect people, such as a lawyer's office. */
export const outsideRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/outside-numbers',
      id: 'outside.list',
      about: 'Numbers outside with which operators may connect a person, and whether any other may be dialled',
      who: ['supervisor', 'manager', 'admin'],
      answer: z.object({
        items: z
          .array(z.object({ number: z.string(), name: z.string(), addedAt: z.date(), addedBy: z.string() }))
          .readonly(),
        any: z.boolean(),
      }),
    },
    ({ kit, account }) => readOutside(kit.pool, account.id),
  ),
  route(
    {
      method: 'PUT',
      path: '/api/outside-numbers',
      id: 'outside.save',
      about: 'Put a number on the list, or give it another name',
      who: admin,
      status: 204,
      body: z.object({ number, name: z.string().trim().min(1).max(100) }),
    },
    async ({ kit, account, body, who }) => {
      await saveOutside(kit.pool, account.id, { number: readNumber(body.number), name: body.name, addedBy: who });
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/outside-numbers/remove',
      id: 'outside.remove',
      about: 'Take a number off the list; a call that is on goes on',
      who: admin,
      status: 204,
      body: z.object({ number }),
    },
    async ({ kit, account, body }) => {
      if (!(await removeOutside(kit.pool, account.id, readNumber(body.number))))
        throw dozvonError('not-found', { what: 'number', name: body.number, hint: 'GET /api/outside-numbers' });
    },
  ),
  route(
    {
      method: 'PUT',
      path: '/api/outside-numbers/any',
      id: 'outside.allow-any',
      about: 'Let operators dial numbers that are not on the list, except people of your lists and do-not-call',
      who: admin,
      status: 204,
      body: z.object({ on: z.boolean() }),
    },
    ({ kit, account, body }) => setOutsideAny(kit.pool, account.id, body.on),
  ),
];
