import type { Command } from 'commander';
import { knownAccount, listAccounts, setAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { readCommission, readZone } from '../../domain/account-terms.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { columns } from '../../reporting/columns.ts';
import type { CliContext } from '../context.ts';
import { writeReport } from '../report-output.ts';
import { withRecord } from '../with-record.ts';

const accountColumns = columns({
  name: 'text',
  id: 'id',
  lists: 'integer',
  debtors: 'integer',
  campaigns: 'integer',
  running: 'integer',
  createdAt: 'time',
});

/** `dozvon account list`: an account is made when it is first named to `import`, `campaign run` and the like. */
export function register(program: Command, context: CliContext): void {
  const account = program.command('account').description('the creditors whose debtors are called');
  account
    .command('list')
    .description('all accounts of this installation')
    .option('--json', 'print one JSON value')
    .action((options: { json?: true }) => list(context, options.json ? 'json' : 'table'));
  account
    .command('set')
    .description('how the reports of an account count')
    .argument('<name>', 'the account')
    .option('--zone <zone>', 'IANA zone in which its days and weeks begin, such as Asia/Yekaterinburg')
    .option(
      '--commission <steps>',
      'per cent of collected money by size of debt: "0:3,10000:5" is 3, and 5 from 10,000.00 on',
    )
    .action((name: string, options: { zone?: string; commission?: string }) => change(context, name, options));
}

function change(context: CliContext, name: string, options: { zone?: string; commission?: string }): Promise<void> {
  return withRecord(context, async (pool) => {
    const kept = await setAccount(pool, await knownAccount(pool, name), {
      ...(options.zone !== undefined && { zone: readZone(options.zone) }),
      ...(options.commission !== undefined && { commission: readCommission(options.commission) }),
    });
    const steps = kept.commission.map(({ from, percent }) => `${percent} % from ${formatDecimal(kopecks(from))}`);
    context.out(`${name}: zone ${kept.zone}, commission ${steps.join(', ') || 'none'}`);
  });
}

function list(context: CliContext, format: 'json' | 'table'): Promise<void> {
  return withRecord(context, async (pool) => {
    const accounts = await listAccounts(pool);
    async function* rows() {
      for (const { createdAt, ...rest } of accounts) yield { ...rest, createdAt: createdAt.toISOString() };
    }
    await writeReport({ columns: accountColumns, rows: rows(), notes: [] }, format);
  });
}
