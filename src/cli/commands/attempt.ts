import type { Command } from 'commander';
import { knownAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { PostgresUnknowns } from '../../adapters/postgres/evidence/unknown-store.ts';
import { saveUnpaidReason } from '../../adapters/postgres/evidence/unpaid-reason.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AttemptId } from '../../domain/ids.ts';
import { type UnpaidReason, unpaidReasonNames } from '../../domain/unpaid-reason.ts';
import type { CliContext } from '../context.ts';
import { numberShown } from '../mask-number.ts';
import { registerResolve } from '../resolve-command.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

interface AttemptOptions {
  readonly account: string;
  readonly full?: true;
  readonly json?: true;
}

/** `dozvon attempt unknown | resolve | reason`. */
export function register(program: Command, context: CliContext): void {
  const attempt = program
    .command('attempt')
    .description('dials of which a crash hid the end, and what is learned later');
  attempt
    .command('unknown')
    .description('attempts of which nobody knows how they ended')
    .option('--account <account>', 'the account', 'demo')
    .option('--full', 'show whole numbers')
    .option('--json', 'print one JSON array')
    .action((options: AttemptOptions) => unknown(context, options));
  registerResolve(attempt, context);
  attempt
    .command('reason <attempt> <reason>')
    .description(`why the person does not pay: ${unpaidReasonNames.join(', ')}`)
    .option('--account <account>', 'the account', 'demo')
    .action((id: string, reason: string, options: AttemptOptions) => setReason(context, id, reason, options));
}

function unknown(context: CliContext, { account, full, json }: AttemptOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const accountId = await knownAccount(pool, account);
    const unknowns = await new PostgresUnknowns(pool).unknowns({ accountId });
    const rows = unknowns.map((each) => ({ ...each, phone: numberShown(full)(each.phone) }));
    if (json) return context.out(JSON.stringify(rows));
    if (rows.length === 0) return context.out(`Account "${account}" has no unknown attempts.`);
    for (const { attemptId, phone, trunk, dialedAt, answeredAt } of rows) {
      const answered = answeredAt ? `answered ${answeredAt.toISOString()}` : '';
      context.out([attemptId, dialedAt.toISOString(), phone, trunk, answered].join('  ').trimEnd());
    }
  });
}

function setReason(context: CliContext, id: string, wanted: string, { account }: AttemptOptions): Promise<void> {
  const reason: UnpaidReason | undefined = unpaidReasonNames.find((name) => name === wanted);
  if (!reason) throw dozvonError('unpaid-reason-unknown', { reason: wanted, reasons: unpaidReasonNames.join(', ') });
  return withRecord(context, async (pool) => {
    const accountId = await knownAccount(pool, account);
    if (!(await saveUnpaidReason(pool, accountId, id as AttemptId, reason)))
      throw dozvonError('attempt-not-found', { id, account });
    await writeAuditLine(pool, { accountId, who: who(), action: 'attempt.reason', subject: id, data: { reason } });
    context.out(`Attempt ${id}: ${reason}.`);
  });
}
