import type { Command } from 'commander';
import type { CliContext } from './context.ts';

/** A file in `commands/` exports this under the name `register`. */
export type Register = (program: Command, context: CliContext) => void;

interface CommandFile {
  readonly register: Register;
}

/**
 * Every command of the programme, by its first word. A file is loaded only when its word is used, so that
 * `policy check` does not wait for the database client. Help lists them in this order.
 */
export const commandFiles = {
  demo: () => import('./commands/demo.ts'),
  up: () => import('./commands/up.ts'),
  stop: () => import('./commands/stop.ts'),
  down: () => import('./commands/down.ts'),
  status: () => import('./commands/status.ts'),
  doctor: () => import('./commands/doctor.ts'),
  test: () => import('./commands/test.ts'),
  user: () => import('./commands/user.ts'),
  operator: () => import('./commands/operator.ts'),
  import: () => import('./commands/import.ts'),
  list: () => import('./commands/list.ts'),
  dnc: () => import('./commands/dnc.ts'),
  consent: () => import('./commands/consent.ts'),
  person: () => import('./commands/person.ts'),
  account: () => import('./commands/account.ts'),
  outside: () => import('./commands/outside.ts'),
  trunk: () => import('./commands/trunk.ts'),
  campaign: () => import('./commands/campaign/index.ts'),
  simulate: () => import('./commands/simulate.ts'),
  say: () => import('./commands/say.ts'),
  prompts: () => import('./commands/prompts.ts'),
  report: () => import('./commands/report.ts'),
  attempt: () => import('./commands/attempt.ts'),
  retention: () => import('./commands/retention.ts'),
  audit: () => import('./commands/audit.ts'),
  policy: () => import('./commands/policy.ts'),
  numbering: () => import('./commands/numbering.ts'),
} satisfies Record<string, () => Promise<CommandFile>>;
