import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresUsers } from '../adapters/postgres/access/users.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { argonPasswords } from '../adapters/secrets/passwords.ts';
import { type Role, roles } from '../domain/access.ts';
import type { AccountId } from '../domain/ids.ts';
import { checkout } from '../stack/state-folder.ts';

/** Whether there is anything to log in to. */
export function screensAreBuilt(): boolean {
  return existsSync(join(checkout, 'web/dist/index.html'));
}

/** Log-in is the role's name; what the screens show is a person's. */
const names = {
  ru: { specialist: 'Ольга', operator: 'Анна', supervisor: 'София', manager: 'Марат', admin: 'Игорь' },
  en: { specialist: 'Olga', operator: 'Anna', supervisor: 'Sofia', manager: 'Marat', admin: 'Igor' },
} as const satisfies Record<string, Record<Role, string>>;

/** One user of each role with one new password for all. @returns the password */
export async function hireDemoUsers(pool: Pool, accountId: AccountId, language: keyof typeof names): Promise<string> {
  const users = new PostgresUsers(pool);
  const password = `dozvon-${Array.from({ length: 3 }, () => randomInt(100, 1000)).join('-')}`;
  const hash = await argonPasswords().hash(password);
  const known = new Map((await users.list()).map(({ login, id }) => [login, id]));
  for (const role of roles) {
    const user = {
      login: role,
      name: names[language][role],
      role,
      everywhere: role === 'admin',
      accounts: [accountId],
    };
    const id = known.get(role) ?? (await users.add(user));
    await users.setPassword(id, hash);
  }
  return password;
}

export function demoUsersText(site: string, password: string): string {
  return `The screens: ${site}\n  log in as ${roles.join(', ')}; the password of each: ${password}`;
}
