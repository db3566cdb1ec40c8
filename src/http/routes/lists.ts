import { z } from 'zod';
import { readImportIssues } from '../../adapters/postgres/list-issues.ts';
import { postgresListShelf } from '../../adapters/postgres/list-shelf.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { maskText } from '../../domain/mask-number.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import type { ListSummary } from '../../intake/ports.ts';
import { reasonText } from '../../intake/reasons.ts';
import type { Issue } from '../../intake/report.ts';
import { takeBack } from '../../intake/take-back.ts';
import { columns, type ReportRow } from '../../reporting/columns.ts';
import { exportAnswer, exportFormatQuery, exportTypes } from '../export.ts';
import { fileRoute, type Route, route } from '../route.ts';

const readers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
const writers = ['specialist', 'admin'] as const;

const summary = z
  .object({
    id: z.string(),
    name: z.string(),
    debtors: z.number(),
    withdrawn: z.number(),
    owed: z.array(z.object({ amount: z.string(), currency: z.string() })),
    imports: z.array(
      z.object({ id: z.string(), file: z.string(), at: z.date(), accepted: z.number(), refused: z.number() }),
    ),
  })
  .meta({ id: 'List' });

function toSummary({ id, name, debtors, withdrawn, owed, imports }: ListSummary): z.input<typeof summary> {
  const sums = Object.entries(owed).map(([currency, sum]) => ({
    currency,
    amount: formatDecimal(kopecks(Number(sum))),
  }));
  return { id, name, debtors, withdrawn, owed: sums, imports: [...imports] };
}

const issueColumns = columns({
  kind: 'word',
  row: 'integer',
  column: 'word',
  reason: 'word',
  explanation: 'text',
  value: 'text',
});

async function* issueRows(
  kind: 'refusal' | 'warning',
  issues: readonly Issue[],
  language: 'ru' | 'en',
  masked: boolean,
): AsyncGenerator<ReportRow> {
  for (const { row, column, reason, value } of issues) {
    const explanation = reasonText(reason, language);
    yield { kind, row, column, reason, explanation, value: masked ? maskText(value) : value };
  }
}

async function* both(...parts: readonly AsyncIterable<ReportRow>[]): AsyncGenerator<ReportRow> {
  for (const part of parts) yield* part;
}

/** Lists that were imported. */
export const listRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/lists',
      id: 'lists.list',
      about: 'Lists of this account with their imports, the newest first',
      who: readers,
      keys: 'lists',
      answer: z.object({ items: z.array(summary) }),
    },
    async ({ kit, account }) => ({ items: (await postgresListShelf(kit.pool).all(account.name)).map(toSummary) }),
  ),
  route(
    {
      method: 'GET',
      path: '/api/lists/:list',
      id: 'lists.show',
      about: 'One list with its imports; its people: GET /api/people?list=',
      who: readers,
      keys: 'lists',
      answer: summary,
    },
    async ({ kit, account, params }) => {
      const list = (await postgresListShelf(kit.pool).all(account.name)).find(
        ({ id }) => id === params.list.toLowerCase(),
      );
      if (!list) throw dozvonError('list-unknown', { account: account.name, list: params.list });
      return toSummary(list);
    },
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/imports/:import/issues',
      id: 'lists.issues',
      about: 'Refused rows and warnings of an import as JSON, CSV or XLSX',
      who: readers,
      keys: 'lists',
      query: z.object({
        kind: z.enum(['refusal', 'warning']).optional(),
        language: z.enum(['ru', 'en']).default('ru'),
        format: exportFormatQuery,
      }),
      file: exportTypes,
    },
    async ({ kit, params, query, number }) => {
      const { refusals, warnings } = await readImportIssues(kit.pool, params.import);
      const masked = number('+79990000000') !== '+79990000000';
      const parts = [
        ...(query.kind === 'warning' ? [] : [issueRows('refusal', refusals, query.language, masked)]),
        ...(query.kind === 'refusal' ? [] : [issueRows('warning', warnings, query.language, masked)]),
      ];
      return exportAnswer({ columns: issueColumns, rows: both(...parts), notes: [] }, query.format, 'issues', number);
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/lists/:list/take-back',
      id: 'lists.take-back',
      about: 'Take back the newest import, or the whole list; refused once somebody was dialled from it',
      who: writers,
      keys: 'lists',
      body: z.object({ lastImportOnly: z.boolean().default(false) }),
      answer: z.object({ listId: z.string(), name: z.string(), debtors: z.number(), listRemoved: z.boolean() }),
    },
    ({ kit, account, params, body }) =>
      takeBack(postgresListShelf(kit.pool), { account: account.name, list: params.list, ...body }),
  ),
];
