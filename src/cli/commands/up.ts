import { type Command, Option } from 'commander';
import type { OneTimeLink } from '../../access/make-link.ts';
import { partsFor } from '../../stack/addresses.ts';
import { type RoleName, roleNames, type Stack } from '../../stack/stack.ts';
import type { CliContext } from '../context.ts';
import { firstAdminLink } from '../first-admin.ts';

interface UpOptions {
  readonly role: RoleName | 'all';
  readonly foreground?: true;
  readonly json?: true;
}

export function register(program: Command, context: CliContext): void {
  program
    .command('up')
    .description('start the product and return when everything is ready; `down` stops it')
    .addOption(new Option('--role <role>', 'run this role here').choices([...roleNames, 'all']).default('all'))
    .option('--foreground', 'stay, and stop everything when ended (for systemd and containers)')
    .option('--json', 'print the addresses as one JSON object')
    .action(async (options: UpOptions) => {
      const config = await context.config();
      const parts = partsFor(config, options.role === 'all' ? roleNames : [options.role]);
      const stack = await context.stack({ parts, apply: true });
      const link = await firstAdminLink(stack);
      context.out(
        options.json
          ? JSON.stringify({ ...publicView(stack), ...(link && { firstAdmin: link }) })
          : summary(stack, link),
      );
      if (options.foreground) await stayUntilEnded(context);
    });
}

/** Without passwords: this goes to terminals and logs. */
function publicView(stack: Stack) {
  const { instance, state, http, sip, processes } = stack;
  return { instance, state, http: http.url, sip, processes };
}

function summary({ instance, state, http, sip, processes }: Stack, link: OneTimeLink | undefined): string {
  const lines = [
    `dozvon ${instance} is up: ${processes.map((each) => each.name).join(', ')}`,
    `  web    ${http.url}`,
    ...(sip ? [`  sip    ${sip.host}:${sip.port}`] : []),
    `  state  ${state}`,
    ...(link ? [`  first administrator, once, until ${link.expiresAt.toISOString()}:`, `    ${link.url}`] : []),
  ];
  return lines.join('\n');
}

async function stayUntilEnded(context: CliContext): Promise<void> {
  context.step('Ctrl-C stops everything');
  await new Promise<void>((resolve) => {
    const keepAlive = setInterval(() => undefined, 60_000);
    for (const name of ['SIGTERM', 'SIGINT'] as const)
      process.on(name, () => {
        clearInterval(keepAlive);
        resolve();
      });
  });
  const { stopStack } = await import('../../stack/stop-stack.ts');
  await stopStack(await context.state());
}
