import type { Command } from 'commander';
import type { CliContext } from '../context.ts';

export function register(program: Command, context: CliContext): void {
  program
    .command('down')
    .description('stop the product: roles first, storage last; live calls get 10 s to end')
    .option('--json', 'print the names of what was stopped')
    .action(async (options: { json?: true }) => {
      const { stopStack } = await import('../../stack/stop-stack.ts');
      const state = await context.state();
      const stopped = await stopStack(state);
      if (options.json) context.out(JSON.stringify({ stopped }));
      else context.out(stopped.length > 0 ? `Stopped: ${stopped.join(', ')}` : `Nothing runs in ${state}`);
    });
}
