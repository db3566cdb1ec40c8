import { z } from 'zod';
import { recordingFiles } from '../../adapters/files/recording-files.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { readDossier } from '../../adapters/postgres/people/dossier.ts';
import { postgresPersonEraser } from '../../adapters/postgres/people/erase.ts';
import type { PeopleFilter } from '../../adapters/postgres/people/people-filter.ts';
import {
  countPeople,
  type FoundPerson,
  isByName,
  peopleOrders,
  searchPeople,
} from '../../adapters/postgres/people/search-people.ts';
import { setStop } from '../../adapters/postgres/people/stops.ts';
import { roles } from '../../domain/access.ts';
import { stops } from '../../domain/contact-policy.ts';
import type { AccountId, DebtorId } from '../../domain/ids.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { erasePerson } from '../../intake/people/erase-person.ts';
import { debtorName } from '../../reporting/present.ts';
import { askedPeople } from '../asked-people.ts';
import { countAnswer, countMost, countQuery, exactly } from '../count.ts';
import { exportAnswer, exportFormatQuery, exportTypes } from '../export.ts';
import { pageOf, pageQuery, readIdCursor, readNameCursor, toPage } from '../page.ts';
import { peopleColumns, peopleRows } from '../people-export.ts';
import { dossierAnswer, toDossierAnswer } from '../person-shape.ts';
import { recordingFolders } from '../recording-folders.ts';
import { FileAnswer, fileRoute, type Route, route } from '../route.ts';

const found = z.object({
  id: z.string(),
  debtor: z.string().describe('The id of the list, or the number'),
  name: z.string().nullable(),
  segment: z.string().nullable(),
  zone: z.string().nullable(),
  phones: z.array(z.string()),
  owed: z.array(z.object({ amount: z.string(), currency: z.string() })),
  stops: z.array(z.string()),
  erasedAt: z.date().nullable(),
});

function toFound(person: FoundPerson, number: (text: string) => string): z.input<typeof found> {
  const { key, phones, owed, place: _, ...rest } = person;
  return {
    ...rest,
    debtor: number(debtorName(key)),
    phones: phones.map(number),
    owed: Object.entries(owed).map(([currency, sum]) => ({ currency, amount: formatDecimal(kopecks(Number(sum))) })),
    stops: [...rest.stops],
  };
}

const filterQuery = z.object({ q: z.string().trim().max(200).optional(), list: z.uuid().optional() });

function toFilter(
  accountId: AccountId,
  { q, list }: z.output<typeof filterQuery>,
  number: (text: string) => string,
): PeopleFilter {
  return { ...askedPeople(accountId, q, number), listId: list };
}

/** Debtors: search, the page that proves every contact, export, erasure, stops. */
export const peopleRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/people',
      id: 'people.search',
      about: 'People by number (any spelling, or a part), account number, or words of the name; of one list or of all',
      who: roles,
      keys: 'people',
      query: pageQuery.extend(filterQuery.shape).extend({ order: z.enum(peopleOrders).default('added') }),
      answer: pageOf(found),
    },
    async ({ kit, account, query: { cursor, limit, order, ...filter }, number }) => {
      const after = isByName(order) ? readNameCursor(cursor) : readIdCursor(cursor);
      const question = { ...toFilter(account.id, filter, number), order, after, limit: limit + 1 };
      return toPage(
        await searchPeople(kit.pool, question),
        limit,
        ({ place, id }) => [isByName(order) ? place : null, id],
        (person) => toFound(person, number),
      );
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/people/count',
      id: 'people.count',
      about: 'How many people the filter has; above ten thousand only when asked exactly',
      who: roles,
      keys: 'people',
      query: filterQuery.extend(countQuery.shape),
      answer: countAnswer,
    },
    async ({ kit, account, query: { exact, ...filter }, number }) =>
      exactly(await countPeople(kit.pool, toFilter(account.id, filter, number), countMost(exact)), exact),
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/people/file',
      id: 'people.export-list',
      about: 'Every person of the filter as a file',
      who: ['specialist', 'supervisor', 'manager', 'admin'],
      keys: 'people',
      audit: true,
      file: exportTypes,
      query: filterQuery.extend({ format: exportFormatQuery }),
    },
    ({ kit, account, query: { format, ...filter }, number }) => {
      const rows = peopleRows(kit.pool, toFilter(account.id, filter, number));
      return exportAnswer({ columns: peopleColumns, rows, notes: [] }, format, 'people', number);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/people/:person',
      id: 'people.show',
      about: 'Everything about one person: debts, every decision with its rule, every dial with its states and money',
      who: roles,
      keys: 'people',
      answer: dossierAnswer,
    },
    async ({ kit, params, number }) => toDossierAnswer(await readDossier(kit.pool, params.person as DebtorId), number),
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/people/:person/export',
      id: 'people.export',
      about: 'What the record has about the person, as JSON, for the person',
      who: ['specialist', 'supervisor', 'admin'],
      audit: false,
      file: ['application/json'],
    },
    async ({ kit, account, params, who }) => {
      const dossier = await readDossier(kit.pool, params.person as DebtorId);
      await writeAuditLine(kit.pool, { accountId: account.id, who, action: 'person-export', subject: params.person });
      return new FileAnswer(
        'application/json; charset=utf-8',
        JSON.stringify(dossier, null, 2),
        `person ${params.person}.json`,
      );
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/people/:person/erase',
      id: 'people.erase',
      about: 'Take the person out of the record; facts of dials and money stay without them. It cannot be taken back',
      who: ['admin'],
      audit: false,
      body: z.object({ confirm: z.literal(true) }),
      answer: z.object({
        numbers: z.number(),
        recordings: z.number(),
        notHere: z.array(z.string()),
        stillForbidden: z.number(),
      }),
    },
    async ({ kit, account, params, who }) => {
      const files = recordingFiles(recordingFolders(kit.addresses));
      const erasure = { accountId: account.id, debtorId: params.person as DebtorId, who };
      const { numbers, recordings, notHere, stillForbidden } = await erasePerson(
        postgresPersonEraser(kit.pool),
        files,
        erasure,
      );
      return { numbers, recordings, notHere: [...notHere], stillForbidden };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/people/:person/stops',
      id: 'people.set-stop',
      about: 'Put a stop on the person, or lift it; calls that are planned already obey it',
      who: ['specialist', 'operator', 'supervisor', 'admin'],
      keys: 'people',
      status: 204,
      body: z.object({ stop: z.enum(stops), on: z.boolean() }),
    },
    ({ kit, params, body }) => setStop(kit.pool, params.person as DebtorId, body.stop, body.on),
  ),
];
