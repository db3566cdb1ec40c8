import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnedName } from '../../src/adapters/postgres/access/owned.ts';
import { roles, scopes } from '../../src/domain/access.ts';
import type { Route } from '../../src/http/route.ts';
import { routes } from '../../src/http/routes/index.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';
import { makeProperty, type Property } from './support/property.ts';
import { rights } from './support/rights.ts';

/** The guards as they are; behind them nothing happens, so that the answer is theirs alone. */
const bare = routes.map((route): Route => {
  const { query: _query, body: _body, file: _file, ...rest } = route;
  return { ...rest, status: 200, audit: false, run: async () => 'ran' };
});

const letters = { specialist: 's', operator: 'o', supervisor: 'v', manager: 'm', admin: 'a' } as const;

interface Visitor {
  readonly name: string;
  readonly asker: Asker;
  may(right: string): boolean;
}

let world: HttpWorld;
let ours: Property;
let theirs: Property;
let visitors: readonly Visitor[];

beforeAll(async () => {
  world = await httpWorld(bare);
  ours = await makeProperty(world.pool, world.ours);
  theirs = await makeProperty(world.pool, world.theirs);
  const people = await Promise.all(
    roles.map(async (role) => {
      const may = (right: string) => right.includes(letters[role]);
      return { name: role, asker: await world.user(role), may };
    }),
  );
  visitors = [
    ...people,
    { name: 'admin of all', asker: await world.user('admin', world.ours, true), may: (right) => /[ai]/.test(right) },
    { name: 'key with every scope', asker: await world.key(scopes), may: (right) => right.includes('k') },
    { name: 'key without the scope', asker: await world.key(['numbers:read']), may: () => false },
    { name: 'nobody', asker: world.nobody, may: () => false },
  ];
});
afterAll(() => world.stop());

/** The path with an id of the account for each name in it. */
function pathOf({ path }: Route, property: Property): string {
  return path.replace(/:(\w+)/g, (_, name: string) => (isOwnedName(name) ? (property[name] ?? 'none') : 'some-name'));
}

function hasOwned({ path, withoutAccount }: Route): boolean {
  return !withoutAccount && [...path.matchAll(/:(\w+)/g)].some(([, name = '']) => isOwnedName(name));
}

async function statuses(route: Route, property: Property): Promise<Record<string, number>> {
  const url = pathOf(route, property);
  const each = visitors.map(async ({ name, asker }) => {
    return [name, (await asker.ask({ method: route.method, url })).statusCode] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

/** What the table says: 200, or 403; nobody is told to log in. @param found what whoever may is answered */
function expected(right: string, found: number): Record<string, number> {
  const denied = (name: string) => (name === 'nobody' ? 401 : 403);
  return Object.fromEntries(
    visitors.map(({ name, may }) => [name, right === 'p' || may(right) ? found : denied(name)] as const),
  );
}

describe('who may do what', () => {
  it('given every route, then the table of rights has it, and no other', () => {
    expect(Object.keys(rights).sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  it('given every name of a thing in a path, then the test has one of each account', () => {
    const names = routes.flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name));
    expect(names.filter((name) => isOwnedName(name) && ours[name] === undefined)).toEqual([]);
  });

  it.each(bare.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'given things of the own account, then %s answers each visitor as the table says',
    async (_name, route) => {
      expect(await statuses(route, ours)).toEqual(expected(rights[route.id] ?? '', 200));
    },
  );

  it.each(bare.filter(hasOwned).map((route) => [`${route.method} ${route.path}`, route] as const))(
    'given things of another account, then %s finds nothing for anybody, the administrator of all too',
    async (_name, route) => {
      expect(await statuses(route, theirs)).toEqual(expected(rights[route.id] ?? '', 404));
    },
  );

  it.each(['00000000-0000-0000-0000-000000000000', 'x', '%00', "'; drop table users --", '.'.repeat(300)])(
    'given the id %j, then it is not found like that of another account',
    async (id) => {
      const [specialist] = visitors;
      const answer = await specialist?.asker.get(`/api/campaigns/${encodeURIComponent(decodeURIComponent(id))}`);
      expect(answer?.statusCode).toBe(404);
    },
  );
});
