import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { fileListSource } from '../../adapters/files/list-source.ts';
import { ensureAccount, knownAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { postgresConsents } from '../../adapters/postgres/consents/consents.ts';
import { findPerson } from '../../adapters/postgres/people/find-person.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { type ConsentKind, type ConsentWord, consentKinds } from '../../domain/consent.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AccountId } from '../../domain/ids.ts';
import { parsePhones } from '../../intake/cells/phones.ts';
import { type ConsentReport, importConsents } from '../../intake/consents/import-consents.ts';
import type { NewWord, WordFrame } from '../../intake/consents/ports.ts';
import type { CliContext } from '../context.ts';
import { maskText, numberShown } from '../mask-number.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

interface ConsentOptions {
  readonly account: string;
  readonly kind: ConsentKind;
  readonly basis?: string;
  readonly at?: string;
  readonly full?: true;
  readonly json?: true;
}

interface ImportOptions extends ConsentOptions {
  readonly column?: string;
  readonly dateColumn?: string;
  readonly basisColumn?: string;
  readonly dryRun?: true;
}

/** `dozvon consent add|withdraw|show|import|demand`: who consented to what, and what proves it. */
export function register(program: Command, context: CliContext): void {
  const consent = program.command('consent').description('the ledger of consents: the newest word binds at once');
  const command = (line: string, about: string): Command =>
    consent
      .command(line)
      .description(about)
      .option('--account <account>', 'the account', 'demo')
      .addOption(new Option('--kind <kind>', 'what for').choices(consentKinds).default('mass-call'))
      .option('--json', 'print one JSON value');
  const word = (line: string, about: string, given: boolean): void => {
    command(`${line} <people...>`, about)
      .option('--basis <text>', 'what proves it, such as "договор 12-34 от 01.03.2026"')
      .option('--at <day>', 'when it was said, YYYY-MM-DD; default: now')
      .action((people: string[], options: ConsentOptions) => record(context, people, given, options));
  };
  word('add', 'people (by number or id) gave the consent', true);
  word('withdraw', 'people withdrew it: they are not contacted under policies that need it', false);
  command('show <person>', 'every word of one person or number, and what binds now')
    .option('--full', 'show whole numbers')
    .action((person: string, options: ConsentOptions) => show(context, person, options));
  command('import <file>', 'record the consents of a file: any list with numbers')
    .option('--column <header>', 'the column that says yes or no; default: every row gave it')
    .option('--date-column <header>', 'the column with the day')
    .option('--basis-column <header>', 'the column with what proves it')
    .option('--basis <text>', 'what proves it, for all rows')
    .option('--dry-run', 'check the whole file and record nothing; needs no stack')
    .option('--full', 'show whole numbers in the report')
    .action((file: string, options: ImportOptions) => importFile(context, file, options));
  command('demand <on-or-off>', 'whether a person of whom the ledger says nothing counts as refusing').action(
    (wanted: string, options: ConsentOptions) => demand(context, wanted, options),
  );
}

async function record(
  context: CliContext,
  people: readonly string[],
  given: boolean,
  options: ConsentOptions,
): Promise<void> {
  const at = options.at === undefined ? undefined : dayThatHasCome(options.at);
  await withRecord(context, async (pool) => {
    const accountId = await ensureAccount(pool, options.account);
    const subjects = await Promise.all(
      people.map(async (person) => (await subjectsOf(pool, accountId, person, options))[0]),
    );
    const words = subjects.flatMap((subject): NewWord[] =>
      subject === undefined
        ? []
        : [{ subject, given, ...(at && { at }), ...(options.basis && { basis: options.basis }) }],
    );
    const { added } = await postgresConsents(pool).add(once(words), frameOf(accountId, 'command', options));
    const verb = given ? 'given' : 'withdrawn';
    const known = words.length - added;
    context.out(
      options.json
        ? JSON.stringify({ added, known })
        : `${options.kind} ${verb}: ${added} recorded${known > 0 ? `, ${known} known already` : ''}`,
    );
  });
}

async function* once<T>(part: readonly T[]): AsyncGenerator<readonly T[]> {
  yield part;
}

