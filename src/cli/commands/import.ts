import { basename } from 'node:path';
import type { Command } from 'commander';
import { readMappingFile } from '../../adapters/files/list-mapping.ts';
import { fileListSource } from '../../adapters/files/list-source.ts';
import type { Mapping } from '../../intake/columns/mapping.ts';
import { type ImportOutcome, importList } from '../../intake/import-list.ts';
import type { CliContext } from '../context.ts';
import { importBar, importText } from '../import-report.ts';
import { ProgressLine } from '../progress-line.ts';

interface ImportOptions {
  readonly account: string;
  readonly list?: string;
  readonly mapping?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `dozvon import FILE [--account A] [--list NAME] [--mapping M] [--dry-run] [--json]`. */
export function register(program: Command, context: CliContext): void {
  program
    .command('import')
    .description('load a debtors’ list (CSV, XLSX); into a list that exists it brings debts up to date')
    .argument('<file>', 'the list')
    .option('--account <account>', 'the account that is owed; made on first use', 'demo')
    .option('--list <name>', 'the list to load into (default: the name of the file)')
    .option('--mapping <file>', 'YAML: which column is what, such as "phone: Контакт"')
    .option('--dry-run', 'check the whole file and store nothing; needs no stack')
    .option('--json', 'print the report as one JSON object')
    .action((file: string, options: ImportOptions) => run(context, file, options));
}

async function run(context: CliContext, file: string, options: ImportOptions): Promise<void> {
  const mapping = options.mapping === undefined ? undefined : await readMappingFile(options.mapping);
  const outcome = options.dryRun
    ? await load(file, options, mapping)
    : await loadAndStore(context, file, options, mapping);
  context.out(options.json ? JSON.stringify(outcome.report, null, 2) : importText(file, outcome));
  if (outcome.report.accepted === 0) context.step('Not one row was accepted: nothing was stored.');
}

/** The database client is loaded only when something is stored. */
async function loadAndStore(
  context: CliContext,
  file: string,
  options: ImportOptions,
  mapping: Mapping | undefined,
): Promise<ImportOutcome> {
  const { openPool } = await import('../../adapters/postgres/pool.ts');
  const { postgresListStore } = await import('../../adapters/postgres/list-store.ts');
  // A mistyped path is told before anything is started for it.
  for await (const _ of fileListSource(file).chunks()) break;
  const stack = await context.stack({ parts: ['postgres'] });
  const pool = openPool(stack.databaseUrl, 'import', 2);
  try {
    return await load(file, options, mapping, postgresListStore(pool));
  } finally {
    await pool.end();
  }
}

async function load(
  file: string,
  options: ImportOptions,
  mapping: Mapping | undefined,
  store?: Parameters<typeof importList>[0]['store'],
): Promise<ImportOutcome> {
  const line = new ProgressLine();
  try {
    return await importList(
      { source: fileListSource(file), ...(store && { store }) },
      {
        account: options.account,
        listName: options.list ?? basename(file),
        ...(mapping && { mapping }),
        onProgress: (progress) => line.show(importBar(progress)),
      },
    );
  } finally {
    line.end();
  }
}
