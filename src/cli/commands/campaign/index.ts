import type { Command } from 'commander';
import type { CliContext } from '../../context.ts';
import { registerCheck } from './check.ts';
import { registerExplain } from './explain.ts';
import { registerRun } from './run.ts';
import { registerSteer } from './steer.ts';

/** `dozvon campaign …`. Commands that need the record load it inside their action: `check` starts without it. */
export function register(program: Command, context: CliContext): void {
  const campaign = program.command('campaign').description('check, run and steer campaigns');
  registerCheck(campaign, context);
  registerRun(campaign, context);
  registerSteer(campaign, context);
  registerExplain(campaign, context);
}
