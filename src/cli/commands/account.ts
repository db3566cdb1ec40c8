import type { Command } from 'commander';
import { listAccounts } from '../../adapters/postgres/accounts/accounts.ts';
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
