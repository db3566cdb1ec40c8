import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpWorld, httpWorld } from './support/http-world.ts';
import { makeProperty } from './support/property.ts';

let world: HttpWorld;

beforeAll(async () => {
  world = await httpWorld();
});
afterAll(() => world?.stop());

describe('everything about one person over the API', () => {
  it('given people of a closed zone whom the scheduler put off together, then the decision names zone and end', async () => {
    const { person, campaign } = await makeProperty(world.pool, world.ours);
    const decision = randomUUID();
    await world.pool.query(
      `insert into place_decisions (id, account_id, campaign_id, place, zones, at, until, skip, rule, reason, policy_version, inputs)
       values ($1, $2, $3, 1, '{Asia/Omsk}', '2026-11-24T19:30:00Z', '2026-11-25T02:00:00Z', 'window', 'window.workday', 'window', 'ru-230fz@1', '{}')`,
      [decision, world.ours, campaign],
    );
    await world.pool.query(
      `insert into targets (id, account_id, campaign_id, debtor_id, position, state, why_not, put_offs)
       values ($1, $2, $3, $4, 1, 'waiting', 'window', array[$5]::uuid[])`,
      [randomUUID(), world.ours, campaign, person, decision],
    );
    const reader = await world.user('specialist');
    const { decisions } = (await reader.get(`/api/people/${person}`)).json();
    expect(decisions).toEqual([
      {
        id: decision,
        at: '2026-11-24T19:30:00.000Z',
        moment: 'schedule',
        allowed: false,
        rule: 'window.workday',
        reason: 'window',
        policyVersion: 'ru-230fz@1',
        campaign: expect.any(String),
        attemptId: null,
        zones: ['Asia/Omsk'],
        until: '2026-11-25T02:00:00.000Z',
      },
    ]);
  });
});
