import type { Command } from 'commander';
import { readStatus, type StackStatus } from '../../stack/status.ts';
import type { CliContext } from '../context.ts';

export function register(program: Command, context: CliContext): void {
  program
    .command('status')
    .description('every process of the stack, trunks, campaigns, lines in use')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: true }) => {
      const status = await readStatus(await context.state());
      context.out(options.json ? JSON.stringify(status) : table(status));
    });
}

function table(status: StackStatus): string {
  if (status.processes.length === 0) return `Nothing runs in ${status.state}`;
  const rows = status.processes.map(({ name, pid, since, restarts }) => [name, String(pid), since, String(restarts)]);
  return columns([['NAME', 'PID', 'SINCE', 'RESTARTS'], ...rows]).join('\n');
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
