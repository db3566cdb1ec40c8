import type { Command } from 'commander';
import { ensureAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { openPool, type Pool } from '../../adapters/postgres/pool.ts';
import { PostgresOperators } from '../../adapters/postgres/transfer/operators.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { Stack } from '../../stack/stack.ts';
import type { CliContext } from '../context.ts';

interface OperatorOptions {
  readonly account: string;
  readonly queue?: readonly string[];
  readonly login?: string;
  readonly password?: string;
  readonly json?: true;
}

/** `dozvon operator add|list|remove`: people with SIP phones who take transferred calls. */
export function register(program: Command, context: CliContext): void {
  const operator = program.command('operator').description('operators and their phones');
  const command = (line: string, about: string): Command =>
    operator
      .command(line)
      .description(about)
      .option('--account <account>', 'the account', 'demo')
      .option('--json', 'print one JSON object');
  command('add <name>', 'add an operator; prints what to enter in the SIP phone')
    .requiredOption('--queue <queue...>', 'queues that ring here, as keys and transfer: of campaigns name them')
    .option('--login <login>', 'name of the SIP phone (default: chosen)')
    .option('--password <password>', 'its password (default: chosen)')
    .action((name: string, options: OperatorOptions) => withAccount(context, options, add(context, name, options)));
  command('list', 'show operators').action((options: OperatorOptions) =>
    withAccount(context, options, list(context, options)),
  );
  command('remove <name>', 'remove an operator').action((name: string, options: OperatorOptions) =>
    withAccount(context, options, remove(context, name, options)),
  );
}

type Work = (pool: Pool, accountId: AccountId, stack: Stack) => Promise<void>;

async function withAccount(context: CliContext, options: OperatorOptions, work: Work): Promise<void> {
  const stack = await context.stack();
  const pool = openPool(stack.databaseUrl, 'operator', 2);
  try {
    await work(pool, await ensureAccount(pool, options.account), stack);
  } finally {
    await pool.end();
  }
}

function add(context: CliContext, name: string, options: OperatorOptions): Work {
  return async (pool, accountId, stack) => {
    const { queue = [], login, password } = options;
    const made = await new PostgresOperators(pool).add(accountId, { name, queues: queue, login, password });
    const server = stack.sip ? `${stack.sip.host}:${stack.sip.port}` : '';
    const answer = { name, queues: queue, server, ...made };
    const lines = [`server    ${server}`, `login     ${made.login}`, `password  ${made.password}`];
    context.out(options.json ? JSON.stringify(answer) : lines.join('\n'));
  };
}

function list(context: CliContext, options: OperatorOptions): Work {
  return async (pool, accountId) => {
    const operators = await new PostgresOperators(pool).list(accountId);
    const lines = operators.map((o) => `${o.name}\t${o.login}\t${o.queues.join(',')}\t${o.state}`);
    context.out(options.json ? JSON.stringify(operators) : lines.join('\n'));
  };
}

function remove(context: CliContext, name: string, options: OperatorOptions): Work {
  return async (pool, accountId) => {
    const done = await new PostgresOperators(pool).remove(accountId, name);
    if (!done) throw dozvonError('not-found', { what: 'operator', name, hint: 'dozvon operator list' });
    context.out(options.json ? JSON.stringify({ name, removed: true }) : `${name} removed`);
  };
}
