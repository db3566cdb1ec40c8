import { fileListSource } from '../adapters/files/list-source.ts';
import { postgresListStore } from '../adapters/postgres/list-store.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import type { ListId } from '../domain/ids.ts';
import type { Mapping } from '../intake/columns/mapping.ts';
import { importList } from '../intake/import-list.ts';
import type { ImportReport } from '../intake/report.ts';
import type { CliContext } from './context.ts';
import { importBar } from './import-report.ts';
import { ProgressLine } from './progress-line.ts';

export interface FileImport {
  readonly pool: Pool;
  readonly file: string;
  readonly account: string;
  readonly listName: string;
  readonly mapping?: Mapping;
}

/** Imports a file into a list of the account, with progress on standard error. */
export async function importFile(
  context: CliContext,
  { pool, file, account, listName, mapping }: FileImport,
): Promise<ImportReport & { readonly list: ListId | undefined }> {
  const line = new ProgressLine(2000);
  const { report } = await importList(
    { source: fileListSource(file), store: postgresListStore(pool) },
    {
      account,
      listName,
      ...(mapping && { mapping }),
      onProgress: (progress) => line.show(importBar(progress)),
    },
  );
  line.end();
  context.step(`list "${listName}": ${report.accepted} rows accepted, ${report.refused} refused`);
  return { ...report, list: (report.listId as ListId | null) ?? undefined };
}