function frameOf(accountId: AccountId, source: WordFrame['source'], { kind }: ConsentOptions): WordFrame {
  return { accountId, kind, source, who: who() };
}

/** The number that is written, or the person whose id it is with the numbers of theirs. @throws DozvonError `not-found` */
async function subjectsOf(
  pool: Pool,
  accountId: AccountId,
  wanted: string,
  { account }: ConsentOptions,
): Promise<readonly string[]> {
  const [number] = parsePhones(wanted, 'RU').phones;
  if (number !== undefined) return [number];
  const debtorId = await findPerson(pool, { accountId, account, wanted });
  const { rows } = await pool.query<{ number: string }>('select number from phones where debtor_id = $1', [debtorId]);
  return [debtorId, ...rows.map((row) => row.number)];
}

function show(context: CliContext, person: string, options: ConsentOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const accountId = await knownAccount(pool, options.account);
    const ledger = postgresConsents(pool);
    const words = await ledger.words(accountId, await subjectsOf(pool, accountId, person, options));
    const demands = await ledger.demands(accountId);
    if (options.json) return context.out(JSON.stringify({ words, demands }, null, 2));
    const shown = numberShown(options.full);
    for (const each of words) context.out(wordText(each, shown));
    if (words.length === 0) context.out('The ledger says nothing of this person');
    const silent = demands.filter((kind) => words.every((each) => each.kind !== kind));
    for (const kind of silent) context.out(`${kind}: counts as refused, because the account demands proof`);
  });
}

function wordText({ kind, given, at, number, basis, source }: ConsentWord, shown: (number: string) => string): string {
  const whose = number === undefined ? 'the person' : shown(number);
  return `${at.toISOString()}  ${kind} ${given ? 'given' : 'withdrawn'}  ${whose}, by ${source}${basis ? `: ${basis}` : ''}`;
}

async function importFile(context: CliContext, file: string, options: ImportOptions): Promise<void> {
  const { column, dateColumn, basisColumn } = options;
  const run = (accountId: AccountId, ledger?: ReturnType<typeof postgresConsents>) =>
    importConsents(fileListSource(file), ledger, {
      frame: frameOf(accountId, 'list', options),
      basis: options.basis ?? basename(file),
      ...(column && { column }),
      ...(dateColumn && { dateColumn }),
      ...(basisColumn && { basisColumn }),
    });
  const print = (report: ConsentReport) =>
    context.out(options.json ? JSON.stringify(report, null, 2) : reportText(report, options));
  if (options.dryRun) return print(await run('' as AccountId));
  await withRecord(context, async (pool) => {
    print(await run(await ensureAccount(pool, options.account), postgresConsents(pool)));
  });
}

function reportText(report: ConsentReport, options: ImportOptions): string {
  const stored = options.dryRun ? 'nothing was recorded' : `${report.added} words recorded`;
  const standing =
    report.standing > 0 ? [`${report.standing} undated consents yield to a withdrawal of the person`] : [];
  const refused = report.refusals.map(({ row, reason, value }) => {
    return `  row ${row}: ${reason}${value ? `: ${options.full ? value : maskText(value)}` : ''}`;
  });
  return [
    `${report.rows} rows (${report.encoding}): ${report.given} given, ${report.withdrawn} withdrawn, ${report.refused} refused; ${stored}`,
    ...standing,
    ...refused,
  ].join('\n');
}

function demand(context: CliContext, wanted: string, options: ConsentOptions): Promise<void> {
  if (wanted !== 'on' && wanted !== 'off') {
    throw dozvonError('consent-demand-unclear', { value: wanted });
  }
  return withRecord(context, async (pool) => {
    const accountId = await ensureAccount(pool, options.account);
    const ledger = postgresConsents(pool);
    await ledger.demand(accountId, options.kind, wanted === 'on');
    const demands = await ledger.demands(accountId);
    context.out(
      options.json ? JSON.stringify({ demands }) : `proof is demanded of: ${demands.join(', ') || 'nothing'}`,
    );
  });
}

/** @throws DozvonError `consent-date-wrong` */
function dayThatHasCome(value: string): Date {
  const at = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (at === undefined || Number.isNaN(at.getTime()) || at.getTime() > Date.now())
    throw dozvonError('consent-date-wrong', { value });
  return at;
}
