import { z } from 'zod';
import type { UserVisitor } from '../../adapters/postgres/access/visitors.ts';
import { askByHand } from '../../adapters/postgres/dialing/ask-by-hand.ts';
import { previewCard } from '../../adapters/postgres/transfer/call-card.ts';
import { myDay } from '../../adapters/postgres/transfer/my-day.ts';
import { PostgresOrders } from '../../adapters/postgres/transfer/orders.ts';
import { PostgresWorkList, type Preview } from '../../adapters/postgres/transfer/work-list.ts';
import { PostgresWorkplace } from '../../adapters/postgres/transfer/workplace.ts';
import type { PolicyDecision } from '../../domain/contact-policy.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AccountId, DebtorId, OperatorId } from '../../domain/ids.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { decideBy } from '../../policy/decide-campaign.ts';
import type { HttpKit } from '../kit.ts';
import { type Route, route, userOf } from '../route.ts';
import { deskOf } from './desk-calls.ts';
import { cardAnswer, dayAnswer, deskRoles } from './desk-schemas.ts';

const decide = decideBy(bookInForce);

const found = z.object({ found: z.boolean().describe('False: nobody is left to call now') });

const gateAnswer = z
  .object({
    allowed: z.boolean(),
    why: z.string().nullable(),
    rule: z.string(),
    reason: z.string(),
    next: z.date().nullable(),
    zone: z.string(),
  })
  .describe('What the same gate says that a dial passes');

