import { z } from 'zod';
import { UploadShelf } from '../../adapters/files/upload-shelf.ts';
import { postgresDoNotCall } from '../../adapters/postgres/do-not-call/do-not-call.ts';
import { doNotCallFiles } from '../../adapters/postgres/do-not-call/files.ts';
import { countEntries, newestEntries } from '../../adapters/postgres/do-not-call/newest.ts';
import { roles } from '../../domain/access.ts';
import type { DoNotCallEntry } from '../../domain/do-not-call.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { importNumbers } from '../../intake/do-not-call/import-numbers.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { columns, type ReportRow } from '../../reporting/columns.ts';
import { exportAnswer, exportFormatQuery, exportTypes } from '../export.ts';
import { pageOf, pageQuery, readTimeCursor, toPage } from '../page.ts';
import { fileRoute, type Route, route } from '../route.ts';

const keepers = ['specialist', 'supervisor', 'admin'] as const;
const numbers = z.array(z.string().min(1).max(60)).min(1).max(1000);
const entry = z.object({
  everywhere: z.boolean().describe('Of every account of this installation'),
  person: z.string().nullable(),
  source: z.string(),
  attemptId: z.string().nullable(),
  note: z.string().nullable(),
  at: z.date(),
});

const file = z.object({
  id: z.string(),
  name: z.string(),
  added: z.number(),
  left: z.number().describe('Of them on the list still'),
  loadedBy: z.string(),
  loadedAt: z.date(),
});

const read = (texts: readonly string[]): readonly string[] => [...new Set(texts.map((text) => readNumber(text)))];

async function* once(part: readonly string[]): AsyncGenerator<readonly string[]> {
  yield part;
}

const exportColumns = columns({
  number: 'phone',
  everywhere: 'flag',
  person: 'id',
  source: 'word',
  attemptId: 'id',
  note: 'text',
  at: 'time',
});

async function* rowsOf(entries: AsyncIterable<DoNotCallEntry>): AsyncGenerator<ReportRow> {
  for await (const { number, everywhere, debtorId, source, attemptId, note, at } of entries) {
    const ids = { person: debtorId ?? null, attemptId: attemptId ?? null };
    yield { number: number ?? null, everywhere, ...ids, source, note: note ?? null, at: at.toISOString() };
  }
}

/** Numbers that are never called; an entry binds at once. */
export const doNotCallRoutes: readonly Route[] = [
  fileRoute(
    {
      method: 'GET',
      path: '/api/do-not-call',
      id: 'do-not-call.list',
      about: 'All entries of this account as JSON, CSV or XLSX',
      who: roles,
      keys: 'do-not-call',
      query: z.object({ format: exportFormatQuery }),
      file: exportTypes,
    },
    ({ kit, account, query, number }) => {
      const rows = rowsOf(postgresDoNotCall(kit.pool).entries(account.id));
      return exportAnswer({ columns: exportColumns, rows, notes: [] }, query.format, 'do not call', number);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/do-not-call/entries',
      id: 'do-not-call.page',
      about: 'Entries of this account and of everywhere, the newest first',
      who: roles,
      keys: 'do-not-call',
      query: pageQuery,
      answer: pageOf(entry.extend({ id: z.string(), number: z.string().nullable() })).extend({
        count: z.number().describe('10001 means more than 10000'),
      }),
    },
    async ({ kit, account, query: { cursor, limit }, number }) => {
      const found = await newestEntries(kit.pool, account.id, readTimeCursor(cursor), limit + 1);
      const page = toPage(
        found,
        limit,
        ({ place, id }) => [place, id],
        ({ place: _, ...line }) => ({ ...line, number: line.number && number(line.number) }),
      );
      return { ...page, count: await countEntries(kit.pool, account.id) };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/do-not-call/import',
      id: 'do-not-call.import',
      about: 'Put an uploaded file of numbers on the list: CSV or XLSX in any encoding and spelling',
      who: ['specialist', 'admin'],
      audit: false,
      body: z.object({ upload: z.string().max(100), note: z.string().max(500).optional() }),
      answer: z.object({
        rows: z.number(),
        numbers: z.number(),
        added: z.number(),
        known: z.number(),
        refused: z.number(),
        file: z.string().optional().describe('What these entries are taken off by'),
      }),
    },
    async ({ kit, account, body, who }) => {
      const source = await new UploadShelf(kit.addresses.folders.cache, account.id).source(body.upload);
      if (!source) throw dozvonError('upload-missing');
      const note = body.note ?? source.name;
      const entries = { scope: account.id, source: 'list', who, note, file: source.name } as const;
      const report = await importNumbers(source, postgresDoNotCall(kit.pool), { entries });
      const { rows, numbers, added, known, refused, file } = report;
      return { rows, numbers, added, known, refused, ...(file !== undefined && { file }) };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/do-not-call/files',
      id: 'do-not-call.files',
      about: 'Files that brought numbers which stand on the list still, the newest first',
      who: ['specialist', 'admin'],
      answer: z.object({ items: z.array(file) }),
    },
    async ({ kit, account }) => ({ items: [...(await doNotCallFiles(kit.pool, account.id))] }),
  ),
  route(
    {
      method: 'POST',
      path: '/api/do-not-call/files/:stopFile/take-back',
      id: 'do-not-call.take-back',
      about: 'Take off the list what a file brought; numbers that stood there before it stay',
      who: ['specialist', 'admin'],
      audit: false,
      answer: z.object({ removed: z.number() }),
    },
    async ({ kit, account, params, who }) => ({
      removed: await postgresDoNotCall(kit.pool).takeBack(params.stopFile, account.id, who),
    }),
  ),
  route(
    {
      method: 'POST',
      path: '/api/do-not-call/ask',
      id: 'do-not-call.ask',
      about: 'Whether a number may be called: since when not, and how that came',
      who: roles,
      keys: 'do-not-call',
      audit: false,
      body: z.object({ number: z.string().min(1).max(60) }),
      answer: z.object({ forbidden: z.boolean(), entries: z.array(entry) }),
    },
    async ({ kit, account, body }) => {
      const found = await postgresDoNotCall(kit.pool).forNumber(readNumber(body.number), account.id);
      const entries = found.map(({ everywhere, debtorId, source, attemptId, note, at }) => {
        return { everywhere, person: debtorId ?? null, source, attemptId: attemptId ?? null, note: note ?? null, at };
      });
      return { forbidden: entries.length > 0, entries };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/do-not-call',
      id: 'do-not-call.add',
      about: 'Put numbers on the list of this account, in any spelling',
      who: ['specialist', 'operator', 'supervisor', 'admin'],
      keys: 'do-not-call',
      audit: false,
      body: z.object({ numbers, note: z.string().max(500).optional() }),
      answer: z.object({ added: z.number(), known: z.number() }),
    },
    ({ kit, account, body, who, visitor }) => {
      const source = visitor?.kind === 'key' ? 'api' : 'screen';
      const entries = { scope: account.id, source, who, ...(body.note && { note: body.note }) } as const;
      return postgresDoNotCall(kit.pool).add(once(read(body.numbers)), entries);
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/do-not-call/remove',
      id: 'do-not-call.remove',
      about: 'Take numbers off the list of this account; what the entries said stays in the audit log',
      who: keepers,
      keys: 'do-not-call',
      audit: false,
      body: z.object({ numbers }),
      answer: z.object({ removed: z.number() }),
    },
    async ({ kit, account, body, who }) => {
      return { removed: (await postgresDoNotCall(kit.pool).remove(read(body.numbers), account.id, who)).length };
    },
  ),
];
