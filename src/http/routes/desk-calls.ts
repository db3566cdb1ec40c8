import { z } from 'zod';
import { PostgresContactGate } from '../../adapters/postgres/recovery/contact-gate.ts';
import { PostgresOutcomes } from '../../adapters/postgres/recovery/outcomes.ts';
import { type CallCard, callCard, saveDraft } from '../../adapters/postgres/transfer/call-card.ts';
import { PostgresOrders } from '../../adapters/postgres/transfer/orders.ts';
import { PostgresWorkplace } from '../../adapters/postgres/transfer/workplace.ts';
import { nearestPlace } from '../../domain/desk-script.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AccountId, DebtorId, OperatorId, TransferId } from '../../domain/ids.ts';
import { kopecks } from '../../domain/money.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import type { OutcomeForm } from '../../recovery/ports.ts';
import { recordOutcome } from '../../recovery/record-outcome.ts';
import type { CallOrder } from '../../transfer/orders.ts';
import type { HttpKit } from '../kit.ts';
import { type Route, route, userOf } from '../route.ts';
import { cardAnswer, controlBody, deskRoles, outcomeBody } from './desk-schemas.ts';

const gateOf = ({ pool }: HttpKit): PostgresContactGate => new PostgresContactGate(pool, bookInForce);

/** Calls on the desk: the card, the controls, the outcome. */
export const deskCallRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/desk/calls/:transfer',
      id: 'desk.card',
      about: 'The card of a call: person, debts, promises, what was heard, limits',
      who: deskRoles,
      answer: cardAnswer,
    },
    async ({ kit, account, params, number }) => {
      const card = await callCard(kit.pool, account.id, params.transfer);
      if (!card)
        throw dozvonError('not-found', { what: 'call', name: params.transfer, hint: 'the calls of this desk' });
      const phone = card.phone === null ? null : number(card.phone);
      return {
        ...card,
        ...outcomeOf(card),
        ...deskOf(card),
        phone,
        nextLawful: await nextLawful(kit, account.id, card),
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/desk/calls/:transfer/control',
      id: 'desk.control',
      about:
        'Hold with music, take back, send keys, call in a colleague or a number outside, hand on, hang up, or ring this page again',
      who: deskRoles,
      body: controlBody,
      status: 204,
    },
    async (call) => {
      const { kit, account, params, body } = call;
      const operatorId = await new PostgresWorkplace(kit.pool).operatorOf(account.id, userOf(call).userId);
      const transferId = params.transfer as TransferId;
      await new PostgresOrders(kit.pool).place({ accountId: account.id, operatorId, transferId, what: orderOf(body) });
    },
  ),
  route(
    {
      method: 'PUT',
      path: '/api/desk/calls/:transfer/draft',
      id: 'desk.draft',
      about: 'Keep the half-filled form of a call',
      who: deskRoles,
      audit: false,
      body: z.object({
        data: z.record(z.string().max(40), z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])),
      }),
      status: 204,
    },
    ({ kit, account, params, body }) => saveDraft(kit.pool, account.id, params.transfer, body.data),
  ),
  route(
    {
      method: 'POST',
      path: '/api/desk/calls/:transfer/outcome',
      id: 'desk.outcome',
      about: 'Write what came of a talk, once: promise, reason, callback, stop; then ready or a break',
      who: deskRoles,
      body: outcomeBody,
      answer: z.object({ state: z.enum(['ready', 'break']).nullable() }),
    },
    async (call) => {
      const { kit, account, params, body } = call;
      const { userId } = userOf(call);
      const workplace = new PostgresWorkplace(kit.pool);
      const operatorId = await workplace.operatorOf(account.id, userId);
      const work = { store: new PostgresOutcomes(kit.pool), gate: gateOf(kit), now: kit.now() };
      const transferId = params.transfer as TransferId;
      await recordOutcome(work, { accountId: account.id, operatorId, transferId, form: formOf(body) });
      return { state: body.after ? await workplace.wish(account.id, userId, body.after) : null };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/desk/lawful/:person',
      id: 'desk.lawful',
      about: 'Whether an operator may call this person at an instant, and when next',
      who: deskRoles,
      query: z.object({ at: z.iso.datetime({ offset: true }) }),
      answer: z.object({
        allowed: z.boolean(),
        reason: z.string(),
        rule: z.string(),
        next: z.date().nullable(),
        zone: z.string(),
      }),
    },
    async ({ kit, account, params, query }) => {
      const decision = await gateOf(kit).mayCall(account.id, params.person as DebtorId, new Date(query.at));
      const { allowed, reason, rule, nextAllowedAt, zone } = decision;
      return { allowed, reason, rule, next: nextAllowedAt ?? null, zone };
    },
  ),
];

/** The script with its branches, and where the person pays. */
export function deskOf({ script, places, person }: CallCard) {
  return {
    script: script ?? null,
    place: nearestPlace(places, person?.region ?? undefined, person?.vars ?? {}) ?? null,
  };
}

function outcomeOf(card: CallCard): { outcome: z.output<typeof cardAnswer>['outcome'] } {
  return { outcome: cardAnswer.shape.outcome.parse(card.outcome) };
}

async function nextLawful(kit: HttpKit, accountId: AccountId, { person }: CallCard) {
  if (!person) return null;
  const decision = await gateOf(kit).mayCall(accountId, person.id as DebtorId, kit.now());
  const { allowed, reason, nextAllowedAt, zone } = decision;
  return { allowed, reason, at: nextAllowedAt ?? null, zone };
}

function orderOf(body: z.output<typeof controlBody>): CallOrder {
  if (body.do === 'invite') return { do: 'invite', operatorId: body.operator as OperatorId };
  if (body.do === 'outside') return { ...body, number: readNumber(body.number) };
  if (body.do !== 'hand-on') return body;
  const { queue, operator } = body;
  return {
    do: 'hand-on',
    ...(queue === undefined ? {} : { queue }),
    ...(operator === undefined ? {} : { operatorId: operator as OperatorId }),
  };
}

function formOf({ promise, callback, after: _after, ...body }: z.output<typeof outcomeBody>): OutcomeForm {
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  return {
    ...(given as Omit<OutcomeForm, 'promise' | 'callback'>),
    ...(promise && {
      promise: {
        due: promise.due,
        ...(promise.amount === undefined ? {} : { amount: kopecks(promise.amount) }),
        ...(promise.place === undefined ? {} : { place: promise.place }),
      },
    }),
    ...(callback && { callback: { at: new Date(callback.at) } }),
  };
}
