import { Readable } from 'node:stream';
import { z } from 'zod';
import { refusedFile } from '../../adapters/files/refused-file.ts';
import { UploadShelf } from '../../adapters/files/upload-shelf.ts';
import { postgresListStore } from '../../adapters/postgres/list-store.ts';
import {
  mappingTemplates,
  removeMappingTemplate,
  saveMappingTemplate,
} from '../../adapters/postgres/mapping-templates.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { importList } from '../../intake/import-list.ts';
import { previewList } from '../../intake/preview-list.ts';
import { refusedRows } from '../../intake/refused-rows.ts';
import type { HttpKit } from '../kit.ts';
import { importProgress } from '../live/import-progress.ts';
import { FileAnswer, fileRoute, type Route, route } from '../route.ts';
import { mappingBody, mappingOf, previewAnswer, reportAnswer, showReport } from './upload-schemas.ts';

const who = ['specialist', 'admin'] as const;
const shelf = ({ addresses }: HttpKit, account: { readonly id: string }) =>
  new UploadShelf(addresses.folders.cache, account.id);

async function sourceOf(kit: HttpKit, account: { readonly id: string }, upload: string) {
  const source = await shelf(kit, account).source(upload);
  if (!source) throw dozvonError('upload-missing');
  return source;
}

/** A list on its way in: sent, looked at, checked, loaded. */
export const uploadRoutes: readonly Route[] = [
  route(
    {
      method: 'POST',
      path: '/api/uploads',
      id: 'uploads.send',
      about: 'Send a list (CSV, XLSX) as the part "file"; nothing is loaded yet',
      who,
      keys: 'lists',
      upload: true,
      status: 201,
      answer: z.object({ id: z.string(), name: z.string(), bytes: z.number() }),
    },
    async ({ kit, account, request }) => {
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) throw dozvonError('upload-empty');
      return shelf(kit, account).keep(part.filename, part.file, kit.now());
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/uploads/:upload/preview',
      id: 'uploads.preview',
      about: 'How the file is written and what its columns seem to mean',
      who,
      keys: 'lists',
      audit: false,
      body: mappingBody,
      answer: previewAnswer,
    },
    async ({ kit, account, params, body }) => {
      const preview = await previewList(await sourceOf(kit, account, params.upload), mappingOf(body));
      return {
        ...preview,
        columns: preview.columns.map((column) => ({ ...column, samples: [...column.samples] })),
        rows: preview.rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/uploads/:upload/check',
      id: 'uploads.check',
      about: 'Read the whole file and say what would be loaded and refused; nothing is stored',
      who,
      keys: 'lists',
      audit: false,
      body: mappingBody,
      answer: reportAnswer,
    },
    async ({ kit, account, params, body }) => {
      const source = await sourceOf(kit, account, params.upload);
      const request = { account: account.name, listName: source.name, mapping: mappingOf(body) };
      return showReport((await importList({ source }, request)).report);
    },
  ),
  fileRoute(
    {
      method: 'POST',
      path: '/api/uploads/:upload/refused',
      id: 'uploads.refused',
      about: 'The rows that would be refused, whole, with the reason: a CSV to mend and load again',
      who,
      audit: false,
      file: ['text/csv'],
      body: z.object({ mapping: mappingBody, language: z.enum(['ru', 'en']) }),
    },
    async ({ kit, account, params, body }) => {
      const source = await sourceOf(kit, account, params.upload);
      const rows = await refusedRows(source, mappingOf(body.mapping));
      return new FileAnswer(
        'text/csv; charset=utf-8',
        Readable.from(refusedFile(rows, body.language)),
        `refused ${source.name}.csv`,
      );
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/uploads/:upload/load',
      id: 'uploads.load',
      about: 'Load the file into a list, all or nothing; progress comes on the live topic "imports"',
      who,
      keys: 'lists',
      body: z.object({ list: z.string().trim().min(1).max(200), mapping: mappingBody }),
      answer: reportAnswer.extend({ importId: z.string().nullable(), withdrawn: z.number() }),
    },
    async ({ kit, account, params, body }) => {
      const source = await sourceOf(kit, account, params.upload);
      const progress = importProgress.begin(account.id, params.upload);
      try {
        const request = {
          account: account.name,
          listName: body.list,
          mapping: mappingOf(body.mapping),
          onProgress: progress.tell,
        };
        const { report, stored } = await importList({ source, store: postgresListStore(kit.pool) }, request);
        if (stored) await shelf(kit, account).drop(params.upload);
        return { ...showReport(report), importId: stored?.importId ?? null, withdrawn: stored?.withdrawn ?? 0 };
      } finally {
        progress.end();
      }
    },
  ),
];

/** What was said about columns, kept for the next list of the same form. */
export const templateRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/mapping-templates',
      id: 'templates.list',
      about: 'Saved column mappings, the newest first',
      who,
      answer: z.object({
        items: z.array(z.object({ name: z.string(), headers: z.array(z.string()), mapping: mappingBody })),
      }),
    },
    async ({ kit, account }) => ({
      items: (await mappingTemplates(kit.pool, account.id)).map(({ name, headers, mapping }) => ({
        name,
        headers: [...headers],
        mapping: mappingBody.parse(mapping),
      })),
    }),
  ),
  route(
    {
      method: 'PUT',
      path: '/api/mapping-templates',
      id: 'templates.save',
      about: 'Save a column mapping under a name',
      who,
      status: 204,
      body: z.object({
        name: z.string().trim().min(1).max(100),
        headers: z.array(z.string().max(500)).max(500),
        mapping: mappingBody,
      }),
      answer: z.void(),
    },
    ({ kit, account, body }) => saveMappingTemplate(kit.pool, account.id, body),
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/mapping-templates/:name',
      id: 'templates.remove',
      about: 'Forget a saved column mapping',
      who,
      status: 204,
      answer: z.void(),
    },
    async ({ kit, account, params }) => {
      if (await removeMappingTemplate(kit.pool, account.id, params.name)) return;
      throw dozvonError('not-found', {
        what: 'mapping template',
        name: params.name,
        hint: 'GET /api/mapping-templates',
      });
    },
  ),
];
