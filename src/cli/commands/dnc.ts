import type { Command } from 'commander';
import { ensureAccount, knownAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { postgresDoNotCall } from '../../adapters/postgres/do-not-call/do-not-call.ts';
import { postgresOptOuts } from '../../adapters/postgres/do-not-call/opt-outs.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import type { DoNotCallEntry, DoNotCallScope } from '../../domain/do-not-call.ts';
import type { DoNotCallStore } from '../../intake/do-not-call/ports.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { optOutByMessage } from '../../outreach/opt-out-by-message.ts';
import { columns, type ReportRow } from '../../reporting/columns.ts';
import type { CliContext } from '../context.ts';
import { registerDncImport } from '../dnc-import.ts';
import { numberShown } from '../mask-number.ts';
import { chooseFormat, writeReport } from '../report-output.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

export interface DncOptions {
  readonly account: string;
  readonly everywhere?: true;
  readonly note?: string;
  readonly format?: string;
  readonly out?: string;
  readonly full?: true;
  readonly json?: true;
}

/** `dozvon dnc add|remove|list|show|import|take-back|message`: numbers that are never called, per account or everywhere. */
export function register(program: Command, context: CliContext): void {
  const dnc = program.command('dnc').description('the do-not-call list: an entry binds at once');
  const command = (line: string, about: string): Command =>
    dnc
      .command(line)
      .description(about)
      .option('--account <account>', 'the account whose list it is', 'demo')
      .option('--everywhere', 'the list of every account of this installation')
      .option('--json', 'print one JSON value');
  command('add <numbers...>', 'put numbers on the list, in any spelling')
    .option('--note <text>', 'why')
    .action((numbers: string[], options: DncOptions) => add(context, numbers, options));
  command('remove <numbers...>', 'take numbers off the list')
    .option('--full', 'show whole numbers')
    .action((numbers: string[], options: DncOptions) => remove(context, numbers, options));
  command('list', 'all entries of the account, and those of everywhere')
    .option('--format <format>', 'table, csv, xlsx or json; all but the table show whole numbers')
    .option('--out <file>', 'write to a file')
    .option('--full', 'show whole numbers in the table too')
    .action((options: DncOptions) => list(context, options));
  command('show <number>', 'whether a number may be called: since when not, and how that came')
    .option('--full', 'show the whole number')
    .action((number: string, options: DncOptions) => show(context, number, options));
  command('message <number> <text...>', 'a message that this number sent us: puts it on the list if it asks for that')
    .addHelpText(
      'after',
      'STOP, СТОП, ОТПИСКА, "не звоните" and the like are obeyed; what is unclear is for you to read.',
    )
    .action((number: string, text: string[], options: DncOptions) => message(context, number, text.join(' '), options));
  registerDncImport(command, context);
}

async function add(context: CliContext, numbers: readonly string[], options: DncOptions): Promise<void> {
  const read = [...new Set(numbers.map((number) => readNumber(number)))];
  await withRecord(context, async (pool) => {
    const scope = options.everywhere ? undefined : await ensureAccount(pool, options.account);
    const entries = { scope, source: 'command', who: who(), ...(options.note && { note: options.note }) } as const;
    const answer = await postgresDoNotCall(pool).add(once(read), entries);
    const known = answer.known > 0 ? `; ${answer.known} stood there already` : '';
    context.out(options.json ? JSON.stringify(answer) : `${answer.added} added ${place(options)}${known}`);
  });
}

async function* once(numbers: readonly string[]): AsyncGenerator<readonly string[]> {
  yield numbers;
}

async function message(context: CliContext, number: string, text: string, options: DncOptions): Promise<void> {
  const read = readNumber(number);
  await withRecord(context, async (pool) => {
    const accountId = await ensureAccount(pool, options.account);
    const answer = await optOutByMessage(postgresOptOuts(pool), { accountId, number: read, text, who: who() });
    context.out(options.json ? JSON.stringify(answer) : messageWords[answer.verdict][answer.doNotCall]);
  });
}

const obeyed = {
  added: 'It asks to stop: the number is on the list now',
  known: 'It asks to stop: the number stood on the list already',
  no: '',
};
const unclear = 'It speaks of stopping, but not plainly: read it, and use dozvon dnc add if it is meant so';
const other = 'It does not ask to stop: nothing was changed';
const messageWords = {
  stop: obeyed,
  unclear: { added: '', known: '', no: unclear },
  other: { added: '', known: '', no: other },
};

async function remove(context: CliContext, numbers: readonly string[], options: DncOptions): Promise<void> {
  const read = [...new Set(numbers.map((number) => readNumber(number)))];
  await withRecord(context, async (pool) => {
    const store = postgresDoNotCall(pool);
    const accountId = await knownAccount(pool, options.account);
    const removed = await store.remove(read, options.everywhere ? undefined : accountId, who());
    const left = await Promise.all(read.map(async (n) => ({ n, entries: await store.forNumber(n, accountId) })));
    const stillForbidden = left.filter(({ entries }) => entries.length > 0).map(({ n }) => n);
    if (options.json) return context.out(JSON.stringify({ removed, stillForbidden }));
    context.out(`${removed.length} of ${read.length} removed ${place(options).replace('to', 'from')}`);
    const shown = numberShown(options.full);
    for (const n of stillForbidden) context.out(`${shown(n)} is still not called: see dozvon dnc show`);
  });
}

async function list(context: CliContext, options: DncOptions): Promise<void> {
  const format = chooseFormat(options);
  const shown = format === 'table' ? numberShown(options.full) : (number: string) => number;
  await withRecord(context, async (pool) => {
    const scopes = options.everywhere ? [undefined] : [await knownAccount(pool, options.account), undefined];
    const rows = entryRows(postgresDoNotCall(pool), scopes, shown);
    await writeReport({ columns: entryColumns, rows, notes: [] }, format, options.out);
  });
}

const entryColumns = columns({
  number: 'phone',
  everywhere: 'flag',
  source: 'word',
  since: 'time',
  attemptId: 'id',
  debtorId: 'id',
  note: 'text',
});

async function* entryRows(
  store: DoNotCallStore,
  scopes: readonly DoNotCallScope[],
  shown: (number: string) => string,
): AsyncGenerator<ReportRow> {
  for (const scope of scopes) for await (const entry of store.entries(scope)) yield entryRow(entry, shown);
}

function entryRow(entry: DoNotCallEntry, shown: (number: string) => string): ReportRow {
  return {
    number: entry.number === undefined ? null : shown(entry.number),
    everywhere: entry.everywhere,
    source: entry.source,
    since: entry.at.toISOString().replace('Z', '+00:00'),
    attemptId: entry.attemptId ?? null,
    debtorId: entry.debtorId ?? null,
    note: entry.note ?? null,
  };
}

async function show(context: CliContext, text: string, options: DncOptions): Promise<void> {
  const number = readNumber(text);
  await withRecord(context, async (pool) => {
    const entries = await entriesOf(pool, number, options.account);
    if (options.json) {
      const rows = entries.map((entry) => entryRow(entry, (each) => each));
      return context.out(JSON.stringify({ number, forbidden: rows.length > 0, entries: rows }));
    }
    const shown = numberShown(options.full)(number);
    if (entries.length === 0) return context.out(`${shown} is not on the list of account "${options.account}"`);
    context.out(`${shown} is not called for account "${options.account}":`);
    for (const entry of entries) context.out(`  ${entrySentence(entry)}`);
  });
}

async function entriesOf(pool: Pool, number: string, account: string): Promise<readonly DoNotCallEntry[]> {
  return postgresDoNotCall(pool).forNumber(number, await knownAccount(pool, account));
}

const sourceWords = {
  key: 'a key pressed in a call',
  sms: 'an SMS',
  api: 'the API',
  screen: 'the screens',
  list: 'an imported list',
  command: 'the command line',
} as const satisfies Record<DoNotCallEntry['source'], string>;

function entrySentence({ at, source, number, everywhere, attemptId, note }: DoNotCallEntry): string {
  const what = number === undefined ? 'the person, on any number' : 'the number';
  const where = everywhere ? 'for every account' : 'for this account';
  const attempt = attemptId === undefined ? '' : `, attempt ${attemptId}`;
  return `since ${at.toISOString()} ${what}, ${where}, by ${sourceWords[source]}${attempt}${note === undefined ? '' : `: ${note}`}`;
}

function place(options: DncOptions): string {
  return options.everywhere ? 'to the list of every account' : `to the list of account "${options.account}"`;
}
