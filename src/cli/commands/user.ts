import { type Command, Option } from 'commander';
import { makeOneTimeLink, type OneTimeLink } from '../../access/make-link.ts';
import { checkPassword } from '../../access/password-rule.ts';
import { PostgresUsers, type UserSummary } from '../../adapters/postgres/access/users.ts';
import { ensureAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { argonPasswords } from '../../adapters/secrets/passwords.ts';
import { randomTokens } from '../../adapters/secrets/tokens.ts';
import { type Role, roles } from '../../domain/access.ts';
import type { Stack } from '../../stack/stack.ts';
import type { CliContext } from '../context.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

interface UserOptions {
  readonly role: Role;
  readonly account: readonly string[];
  readonly name?: string;
  readonly language: 'ru' | 'en';
  readonly password?: string;
  readonly everywhere?: true;
  readonly json?: true;
}

/** `dozvon user add|list|show|remove|reset`: who may log in to the screens. */
export function register(program: Command, context: CliContext): void {
  const user = program.command('user').description('people who log in to the screens');
  const command = (line: string, about: string): Command =>
    user.command(line).description(about).option('--json', 'print one JSON value');
  command('add <login>', 'add a user; prints a one-time link by which the user chooses a password')
    .addOption(new Option('--role <role>', 'what the user does').choices(roles).makeOptionMandatory())
    .option('--account <account...>', 'accounts the user works in', ['demo'])
    .option('--everywhere', 'an administrator of the whole installation (role admin)')
    .option('--name <name>', 'as colleagues see it (default: the login)')
    .addOption(new Option('--language <language>', 'of the screens').choices(['ru', 'en']).default('ru'))
    .option('--password <password>', 'set it here instead of a link; it stays in the history of the shell')
    .action((login: string, options: UserOptions) => add(context, login, options));
  command('list', 'all users').action((options: UserOptions) => list(context, options));
  command('show <login>', 'one user').action((login: string, options: UserOptions) =>
    withUser(context, login, async (found) => context.out(options.json ? JSON.stringify(found) : page(found))),
  );
  command('remove <login>', 'the user logs in no more; sessions end at once').action(
    (login: string, options: UserOptions) => remove(context, login, options),
  );
  command(
    'reset <login>',
    'a one-time link for a new password; codes of an authenticator app are needed no more',
  ).action((login: string, options: UserOptions) => reset(context, login, options));
}

async function add(context: CliContext, login: string, options: UserOptions): Promise<void> {
  const { password, role, language, everywhere, name = login } = options;
  if (password !== undefined) checkPassword(password, login);
  await withRecord(context, async (pool, stack) => {
    const accounts = await Promise.all(options.account.map((account) => ensureAccount(pool, account)));
    const hash = password === undefined ? {} : { password: await argonPasswords().hash(password) };
    const whole = everywhere === true && role === 'admin';
    const id = await new PostgresUsers(pool).add({ login, name, role, language, everywhere: whole, accounts, ...hash });
    await writeAuditLine(pool, { who: who(), action: 'users.add', subject: id, data: { role } });
    const link = password === undefined ? await linkFor(pool, stack, id) : undefined;
    if (options.json) return context.out(JSON.stringify({ id, login, role, ...(link && { link }) }));
    context.out(link ? linkText(login, link) : `${login} may log in at ${stack.http.url}`);
  });
}

function list(context: CliContext, { json }: UserOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    const users = await new PostgresUsers(pool).list();
    if (json) return context.out(JSON.stringify(users));
    if (users.length === 0) return context.out('Nobody yet: dozvon user add LOGIN --role ROLE');
    for (const user of users)
      context.out(`${user.login}\t${user.role}\t${places(user)}\t${user.active ? '' : 'no password yet'}`);
  });
}

function remove(context: CliContext, login: string, { json }: UserOptions): Promise<void> {
  return withUser(context, login, async (found, pool) => {
    await new PostgresUsers(pool).remove(found.id);
    await writeAuditLine(pool, { who: who(), action: 'users.remove', subject: found.id });
    context.out(json ? JSON.stringify({ login: found.login, removed: true }) : `${found.login} removed`);
  });
}

function reset(context: CliContext, login: string, { json }: UserOptions): Promise<void> {
  return withUser(context, login, async (found, pool, stack) => {
    await new PostgresUsers(pool).setTotp(found.id, null);
    await writeAuditLine(pool, { who: who(), action: 'users.reset', subject: found.id });
    const link = await linkFor(pool, stack, found.id);
    context.out(json ? JSON.stringify({ login: found.login, link }) : linkText(found.login, link));
  });
}

type Work = (found: UserSummary, pool: Pool, stack: Stack) => Promise<void>;

function withUser(context: CliContext, login: string, work: Work): Promise<void> {
  return withRecord(context, async (pool, stack) => work(await new PostgresUsers(pool).find(login), pool, stack));
}

function linkFor(pool: Pool, stack: Stack, id: string): Promise<OneTimeLink> {
  return makeOneTimeLink({ store: new PostgresUsers(pool), tokens: randomTokens }, id, stack.http.url);
}

function linkText(login: string, { url, expiresAt }: OneTimeLink): string {
  return `${login} chooses a password here, once, until ${expiresAt.toISOString()}:\n  ${url}`;
}

function places({ everywhere, accounts }: UserSummary): string {
  return everywhere ? 'every account' : accounts.join(', ');
}

function page(user: UserSummary): string {
  const lastly = user.lastLoginAt?.toISOString() ?? 'never';
  return [
    `login     ${user.login}`,
    `name      ${user.name}`,
    `role      ${user.role}, ${places(user)}`,
    `password  ${user.active ? 'chosen' : 'not yet: dozvon user reset makes a new link'}`,
    `codes     ${user.totp ? 'of an authenticator app' : 'none'}`,
    `last in   ${lastly}`,
  ].join('\n');
}
