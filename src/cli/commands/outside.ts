import { Argument, type Command } from 'commander';
import { ensureAccount, knownAccount } from '../../adapters/postgres/accounts/accounts.ts';
import {
  readOutside,
  removeOutside,
  saveOutside,
  setOutsideAny,
} from '../../adapters/postgres/accounts/outside-numbers.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { columns } from '../../reporting/columns.ts';
import type { CliContext } from '../context.ts';
import { writeReport } from '../report-output.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

interface OutsideOptions {
  readonly account: string;
  readonly name?: string;
  readonly json?: true;
}

const listed = columns({ number: 'text', name: 'text', addedAt: 'time', addedBy: 'text' });

/** `dozvon outside add|list|remove|any`: numbers with which operators may connect a person. */
export function register(program: Command, context: CliContext): void {
  const outside = program
    .command('outside')
    .description('numbers outside, such as a lawyer’s office, with which operators may connect a person');
  const command = (line: string, about: string): Command =>
    outside
      .command(line)
      .description(about)
      .option('--account <account>', 'the account', 'demo')
      .option('--json', 'print one JSON value');
  command('add <number>', 'put a number on the list, in any spelling; one that is there gets the new name')
    .requiredOption('--name <name>', 'as operators see it')
    .action((number: string, options: OutsideOptions) => add(context, number, options));
  command('list', 'the list, and whether other numbers may be dialled').action((options: OutsideOptions) =>
    list(context, options),
  );
  command('remove <number>', 'take a number off the list; a call that is on goes on').action(
    (number: string, options: OutsideOptions) => remove(context, number, options),
  );
  command('any', 'whether operators may dial numbers that are not on the list')
    .addArgument(new Argument('<on|off>', 'never a person of your lists, nor do-not-call').choices(['on', 'off']))
    .action((on: 'on' | 'off', options: OutsideOptions) => allowAny(context, on === 'on', options));
}

function add(context: CliContext, spelled: string, options: OutsideOptions): Promise<void> {
  const number = readNumber(spelled);
  const name = options.name?.trim() || number;
  return withRecord(context, async (pool) => {
    const accountId = await ensureAccount(pool, options.account);
    await saveOutside(pool, accountId, { number, name, addedBy: who() });
    await writeAuditLine(pool, { accountId, who: who(), action: 'outside.save' });
    context.out(options.json ? JSON.stringify({ number, name }) : `${name} ${number} may be called by operators`);
  });
}

function list(context: CliContext, options: OutsideOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const { items, any } = await readOutside(pool, await knownAccount(pool, options.account));
    if (options.json) return context.out(JSON.stringify({ items, any }));
    async function* rows() {
      for (const { addedAt, ...rest } of items) yield { ...rest, addedAt: addedAt.toISOString() };
    }
    const note = any
      ? 'Operators may dial other numbers too: neither people of your lists nor do-not-call.'
      : 'No other number may be dialled.';
    await writeReport({ columns: listed, rows: rows(), notes: [note] }, 'table');
  });
}

function remove(context: CliContext, spelled: string, options: OutsideOptions): Promise<void> {
  const number = readNumber(spelled);
  return withRecord(context, async (pool) => {
    const accountId = await knownAccount(pool, options.account);
    if (!(await removeOutside(pool, accountId, number)))
      throw dozvonError('not-found', { what: 'number', name: number, hint: 'dozvon outside list' });
    await writeAuditLine(pool, { accountId, who: who(), action: 'outside.remove' });
    context.out(options.json ? JSON.stringify({ number, removed: true }) : `${number} removed`);
  });
}

function allowAny(context: CliContext, on: boolean, options: OutsideOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const accountId = await ensureAccount(pool, options.account);
    await setOutsideAny(pool, accountId, on);
    await writeAuditLine(pool, { accountId, who: who(), action: 'outside.allow-any', data: { on } });
    const words = on ? 'operators may dial other numbers too' : 'operators may dial the list alone';
    context.out(options.json ? JSON.stringify({ any: on }) : words);
  });
}
