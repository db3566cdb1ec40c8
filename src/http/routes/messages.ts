import { z } from 'zod';
import { isOwned } from '../../adapters/postgres/access/owned.ts';
import type { VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import { readMembers } from '../../adapters/postgres/scheduling/members.ts';
import { isSpokenCurrency } from '../../conversation/spoken/money.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { ListId } from '../../domain/ids.ts';
import type { Member } from '../../scheduling/campaign-ports.ts';
import { campaignBody, campaignOf } from '../campaign-body.ts';
import type { HttpKit } from '../kit.ts';
import { FileAnswer, fileRoute, type Route, route } from '../route.ts';

const who = ['specialist', 'admin'] as const;
/** People to choose a listener from: the beginning of the list shows its extremes well enough. */
const looked = 1000;
const hearBody = campaignBody.extend({ list: z.uuid(), person: z.uuid().optional() });

async function members(kit: HttpKit, list: string): Promise<readonly Member[]> {
  for await (const page of readMembers(kit.pool, list as ListId, looked)) return page;
  return [];
}

const sumOf = ({ vars }: Member): number => {
  const { debt } = vars;
  const amount = typeof debt === 'object' && debt !== null && 'amount' in debt ? debt.amount : undefined;
  return Number(amount ?? 0);
};

const best = (people: readonly Member[], score: (member: Member) => number): Member | undefined =>
  people.reduce<Member | undefined>((found, each) => (found && score(found) >= score(each) ? found : each), undefined);

/** What will be said to whom. @throws DozvonError `list-unknown`, `not-found` */
async function hearing(kit: HttpKit, account: VisitorAccount, body: z.output<typeof hearBody>) {
  const spec = await campaignOf(kit, account.name, body);
  if (!(await isOwned(kit.pool, 'list', body.list, account.id)))
    throw dozvonError('list-unknown', { account: account.name, list: body.list });
  const people = await members(kit, body.list);
  const person = people.find(({ debtorId }) => debtorId === body.person) ?? people[0];
  if (!person) throw dozvonError('not-found', { what: 'person to hear it', name: '', hint: 'GET /api/lists' });
  const { currency } = spec.rates;
  const request = {
    message: spec.message,
    account: account.name,
    creditor: spec.creditor ?? account.name,
    ...(isSpokenCurrency(currency) && { currency }),
  };
  return { request, vars: person.vars, today: kit.now().toISOString().slice(0, 10), person };
}

/** The message before anybody is called: its words and its sound for real people of the list. */
export const messageRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/lists/:list/listeners',
      id: 'messages.listeners',
      about: 'People to hear a message for: the first, the longest and the shortest name, the largest sum',
      who,
      answer: z.object({
        items: z.array(
          z.object({
            person: z.string(),
            name: z.string(),
            why: z.enum(['first', 'longest-name', 'shortest-name', 'largest-sum']),
          }),
        ),
      }),
    },
    async ({ kit, params, number }) => {
      const people = await members(kit, params.list);
      const found = [
        { why: 'first', member: people[0] },
        { why: 'longest-name', member: best(people, ({ name }) => name.length) },
        { why: 'shortest-name', member: best(people, ({ name }) => -name.length) },
        { why: 'largest-sum', member: best(people, sumOf) },
      ] as const;
      return {
        items: found.flatMap(({ why, member }) =>
          member ? [{ why, person: String(member.debtorId), name: number(member.name) }] : [],
        ),
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/messages/words',
      id: 'messages.words',
      about: 'Exactly what one person of the list will hear, in words',
      who,
      audit: false,
      body: hearBody,
      answer: z.object({ person: z.string(), name: z.string(), words: z.string() }),
    },
    async ({ kit, account, body, number }) => {
      const { request, vars, today, person } = await hearing(kit, account, body);
      const words = await kit.ear.words(request, vars, today);
      return { person: String(person.debtorId), name: number(person.name), words };
    },
  ),
  fileRoute(
    {
      method: 'POST',
      path: '/api/messages/sound',
      id: 'messages.sound',
      about: 'The same as a telephone carries it: WAV, 8 kHz',
      who,
      audit: false,
      perMinute: 120,
      file: ['audio/wav'],
      body: hearBody,
    },
    async ({ kit, account, body }) => {
      const { request, vars, today } = await hearing(kit, account, body);
      return new FileAnswer('audio/wav', await kit.ear.sound(request, vars, today));
    },
  ),
];
