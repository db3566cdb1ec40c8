import { makeOneTimeLink, type OneTimeLink } from '../access/make-link.ts';
import { PostgresUsers } from '../adapters/postgres/access/users.ts';
import { openPool } from '../adapters/postgres/pool.ts';
import { randomTokens } from '../adapters/secrets/tokens.ts';
import type { Stack } from '../stack/stack.ts';

/**
 * A link for the first administrator, as long as none has a password. Each `up` makes a new one and ends the one before.
 * @returns undefined when an administrator is there
 */
export async function firstAdminLink({ databaseUrl, http }: Stack): Promise<OneTimeLink | undefined> {
  const pool = openPool(databaseUrl, 'command', 1);
  try {
    const store = new PostgresUsers(pool);
    const admins = (await store.list()).filter(({ everywhere, role }) => everywhere && role === 'admin');
    if (admins.some(({ active }) => active)) return undefined;
    const first = admins[0]?.id ?? (await store.add(firstAdmin));
    return await makeOneTimeLink({ store, tokens: randomTokens }, first, http.url);
  } finally {
    await pool.end();
  }
}

const firstAdmin = { login: 'admin', name: 'admin', role: 'admin', everywhere: true, accounts: [] } as const;
