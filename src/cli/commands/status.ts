import type { Command } from 'commander';
import { type ChoreState, readChores } from '../../adapters/postgres/chores.ts';
import { openPool } from '../../adapters/postgres/pool.ts';
import { type Overview, readOverview } from '../../adapters/postgres/scheduling/overview.ts';
import { readStack } from '../../stack/ensure-stack.ts';
import { readStatus, type StackStatus } from '../../stack/status.ts';
import type { CliContext } from '../context.ts';

const nothing: Overview = { trunks: [], campaigns: [], nodes: [], linesInUse: 0, stopped: false };

/** `dozvon status [--json]`: shows what is there and starts nothing. */
export function register(program: Command, context: CliContext): void {
  program
    .command('status')
    .description('every process of the stack, trunks, campaigns, lines in use')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: true }) => {
      const state = await context.state();
      const status = await readStatus(state);
      const url = status.processes.length > 0 ? readStack(state)?.databaseUrl : undefined;
      const overview = (url === undefined ? undefined : await readOverview(url)) ?? nothing;
      const chores = url === undefined ? [] : await choresOf(url);
      if (options.json) return context.out(JSON.stringify({ ...status, ...overview, chores }));
      context.out([page(status, overview), ...choreLines(chores)].join('\n\n'));
    });
}

/** What the schedulers did for the record today; nothing where the record does not answer. */
async function choresOf(url: string): Promise<readonly ChoreState[]> {
  const pool = openPool(url, 'status', 1);
  try {
    return await readChores(pool);
  } catch {
    // A record that is down is told by its process and by the rest of the page.
    return [];
  } finally {
    await pool.end();
  }
}

function choreLines(chores: readonly ChoreState[]): readonly string[] {
  const rows = chores.map(({ name, endedAt, result, failedWhy }) => {
    const figures = Object.entries(result ?? {}).map(([key, value]) => `${key} ${String(value) || '-'}`);
    return [
      name,
      endedAt?.toISOString() ?? 'under way',
      failedWhy === null ? figures.join(', ') : `failed: ${failedWhy}`,
    ];
  });
  return rows.length === 0 ? [] : [table(['DAILY', 'LAST RUN', 'RESULT'], rows)];
}

function page(status: StackStatus, { trunks, campaigns, stopped }: Overview): string {
  if (status.processes.length === 0) return `Nothing runs in ${status.state}`;
  const processes = status.processes.map(({ name, pid, since, restarts }) => [name, `${pid}`, since, `${restarts}`]);
  const parts = [table(['PROCESS', 'PID', 'SINCE', 'RESTARTS'], processes)];
  const lines = trunks.map((t) => [t.name, `${t.linesInUse}`, t.down ? 'down' : 'up', t.registration ?? '']);
  if (lines.length > 0) parts.push(table(['TRUNK', 'LINES IN USE', 'STATE', 'REGISTRATION'], lines));
  const running = campaigns.map((c) => [c.name, c.account, c.state, `${c.done}/${c.targets}`, `${c.linesInUse}`]);
  if (running.length > 0) parts.push(table(['CAMPAIGN', 'ACCOUNT', 'STATE', 'DONE', 'LINES IN USE'], running));
  if (stopped) parts.push('All dialling is stopped: "dozvon stop --off" lifts the stop.');
  return parts.join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
