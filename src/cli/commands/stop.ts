import type { Command } from 'commander';
import { emergencyStop } from '../../adapters/postgres/scheduling/emergency-stop.ts';
import type { CliContext } from '../context.ts';
import { withRecord } from '../with-record.ts';

interface StopOptions {
  readonly all?: true;
  readonly off?: true;
  readonly json?: true;
}

/** `dozvon stop --all`: the emergency stop; `dozvon stop --off` lifts it. */
export function register(program: Command, context: CliContext): void {
  program
    .command('stop')
    .description('end all dialling of this installation at once; live calls go on to their end')
    .option('--all', 'every campaign of every account')
    .option('--off', 'lift the stop: running campaigns go on')
    .option('--json', 'print one JSON object')
    .action((options: StopOptions, command: Command) => {
      if (options.all === options.off) command.error('error: say --all to stop, or --off to lift the stop');
      return withRecord(context, async (pool) => {
        await emergencyStop(pool, options.all === true);
        const stopped = options.all === true;
        const text = stopped ? 'All dialling has ended. "dozvon stop --off" lifts the stop.' : 'Dialling goes on.';
        context.out(options.json ? JSON.stringify({ stopped }) : text);
      });
    });
}
