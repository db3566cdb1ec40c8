import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAuditLine } from '../../src/adapters/postgres/people/audit-log.ts';
import { roles } from '../../src/domain/access.ts';
import { tourOf } from '../../src/domain/tour.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';

let world: HttpWorld;

beforeAll(async () => {
  world = await httpWorld();
});
afterAll(() => world.stop());

interface Tour {
  readonly begun: boolean;
  readonly shown: boolean;
  readonly steps: readonly { readonly id: string; readonly done: boolean }[];
}

const tour = async (who: Asker): Promise<Tour> => (await who.get('/api/me/tour')).json();
const move = (who: Asker, what: string) => who.ask({ method: 'PUT', url: '/api/me/tour', payload: { do: what } });
const doneOf = ({ steps }: Tour) => steps.filter(({ done }) => done).map(({ id }) => id);

/** Somebody's action in the audit log, as every route writes it. */
async function acted(who: Asker, action: `${string}.${string}`): Promise<void> {
  const { login } = (await who.get('/api/me')).json<{ login: string }>();
  await writeAuditLine(world.pool, { accountId: world.ours, who: login, action });
}

describe('the first steps of a role', () => {
  test.each(roles)(
    'given a new %s, then the steps of the role stand there, none done, and nothing is shown',
    async (role) => {
      const who = await world.user(role);
      const steps = tourOf[role].map(({ id }) => ({ id, done: false }));
      expect(await tour(who)).toEqual({ begun: false, shown: false, steps });
    },
  );

  test('when a list was loaded before the tour began, then its step waits; when one is loaded after, then it is done', async () => {
    const who = await world.user('specialist');
    await acted(who, 'uploads.load');
    await move(who, 'show');
    expect(doneOf(await tour(who))).toEqual([]);
    await acted(who, 'uploads.load');
    expect(doneOf(await tour(who))).toEqual(['list']);
  });

  test('when somebody else loads a list, then my step waits', async () => {
    const [who, other] = [await world.user('specialist'), await world.user('specialist')];
    await move(who, 'show');
    await acted(other, 'uploads.load');
    expect(doneOf(await tour(who))).toEqual([]);
  });

  test('when it is left and shown again, then what was done is still done; when it is begun again, then nothing is', async () => {
    const who = await world.user('specialist');
    await move(who, 'show');
    await who.post('/api/me/tour/marks', { mark: 'sound' });
    await who.post('/api/me/tour/marks', { mark: 'sound' });
    await move(who, 'leave');
    expect(await tour(who)).toMatchObject({ begun: true, shown: false });
    await move(who, 'show');
    expect(doneOf(await tour(who))).toEqual(['hear']);
    await move(who, 'restart');
    expect(await tour(who)).toMatchObject({ begun: true, shown: true });
    expect(doneOf(await tour(who))).toEqual([]);
  });

  test('when the sample is asked for, then it is a list as offices send it: windows-1251, semicolons', async () => {
    const who = await world.user('specialist');
    const answer = await who.get('/api/samples/list');
    expect(answer.statusCode).toBe(200);
    expect(new TextDecoder('windows-1251').decode(answer.rawPayload).split('\n')[0]).toContain(';');
  });
});
