/** The server on a real record, asked without a network: two accounts, and a user of every role in each. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { PostgresUsers } from '../../../src/adapters/postgres/access/users.ts';
import { ensureAccount } from '../../../src/adapters/postgres/accounts/accounts.ts';
import { openPool, type Pool } from '../../../src/adapters/postgres/pool.ts';
import { readEnteredTrunks } from '../../../src/adapters/postgres/trunks/entered-trunks.ts';
import { QueueBoard } from '../../../src/adapters/redis/queue-board.ts';
import { hashOf } from '../../../src/adapters/secrets/tokens.ts';
import { campaignReferences } from '../../../src/cli/campaign-references.ts';
import { TrunkBook } from '../../../src/config/entered-trunks.ts';
import { loadConfig } from '../../../src/config/load.ts';
import type { Role, Scope } from '../../../src/domain/access.ts';
import type { AccountId } from '../../../src/domain/ids.ts';
import { makeApp } from '../../../src/http/app.ts';
import { cookieName } from '../../../src/http/guard/session-cookie.ts';
import type { HttpKit } from '../../../src/http/kit.ts';
import { LiveHub } from '../../../src/http/live/hub.ts';
import type { Route } from '../../../src/http/route.ts';
import { freshDatabase } from '../../support/database.ts';

const instance = 'abc123';

export interface HttpWorld {
  readonly pool: Pool;
  readonly app: FastifyInstance;
  readonly kit: HttpKit;
  readonly ours: AccountId;
  readonly theirs: AccountId;
  /** A user with a session. @param everywhere an administrator of the installation */
  user(role: Role, account?: AccountId, everywhere?: boolean): Promise<Asker>;
  /** The cookie of a new user's session, for tests that listen on a port. */
  cookie(role: Role): Promise<string>;
  key(scopes: readonly Scope[], account?: AccountId): Promise<Asker>;
  /** Somebody without session or key. */
  readonly nobody: Asker;
  stop(): Promise<void>;
}

/** Sends requests as one visitor. */
export interface Asker {
  readonly id: string;
  ask(request: InjectOptions): Promise<LightMyRequestResponse>;
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

/** Starts a world on a database of its own. @param extra routes of the test */
export async function httpWorld(extra?: readonly Route[]): Promise<HttpWorld> {
  const database = await freshDatabase();
  const pool = openPool(database.url, 'http test', 6);
  const logger = pino({ level: process.env.DOZVON_TEST_LOG ?? 'silent' });
  const book = new TrunkBook(loadConfig({ env: {} }));
  const kit = fakeKit(pool, database.url, book, logger);
  const app = await makeApp({ kit, logger, ...(extra && { routes: extra }) });
  await app.ready();
  const [ours, theirs] = [await ensureAccount(pool, 'ours'), await ensureAccount(pool, 'theirs')];
  return {
    pool,
    app,
    kit,
    ours,
    theirs,
    nobody: asker(app, '', {}),
    user: async (role, account = ours, everywhere = false) => {
      const { id, cookie } = await makeUser(pool, role, account, everywhere);
      return asker(app, id, { cookie });
    },
    cookie: async (role) => (await makeUser(pool, role, ours, false)).cookie,
    key: (scopes, account = ours) => makeKey(app, pool, scopes, account),
    stop: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}

function fakeKit(pool: Pool, databaseUrl: string, book: TrunkBook, logger: HttpKit['log']): HttpKit {
  return {
    pool,
    config: book.config,
    readTrunks: async () => void book.put(await readEnteredTrunks(pool)),
    addresses: {
      instance,
      state: '/nowhere',
      databaseUrl,
      redisUrl: 'redis://127.0.0.1:1',
      asterisk: [],
      http: { host: '127.0.0.1', port: 0, url: 'http://127.0.0.1' },
      folders: { sounds: '/nowhere', recordings: '/nowhere', cache: '/nowhere' },
    },
    log: logger,
    live: new LiveHub(logger),
    references: campaignReferences,
    // Speech is heard in test/browser; here nobody listens.
    ear: { words: async () => '', sound: async () => Buffer.alloc(0) },
    audit: async () => ({ attempts: 0, breaches: 0, promises: [] }),
    queues: new QueueBoard('redis://127.0.0.1:1'),
    now: () => new Date(),
  };
}

async function makeUser(
  pool: Pool,
  role: Role,
  account: AccountId,
  everywhere: boolean,
): Promise<{ readonly id: string; readonly cookie: string }> {
  const login = `${role}-${randomUUID().slice(0, 8)}`;
  const id = await new PostgresUsers(pool).add({ login, name: login, role, everywhere, accounts: [account] });
  const token = randomUUID();
  await pool.query(
    `insert into sessions (token, user_id, account_id, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
    [hashOf(token), id, account],
  );
  return { id, cookie: `${cookieName(instance)}=${token}` };
}

async function makeKey(app: FastifyInstance, pool: Pool, scopes: readonly Scope[], account: AccountId): Promise<Asker> {
  const [id, key] = [randomUUID(), `dz_${randomUUID()}`];
  await pool.query('insert into api_keys (id, account_id, name, key, hint, scopes) values ($1, $2, $3, $4, $5, $6)', [
    id,
    account,
    `key ${id}`,
    hashOf(key),
    key.slice(0, 6),
    scopes,
  ]);
  return asker(app, id, { authorization: `Bearer ${key}` });
}

function asker(app: FastifyInstance, id: string, headers: Record<string, string>): Asker {
  const ask = (request: InjectOptions) =>
    app.inject({ ...request, headers: { ...headers, ...(request.headers as Record<string, string>) } });
  return {
    id,
    ask,
    get: (url) => ask({ method: 'GET', url }),
    post: (url, body, more = {}) =>
      ask({ method: 'POST', url, headers: more, ...(body !== undefined && { payload: body as object }) }),
  };
}
