import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import {
  findEnteredTrunk,
  readEnteredTrunks,
  removeEnteredTrunk,
  saveEnteredTrunk,
} from '../../adapters/postgres/trunks/entered-trunks.ts';
import { enteredTrunk } from '../../config/enter-trunk.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { isFar, listensHereOnly, noteFarTrunks } from '../../stack/far-trunks.ts';
import type { CliContext } from '../context.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

interface EntryOptions {
  readonly host: string;
  readonly port?: string;
  readonly username?: string;
  readonly passwordFile?: string;
  readonly register?: true;
  readonly proxy?: string;
  readonly callerId?: readonly string[];
  readonly lines?: string;
  readonly rate?: string;
  readonly codec?: readonly string[];
  readonly numberFormat?: string;
  readonly qualify?: true;
  readonly simulated?: true;
  readonly json?: true;
}

/** `dozvon trunk add|remove`: the same trunks as on the trunks page, beside those of the configuration file. */
export function registerTrunkEntry(trunk: Command, context: CliContext): void {
  trunk
    .command('add <name>')
    .description('enter a trunk, or give an entered one other settings; calls can go through it at once')
    .requiredOption('--host <host>', 'name or address of the SIP peer')
    .option('--port <port>', 'its SIP port (default: 5060)')
    .option('--username <name>', 'for SIP authentication; absent: the peer knows us by address')
    .option('--password-file <file>', 'file with the password alone; - reads it from standard input')
    .option('--register', 'register at the peer')
    .option('--proxy <uri>', 'outbound proxy, such as sip:proxy.example.net')
    .option('--caller-id <number...>', 'numbers that we may show, E.164, the first by default')
    .option('--lines <count>', 'calls at once (default: 30)')
    .option('--rate <rate>', 'calls started, such as 8/s or 30/min (default: 5/s)')
    .option('--codec <codec...>', 'codecs offered, in order (default: alaw ulaw)')
    .option('--number-format <format>', 'e164, e164-no-plus or national-8 (default: e164)')
    .option('--qualify', 'ask the peer regularly whether it is there')
    .option('--simulated', 'a test network on loopback or private addresses')
    .option('--json', 'print one JSON object')
    .action((name: string, options: EntryOptions) => add(context, name, options));
  trunk
    .command('remove <name>')
    .description('take an entered trunk out, unless a campaign or a call needs it')
    .option('--json', 'print one JSON object')
    .action((name: string, options: { readonly json?: true }) => remove(context, name, options.json === true));
}

/** As the file would have it; what was not named gets the schema's default. */
function settingsOf(options: EntryOptions): Record<string, unknown> {
  const { host, port, username, passwordFile, register, proxy, callerId, lines, rate, codec } = options;
  const { numberFormat, qualify, simulated } = options;
  const password = passwordFile === undefined ? undefined : secretOf(passwordFile);
  const given = { host, username, password, register, proxy, callerIds: callerId, rate, codecs: codec };
  const numbers = { port: port && Number(port), lines: lines && Number(lines) };
  const all = { ...given, ...numbers, numberFormat, qualify, simulated };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function secretOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').trim();
  } catch (cause) {
    throw dozvonError(
      'trunk-password-unreadable',
      { file, cause: cause instanceof Error ? cause.message : String(cause) },
      cause,
    );
  }
}

async function add(context: CliContext, name: string, options: EntryOptions): Promise<void> {
  const trunk = enteredTrunk(name, settingsOf(options));
  await withRecord(context, async (pool) => {
    await findEnteredTrunk(pool, await context.config(), name);
    await saveEnteredTrunk(pool, trunk, who());
    await writeAuditLine(pool, { who: who(), action: 'trunks.add', data: { trunk: name } });
    context.learnTrunks(await readEnteredTrunks(pool));
    const state = await context.state();
    noteFarTrunks(await context.config(), state);
    if (isFar(options.host) && listensHereOnly(state))
      context.step('Asterisk hears this machine alone until it is started again, which ends its calls: dozvon up');
  });
  context.out(options.json ? JSON.stringify({ name, entered: true }) : `${name} entered: dozvon trunk show ${name}`);
}

async function remove(context: CliContext, name: string, json: boolean): Promise<void> {
  await withRecord(context, async (pool) => {
    const known = await findEnteredTrunk(pool, await context.config(), name);
    if (!known) throw dozvonError('not-found', { what: 'trunk', name, hint: 'dozvon trunk list' });
    await removeEnteredTrunk(pool, name);
    await writeAuditLine(pool, { who: who(), action: 'trunks.remove', data: { trunk: name } });
  });
  context.out(json ? JSON.stringify({ name, removed: true }) : `${name} removed`);
}