/** Calls that operators dial themselves: the next person, the gate's answer, the dial; and promises to call back. */
export const deskWorkRoutes: readonly Route[] = [
  route(
    {
      method: 'POST',
      path: '/api/desk/next',
      id: 'desk.next',
      about: 'Show me the next person to call: promises that are due, then the work lists',
      who: deskRoles,
      audit: false,
      answer: found,
    },
    async (call) => {
      const { list, operatorId } = await placeOf(call.kit, call.account.id, userOf(call));
      const found = await list.next(call.account.id, operatorId);
      await putOffDenied(call.kit, list, call.account.id, operatorId);
      return { found };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/desk/preview',
      id: 'desk.preview',
      about: 'The card before the call, with what the law says of it; null: no card is chosen',
      who: deskRoles,
      answer: z.object({ card: cardAnswer, gate: gateAnswer }).nullable(),
    },
    async (call) => {
      const { kit, account } = call;
      const { list, operatorId } = await placeOf(kit, account.id, userOf(call));
      const [preview, card] = [await list.current(operatorId), await previewCard(kit.pool, account.id, operatorId)];
      if (!preview || !card) return null;
      const gate = toGate(await ask(kit, account.id, preview));
      const { allowed, reason, next, zone } = gate;
      const phone = card.phone === null ? null : call.number(card.phone);
      return {
        card: { ...card, ...deskOf(card), outcome: null, phone, nextLawful: { allowed, reason, at: next, zone } },
        gate,
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/desk/preview',
      id: 'desk.look-at',
      about: 'Show me the person of a promise to call back, or any person of the account',
      who: deskRoles,
      audit: false,
      body: z.object({ callback: z.uuid().optional(), person: z.uuid().optional() }),
      answer: found,
    },
    async (call) => {
      const { account, body } = call;
      const { list, operatorId } = await placeOf(call.kit, account.id, userOf(call));
      if (body.callback !== undefined) return { found: await list.showCallback(account.id, operatorId, body.callback) };
      if (body.person === undefined) return { found: false };
      return { found: await list.showPerson(account.id, operatorId, body.person as DebtorId) };
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/desk/preview',
      id: 'desk.put-away',
      about: 'Put the card away: somebody else may be shown the person',
      who: deskRoles,
      audit: false,
      status: 204,
    },
    async (call) => {
      const { list, operatorId } = await placeOf(call.kit, call.account.id, userOf(call));
      await list.putAway(operatorId);
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/desk/dial',
      id: 'desk.dial',
      about:
        'Call the person on the card: my page rings first, then the person is dialled through the same gate as the robot',
      who: deskRoles,
      status: 204,
    },
    async (call) => {
      const { kit, account } = call;
      const { userId } = userOf(call);
      const { list, operatorId } = await placeOf(kit, account.id, userOf(call));
      const preview = await list.current(operatorId);
      if (!preview) throw dozvonError('no-preview');
      const { login } = await new PostgresWorkplace(kit.pool).phoneOf(account.id, userId);
      await new PostgresOrders(kit.pool).place({
        accountId: account.id,
        operatorId,
        what: { do: 'dial', login, accountId: account.id, operatorId, ...whom(preview) },
      });
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/desk/callbacks',
      id: 'desk.callbacks',
      about: 'Promises to call back: mine and those of nobody; missed ones stay',
      who: deskRoles,
      answer: z.object({
        callbacks: z
          .array(
            z.object({
              id: z.string(),
              person: z.string(),
              name: z.string().nullable(),
              dueAt: z.date().nullable(),
              askedAt: z.date(),
              tries: z.number(),
              mine: z.boolean(),
              note: z.string().nullable(),
            }),
          )
          .readonly(),
      }),
    },
    async (call) => {
      const { list, operatorId } = await placeOf(call.kit, call.account.id, userOf(call));
      return { callbacks: await list.callbacks(call.account.id, operatorId) };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/desk/day',
      id: 'desk.day',
      about: 'My day: plan, calls, talk, promises, money and commission, whom I call back today',
      who: deskRoles,
      answer: dayAnswer,
    },
    async (call) => {
      const { operatorId } = await placeOf(call.kit, call.account.id, userOf(call));
      const day = await myDay(call.kit.pool, operatorId);
      if (!day) throw dozvonError('no-shift');
      return day;
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/desk/callbacks/:callback',
      id: 'desk.cancel-callback',
      about: 'Nobody needs to be called back here any more',
      who: deskRoles,
      answer: z.object({ cancelled: z.boolean() }),
    },
    async ({ kit, account, params }) => ({
      cancelled: await new PostgresWorkList(kit.pool).cancel(account.id, params.callback),
    }),
  ),
];

async function placeOf(
  { pool }: HttpKit,
  accountId: AccountId,
  { userId }: UserVisitor,
): Promise<{ readonly list: PostgresWorkList; readonly operatorId: OperatorId }> {
  const operatorId = await new PostgresWorkplace(pool).operatorOf(accountId, userId);
  return { list: new PostgresWorkList(pool), operatorId };
}

async function ask({ pool }: HttpKit, accountId: AccountId, preview: Preview): Promise<PolicyDecision> {
  const { campaignId, debtorId, phone, spec } = preview;
  const asked = { campaignId, debtorId, ...(phone === null ? {} : { phone }) };
  return (await askByHand(pool, accountId, asked, decide(spec, 'operator'))).decision;
}

/** Whom the law does not let be called now is shown with its sentence, and not again before the instant that it names. */
async function putOffDenied(
  kit: HttpKit,
  list: PostgresWorkList,
  accountId: AccountId,
  operatorId: OperatorId,
): Promise<void> {
  const preview = await list.current(operatorId);
  const decision = preview && (await ask(kit, accountId, preview));
  if (preview && decision && !decision.allowed && decision.skip !== 'held') await list.putOff(preview, decision);
}

function toGate({ allowed, rule, reason, skip, nextAllowedAt, zone }: PolicyDecision) {
  return { allowed, why: skip ?? null, rule, reason, next: nextAllowedAt ?? null, zone };
}

function whom({ campaignId, debtorId, callbackId, phone, queue }: Preview) {
  return {
    campaignId,
    debtorId,
    queue,
    kind: callbackId === null ? ('manual' as const) : ('callback' as const),
    ...(callbackId === null ? {} : { callbackId }),
    ...(phone === null ? {} : { phone }),
  };
}
