import type { Command } from 'commander';
import { recordingFiles } from '../../adapters/files/recording-files.ts';
import { spokenAudio } from '../../adapters/files/spoken-audio.ts';
import { knownAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { readHolds, releaseHold } from '../../adapters/postgres/retention/holds.ts';
import { retentionKit } from '../../adapters/postgres/retention/retention-kit.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { spokenMessages } from '../../domain/retention.ts';
import type { RetentionLine } from '../../intake/retention/ports.ts';
import { runRetention } from '../../intake/retention/run-retention.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { retentionDaysOf } from '../../policy/duties.ts';
import { recordingFolders } from '../../stack/recording-folders.ts';
import { soundFolders } from '../../stack/sound-folders.ts';
import type { CliContext } from '../context.ts';
import { registerHold } from '../hold-command.ts';
import { ProgressLine } from '../progress-line.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

const daysOf = (policies: readonly string[]) => retentionDaysOf(policies, bookInForce);

interface RetentionOptions {
  readonly account?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `dozvon retention show | run | hold | release`. */
export function register(program: Command, context: CliContext): void {
  const retention = program.command('retention').description('what is deleted when its time is over, and what is held');
  retention
    .command('show')
    .description('how long each artefact of an account is kept, by which source, and the holds in force')
    .option('--account <account>', 'the account', 'demo')
    .option('--json', 'print one JSON object')
    .action((options: RetentionOptions & { account: string }) => show(context, options));
  retention
    .command('run')
    .description('delete what is over its time; the scheduler does it once a day')
    .option('--account <account>', 'one account (default: all)')
    .option('--dry-run', 'say what would go, and let it stay')
    .option('--json', 'print one JSON array')
    .action((options: RetentionOptions) => run(context, options));
  registerHold(retention, context);
  retention
    .command('release <hold>')
    .description('lift a hold: what it kept goes with the next run')
    .option('--account <account>', 'the account', 'demo')
    .action((id: string, options: RetentionOptions & { account: string }) => release(context, id, options.account));
}

function show(context: CliContext, { account, json }: RetentionOptions & { account: string }): Promise<void> {
  return withRecord(context, async (pool, stack) => {
    const accountId = await knownAccount(pool, account);
    const kit = retentionKit(
      pool,
      recordingFiles(recordingFolders(stack)),
      spokenAudio(soundFolders(stack)),
      who(),
      daysOf,
    );
    const found = (await kit.store.accounts()).find((each) => each.accountId === accountId);
    const periods = found ? kit.periods(found) : [];
    const holds = await readHolds(pool, accountId);
    const kept = [...periods, spokenMessages];
    if (json) return context.out(JSON.stringify({ account, periods: kept, holds }));
    for (const { artefact, days, source } of kept)
      context.out(`${artefact.padEnd(16)}${String(days).padStart(6)} days   ${source}`);
    context.out('attempts, decisions, ledger: kept; the person goes out of them with "people"');
    for (const { id, what, subject, reason, heldBy, heldAt } of holds)
      context.out(`hold ${id}: ${what} ${subject}, ${reason} (${heldBy}, ${heldAt.toISOString()})`);
  });
}

function run(context: CliContext, { account, dryRun, json }: RetentionOptions): Promise<void> {
  return withRecord(context, async (pool, stack) => {
    if (account !== undefined) await knownAccount(pool, account);
    const progress = new ProgressLine();
    const kit = {
      ...retentionKit(pool, recordingFiles(recordingFolders(stack)), spokenAudio(soundFolders(stack)), who(), daysOf),
      onProgress: (what: string, done: number, of: number) => progress.show(`${what} ${done} of ${of}`),
    };
    const request = { now: new Date(), who: who(), dryRun: dryRun === true, ...(account ? { account } : {}) };
    const lines = await runRetention(kit, request);
    progress.end();
    context.out(json ? JSON.stringify(lines) : table(lines, dryRun === true));
    if (lines.some(({ failed }) => failed > 0)) process.exitCode = 1;
  });
}

function table(lines: readonly RetentionLine[], dryRun: boolean): string {
  return lines
    .map(({ account, artefact, days, found, deleted, held, failed }) => {
      const done = dryRun ? `${found - held} would go` : `${deleted} deleted`;
      const rest = [held > 0 ? `${held} held` : '', failed > 0 ? `${failed} failed` : ''].filter(Boolean);
      return `${account ?? 'installation'}: ${artefact} older than ${days} days: ${[done, ...rest].join(', ')}`;
    })
    .join('\n');
}

function release(context: CliContext, id: string, account: string): Promise<void> {
  return withRecord(context, async (pool) => {
    const accountId = await knownAccount(pool, account);
    if (!(await releaseHold(pool, accountId, id, who()))) throw dozvonError('hold-not-found', { id, account });
    await writeAuditLine(pool, { accountId, who: who(), action: 'retention.release', subject: id });
    context.out(`Hold ${id} is lifted.`);
  });
}
