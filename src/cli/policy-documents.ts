import type { Command } from 'commander';
import { readPolicyFile } from '../adapters/files/policy-file.ts';
import { addDocument, removeDocument, storedDocuments } from '../adapters/postgres/policy/documents.ts';
import { admitDocument, type DocumentChange } from '../policy/admit-document.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import type { CliContext } from './context.ts';
import { useRunningBook } from './running-book.ts';
import { who } from './who.ts';
import { withRecord } from './with-record.ts';

interface DocumentOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

/** `dozvon policy add FILE | remove NAME | history`: policies and calendars of this installation. */
export function registerPolicyDocuments(policy: Command, context: CliContext): void {
  policy
    .command('add')
    .argument(
      '<file>',
      'a policy or a calendar, JSON or YAML; a newer version goes before one that comes with the programme',
    )
    .description('check a document, show what it changes, and put it in force at once')
    .option('--dry-run', 'check it and show what it changes; needs no stack')
    .option('--json', 'print one JSON object')
    .action((file: string, options: DocumentOptions) => add(context, file, options));
  policy
    .command('remove')
    .argument('<name>', 'a policy or a calendar of this installation')
    .description('take it out of force; what comes with the programme under that name is in force again')
    .option('--json', 'print one JSON object')
    .action((name: string, options: DocumentOptions) => remove(context, name, options));
  policy
    .command('history')
    .description('which documents of this installation were added and removed, when and by whom')
    .option('--json', 'one JSON array')
    .action((options: DocumentOptions) => history(context, options));
}

async function add(context: CliContext, file: string, options: DocumentOptions): Promise<void> {
  const value = readPolicyFile(file);
  if (options.dryRun) {
    await useRunningBook(context);
    return print(context, admitDocument(value, bookInForce), undefined, options);
  }
  await withRecord(context, async (pool) => {
    const change = admitDocument(value, bookInForce);
    print(context, change, await addDocument(pool, change.admitted, who()), options);
  });
}

function print(
  context: CliContext,
  change: DocumentChange,
  version: number | undefined,
  options: DocumentOptions,
): void {
  const { admitted, before, added, removed } = change;
  const { kind, name } = admitted;
  if (options.json)
    return context.out(
      JSON.stringify({ kind, name, version: version ?? null, before: before ?? null, added, removed }),
    );
  const state = version === undefined ? 'may be added; nothing was stored' : `version ${version} is in force`;
  context.out(`${kind} ${name}: ${state}${before === undefined ? '' : ` (before: ${before})`}`);
  for (const line of removed) context.out(`- ${line.trim()}`);
  for (const line of added) context.out(`+ ${line.trim()}`);
}

function remove(context: CliContext, name: string, options: DocumentOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const removed = await removeDocument(pool, name, who());
    context.out(options.json ? JSON.stringify({ name, removed }) : `${name}: ${removed} versions are out of force`);
  });
}

function history(context: CliContext, options: DocumentOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const documents = await storedDocuments(pool);
    if (options.json) return context.out(JSON.stringify(documents, null, 2));
    if (documents.length === 0) context.out('Only the documents that come with the programme are in force');
    for (const { kind, name, version, addedAt, addedBy, removedAt } of documents) {
      const end = removedAt === null ? 'in force' : `removed ${removedAt.toISOString()}`;
      context.out(`${kind} ${name}@${version}  added ${addedAt.toISOString()} by ${addedBy}; ${end}`);
    }
  });
}
