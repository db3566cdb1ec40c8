import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { copyRecordings, recordingFiles } from '../../adapters/files/recording-files.ts';
import { knownAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { readDossier } from '../../adapters/postgres/people/dossier.ts';
import { postgresPersonEraser } from '../../adapters/postgres/people/erase.ts';
import { findPerson } from '../../adapters/postgres/people/find-person.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AccountId, DebtorId } from '../../domain/ids.ts';
import { parsePhones } from '../../intake/cells/phones.ts';
import { erasePerson } from '../../intake/people/erase-person.ts';
import { explainPage } from '../../reporting/person/explain-page.ts';
import type { Stack } from '../../stack/stack.ts';
import type { CliContext } from '../context.ts';
import { numberShown } from '../mask-number.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

interface PersonOptions {
  readonly account: string;
  readonly full?: true;
  readonly json?: true;
  readonly yes?: true;
  readonly recordings?: string;
}

/** `dozvon person explain|export|erase ID|NUMBER`. */
export function register(program: Command, context: CliContext): void {
  const person = program.command('person').description('one debtor: every contact proved, exported, erased');
  const command = (line: string, about: string): Command =>
    person
      .command(line)
      .description(about)
      .argument('<person>', 'id of the person, id of the list, or a number')
      .option('--account <account>', 'the account', 'demo')
      .option('--json', 'print one JSON object');
  command('explain', 'one page: debts, every decision with its rule, every dial with its states and money')
    .option('--full', 'show whole numbers')
    .action((wanted: string, options: PersonOptions) => explain(context, wanted, options));
  command('export', 'everything that the record has about the person, as JSON, for the person')
    .option('--recordings <dir>', 'copy the recordings into this folder too')
    .action((wanted: string, options: PersonOptions) => exportPerson(context, wanted, options));
  command('erase', 'take name, numbers and recordings out of the record; facts of dials and money stay without them')
    .option('--yes', 'confirm: it cannot be taken back')
    .action((wanted: string, options: PersonOptions) => erase(context, wanted, options));
}

function explain(context: CliContext, wanted: string, options: PersonOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const dossier = await readDossier(pool, (await find(pool, wanted, options)).debtorId);
    context.out(options.json ? JSON.stringify(dossier, null, 2) : explainPage(dossier, numberShown(options.full)));
  });
}

function exportPerson(context: CliContext, wanted: string, options: PersonOptions): Promise<void> {
  return withRecord(context, async (pool, stack) => {
    const { accountId, debtorId } = await find(pool, wanted, options);
    const dossier = await readDossier(pool, debtorId);
    const files = dossier.recordings.filter(({ lostWhy }) => lostWhy === null).map(({ file }) => file);
    await writeAuditLine(pool, { accountId, who: who(), action: 'person-export', subject: debtorId });
    if (options.recordings !== undefined) {
      await mkdir(options.recordings, { recursive: true });
      const copied = await copyRecordings(recordingFolders(stack), files, options.recordings);
      context.step(`${copied.length} of ${files.length} recordings copied to ${options.recordings}`);
    }
    context.out(JSON.stringify(dossier, null, 2));
  });
}

function erase(context: CliContext, wanted: string, options: PersonOptions): Promise<void> {
  return withRecord(context, async (pool, stack) => {
    const { accountId, debtorId } = await find(pool, wanted, options);
    if (!options.yes) throw dozvonError('erasure-unconfirmed', { person: debtorId });
    const files = recordingFiles(recordingFolders(stack));
    const erased = await erasePerson(postgresPersonEraser(pool), files, { accountId, debtorId, who: who() });
    if (options.json) return context.out(JSON.stringify(erased));
    const { numbers, attempts, decisions, recordings, stillForbidden } = erased;
    context.out(`Person ${debtorId} is erased: ${numbers} numbers, ${recordings} recordings.`);
    context.out(`${attempts} dials and ${decisions} decisions stay without the person.`);
    for (const file of erased.notHere) context.out(`Not found here, delete it on its Asterisk: recording ${file}`);
    if (stillForbidden > 0) context.out(`${stillForbidden} of the numbers are still never called.`);
  });
}

/** Ours, and those into which the Asterisks of this machine write. */
function recordingFolders(stack: Stack): readonly string[] {
  const spools = stack.asterisk.flatMap(({ spool }) => (spool === undefined ? [] : [join(spool, 'recording')]));
  return [stack.folders.recordings, ...spools];
}

async function find(
  pool: Pool,
  wanted: string,
  { account }: PersonOptions,
): Promise<{ readonly accountId: AccountId; readonly debtorId: DebtorId }> {
  const accountId = await knownAccount(pool, account);
  const [number] = parsePhones(wanted, 'RU').phones;
  const question = { accountId, account, wanted, ...(number !== undefined && { number }) };
  return { accountId, debtorId: await findPerson(pool, question) };
}
