import type { Command } from 'commander';
import { type ImportIssues, readImportIssues } from '../../adapters/postgres/list-issues.ts';
import { postgresListShelf } from '../../adapters/postgres/list-shelf.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import type { ListShelf, ListSummary } from '../../intake/ports.ts';
import { takeBack } from '../../intake/take-back.ts';
import type { CliContext } from '../context.ts';
import { issueTable } from '../import-report.ts';
import { maskText } from '../mask-number.ts';
import { withRecord } from '../with-record.ts';

interface ListOptions {
  readonly account: string;
  readonly lastImport?: true;
  readonly issues?: true;
  readonly full?: true;
  readonly json?: true;
}

/** `dozvon list list | show LIST | remove LIST [--last-import]`; `dozvon import` adds. */
export function register(program: Command, context: CliContext): void {
  const list = program.command('list').description('lists that were imported');
  const command = (line: string, about: string): Command =>
    list
      .command(line)
      .description(about)
      .option('--account <account>', 'the account', 'demo')
      .option('--json', 'print one JSON value');
  command('list', 'all lists of the account').action((options: ListOptions) =>
    withShelf(context, async (shelf) => showAll(context, await shelf.all(options.account), options)),
  );
  command('show <list>', 'one list with its imports, by id or name')
    .option('--issues', 'refused rows and warnings of its newest import too')
    .option('--full', 'show whole numbers in them')
    .action((wanted: string, options: ListOptions) =>
      withShelf(context, async (shelf, pool) =>
        showOne(context, pool, await shelf.all(options.account), wanted, options),
      ),
    );
  command('remove <list>', 'take a list back from which nobody was dialled')
    .option('--last-import', 'only the newest import: the list becomes what it was before')
    .action((wanted: string, options: ListOptions) =>
      withShelf(context, (shelf) => remove(context, shelf, wanted, options)),
    );
}

function withShelf(context: CliContext, work: (shelf: ListShelf, pool: Pool) => Promise<void>): Promise<void> {
  return withRecord(context, (pool) => work(postgresListShelf(pool), pool));
}

function showAll(context: CliContext, lists: readonly ListSummary[], options: ListOptions): void {
  if (options.json) return context.out(JSON.stringify(lists.map(asJson), null, 2));
  if (lists.length === 0) return context.out(`The account "${options.account}" has no list yet: dozvon import FILE`);
  for (const list of lists) context.out(`${list.id}  ${list.name}  ${list.debtors} debtors, ${owed(list)}`);
}

async function showOne(
  context: CliContext,
  pool: Pool,
  lists: readonly ListSummary[],
  wanted: string,
  options: ListOptions,
): Promise<void> {
  const list = lists.find(({ id }) => id === wanted) ?? lists.find(({ name }) => name === wanted);
  if (!list) throw dozvonError('list-unknown', { account: options.account, list: wanted });
  const newest = list.imports[0]?.id;
  const issues = options.issues && newest !== undefined ? await readImportIssues(pool, newest) : undefined;
  if (options.json) return context.out(JSON.stringify({ ...asJson(list), ...issues }, null, 2));
  context.out(`${list.name} (${list.id}): ${list.debtors} debtors, ${list.withdrawn} withdrawn, ${owed(list)}`);
  for (const { at, file, accepted, refused } of list.imports) {
    context.out(`  ${at.toISOString()}  ${file}: ${accepted} accepted, ${refused} refused`);
  }
  if (issues) context.out(issuesText(issues, options));
}

function issuesText({ refusals, warnings }: ImportIssues, { full }: ListOptions): string {
  const shown = (issues: ImportIssues['refusals']) =>
    full ? issues : issues.map((issue) => ({ ...issue, value: maskText(issue.value) }));
  const lines = [...issueTable('Refused', shown(refusals), 0), ...issueTable('Warnings', shown(warnings), 0)];
  return lines.length > 0 ? lines.join('\n') : 'Every row of the newest import was accepted without a warning.';
}

async function remove(context: CliContext, shelf: ListShelf, wanted: string, options: ListOptions): Promise<void> {
  const request = { account: options.account, list: wanted, lastImportOnly: options.lastImport === true };
  const taken = await takeBack(shelf, request);
  if (options.json) return context.out(JSON.stringify(taken));
  const what = taken.listRemoved
    ? `The list "${taken.name}" is removed`
    : `The newest import of "${taken.name}" is taken back`;
  context.out(`${what}; ${taken.debtors} people whom nothing else names are gone with it.`);
}

function asJson(list: ListSummary): object {
  return {
    ...list,
    owed: Object.fromEntries(Object.entries(list.owed).map(([currency, sum]) => [currency, decimal(sum)])),
  };
}

function owed({ owed: sums }: ListSummary): string {
  const texts = Object.entries(sums).map(([currency, sum]) => `${decimal(sum)} ${currency}`);
  return texts.length > 0 ? `${texts.join(' and ')} owed` : 'nothing owed';
}

function decimal(sum: number): string {
  return formatDecimal(kopecks(sum));
}
