import { basename } from 'node:path';
import type { Command } from 'commander';
import { readMappingFile } from '../adapters/files/list-mapping.ts';
import { fileListSource } from '../adapters/files/list-source.ts';
import { ensureAccount, knownAccount } from '../adapters/postgres/accounts/accounts.ts';
import { postgresDoNotCall } from '../adapters/postgres/do-not-call/do-not-call.ts';
import type { DoNotCallScope } from '../domain/do-not-call.ts';
import { importNumbers, type NumbersReport } from '../intake/do-not-call/import-numbers.ts';
import type { DoNotCallStore } from '../intake/do-not-call/ports.ts';
import type { CliContext } from './context.ts';
import { issueTable } from './import-report.ts';
import { maskText } from './mask-number.ts';
import { who } from './who.ts';
import { withRecord } from './with-record.ts';

interface ImportOptions {
  readonly account: string;
  readonly everywhere?: true;
  readonly note?: string;
  readonly mapping?: string;
  readonly dryRun?: true;
  readonly full?: true;
  readonly json?: true;
}

/** `dozvon dnc import FILE`. @param command makes a command with the options that all of `dnc` have */
export function registerDncImport(command: (line: string, about: string) => Command, context: CliContext): void {
  command('import <file>', 'put a file of numbers on the list: CSV or XLSX, in any encoding and spelling')
    .option('--note <text>', 'why, such as the name of the register')
    .option('--mapping <file>', 'YAML: which column is what, such as "phone: Контакт"')
    .option('--dry-run', 'check the whole file and store nothing; needs no stack')
    .option('--full', 'show whole numbers in the report')
    .action((file: string, options: ImportOptions) => run(context, file, options));
  command('take-back <import>', 'take off what a file brought; numbers that stood there before it stay').action(
    (file: string, options: ImportOptions) => takeBack(context, file, options),
  );
}

async function run(context: CliContext, file: string, options: ImportOptions): Promise<void> {
  const mapping = options.mapping === undefined ? undefined : await readMappingFile(options.mapping);
  const read = (scope: DoNotCallScope, store?: DoNotCallStore): Promise<NumbersReport> => {
    const entries = {
      scope,
      source: 'list',
      who: who(),
      note: options.note ?? basename(file),
      file: basename(file),
    } as const;
    return importNumbers(fileListSource(file), store, { entries, ...(mapping && { mapping }) });
  };
  const print = (report: NumbersReport): void =>
    context.out(options.json ? JSON.stringify(report, null, 2) : reportText(file, report, options));
  if (options.dryRun) return print(await read(undefined));
  await withRecord(context, async (pool) => {
    const scope = options.everywhere ? undefined : await ensureAccount(pool, options.account);
    print(await read(scope, postgresDoNotCall(pool)));
  });
}

async function takeBack(context: CliContext, file: string, options: ImportOptions): Promise<void> {
  await withRecord(context, async (pool) => {
    const scope = options.everywhere ? undefined : await knownAccount(pool, options.account);
    const removed = await postgresDoNotCall(pool).takeBack(file, scope, who());
    context.out(options.json ? JSON.stringify({ removed }) : `${removed} numbers taken off the list`);
  });
}

function reportText(file: string, report: NumbersReport, options: ImportOptions): string {
  const stored = options.dryRun ? 'nothing was stored' : `${report.added} added, ${report.known} stood there already`;
  const masked = <T extends { readonly value: string }>(issues: readonly T[]): readonly T[] =>
    options.full ? issues : issues.map((issue) => ({ ...issue, value: maskText(issue.value) }));
  return [
    `File       ${file}: ${report.encoding}${report.delimiter === null ? '' : `, delimiter "${report.delimiter}"`}`,
    `Rows       ${report.rows}: ${report.accepted} accepted, ${report.refused} refused`,
    `Numbers    ${report.numbers}: ${stored}`,
    ...(report.file === undefined || report.added === 0 ? [] : [`Take back  dozvon dnc take-back ${report.file}`]),
    ...issueTable('Refused', masked(report.refusals), report.leftOut?.refusals ?? 0),
    ...issueTable('Warnings', masked(report.warnings), report.leftOut?.warnings ?? 0),
  ].join('\n');
}
