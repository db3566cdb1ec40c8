import type { Command } from 'commander';
import { AsteriskCallLog } from '../adapters/files/call-log.ts';
import { readWitness } from '../adapters/files/witness-log.ts';
import { knownAccount } from '../adapters/postgres/accounts/accounts.ts';
import { resolveKit } from '../adapters/postgres/evidence/resolve-kit.ts';
import { writeAuditLine } from '../adapters/postgres/people/audit-log.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { unansweredDisposition } from '../config/unanswered.ts';
import type { UnknownFilter } from '../dialing/evidence-ports.ts';
import {
  type Resolved,
  type ResolveKit,
  resolveByWord,
  resolveFromCarrier,
  resolveFromLog,
  type Word,
  words,
} from '../dialing/resolve.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { AccountId, AttemptId } from '../domain/ids.ts';
import type { CliContext } from './context.ts';
import { who } from './who.ts';
import { withRecord } from './with-record.ts';

interface ResolveOptions {
  readonly account: string;
  readonly witness?: readonly string[];
  readonly witnessTrunk?: readonly string[];
  readonly callLog?: string;
  readonly was?: string;
  readonly note?: string;
  readonly json?: true;
}

/** `dozvon attempt resolve`: evidence from outside turns unknown attempts into what they were. */
export function registerResolve(attempt: Command, context: CliContext): void {
  attempt
    .command('resolve [attempt...]')
    .description("resolve unknown attempts from evidence: a carrier's log, an Asterisk's log, or a person's word")
    .option('--account <account>', 'the account', 'demo')
    .option(
      '--witness <file...>',
      "the carrier's own log: time, number, callId, and answeredAt, endedAt, sipStatus if it has them",
    )
    .option('--witness-trunk <name...>', 'the trunks that the log speaks of (default: all)')
    .option(
      '--call-log <file>',
      'the log of channel events of the Asterisk that dialled (dialplan/engine/cel_custom.conf)',
    )
    .option('--was <word>', `a person's word on the attempts named: ${words.join(', ')}`)
    .option('--note <text>', 'how the person knows')
    .option('--json', 'print one JSON object')
    .action((ids: readonly AttemptId[], options: ResolveOptions) => run(context, ids, options));
}

async function run(context: CliContext, ids: readonly AttemptId[], options: ResolveOptions): Promise<void> {
  const given = [options.witness, options.callLog, options.was].filter((each) => each !== undefined);
  if (given.length !== 1) throw dozvonError('evidence-missing', {});
  const stranger = ids.find((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  if (stranger !== undefined) throw dozvonError('attempt-not-unknown', { id: stranger, account: options.account });
  const config = await context.config();
  await withRecord(context, async (pool) => {
    const accountId = await knownAccount(pool, options.account);
    const kit = resolveKit(pool, (trunk, facts) => unansweredDisposition(config, trunk, facts));
    const filter = { accountId, ...(ids.length > 0 ? { ids } : {}) };
    const resolved = await weigh(kit, filter, options);
    await tell(pool, accountId, options, resolved);
    if (options.json) return context.out(JSON.stringify(resolved));
    const found = Object.entries(resolved.dispositions).map(([name, count]) => `${count} ${name}`);
    context.out(
      `${resolved.resolved} of ${resolved.asked} unknown attempts resolved${found.length > 0 ? `: ${found.join(', ')}` : ''}.`,
    );
    if (resolved.resolved < resolved.asked) context.out('The rest stays unknown: this evidence does not decide it.');
  });
}

async function weigh(kit: ResolveKit, filter: UnknownFilter, options: ResolveOptions): Promise<Resolved> {
  if (options.was !== undefined) return byWord(kit, filter, options.was, options);
  if (options.callLog !== undefined)
    return resolveFromLog(kit, filter, new AsteriskCallLog(options.callLog), new Date());
  const logs = await Promise.all((options.witness ?? []).map(readWitness));
  return resolveFromCarrier(kit, filter, logs.flat(), options.witnessTrunk ?? []);
}

async function byWord(
  kit: ResolveKit,
  filter: UnknownFilter,
  said: string,
  { account, note }: ResolveOptions,
): Promise<Resolved> {
  const word: Word | undefined = words.find((each) => each === said);
  if (!word) throw dozvonError('word-unknown', { word: said, words: words.join(', ') });
  if (!filter.ids || !note) throw dozvonError('word-incomplete', { word });
  const unknowns = await kit.store.unknowns(filter);
  for (const id of filter.ids) {
    const attempt = unknowns.find(({ attemptId }) => attemptId === id);
    if (!attempt) throw dozvonError('attempt-not-unknown', { id, account });
    if (attempt.answeredAt && word !== 'answered')
      throw dozvonError('attempt-was-answered', { id, word, at: attempt.answeredAt.toISOString() });
  }
  return resolveByWord(kit, unknowns, word, { by: who(), note });
}

async function tell(pool: Pool, accountId: AccountId, options: ResolveOptions, resolved: Resolved): Promise<void> {
  if (resolved.resolved === 0) return;
  const source = options.was === undefined ? (options.callLog === undefined ? 'carrier' : 'call-log') : 'person';
  await writeAuditLine(pool, { accountId, who: who(), action: 'attempt.resolve', data: { source, ...resolved } });
}
