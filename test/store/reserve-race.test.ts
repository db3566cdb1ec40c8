import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import type { Decide, TrunkLimits } from '../../src/dialing/ports.ts';
import type { TargetId } from '../../src/domain/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { allow, type Campaign, DialWorld } from '../support/dial-world.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 10);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const dialers = 8;

/** So many a day and person or number, whatever came of it; the next one tomorrow. */
const perDay =
  (most: number): Decide =>
  (_subject, history, at) => {
    const common = { zone: 'UTC', policyVersion: 'test@1' };
    const bySubject = (other: 'debtor' | 'phone') => history.filter(({ subject }) => subject !== other).length;
    return Math.max(bySubject('phone'), bySubject('debtor')) < most
      ? { ...common, allowed: true, rule: 'allowed', reason: 'there is room' }
      : {
          ...common,
          allowed: false,
          rule: 'cap.calls.day',
          reason: `${most} a day`,
          skip: 'cap',
          nextAllowedAt: new Date(at.getTime() + 86_400_000),
        };
  };

interface Race {
  readonly world: DialWorld;
  readonly campaigns: readonly Campaign[];
  readonly trunk: TrunkLimits;
  readonly decide?: Decide;
  readonly batch?: number;
  /** Looks at the record right after each reservation. */
  readonly after?: () => Promise<void>;
}

/** Eight dialers take what is due in random order, until nothing is. */
async function race({ world, campaigns, trunk, decide = allow, batch = 60, after }: Race): Promise<void> {
  const work = async (n: number): Promise<void> => {
    const lease = await world.lease();
    for (let turn = n; ; turn++) {
      const due = await dueTargets(world, campaigns, batch);
      if (due.length === 0) return;
      const campaign = campaigns[turn % campaigns.length];
      if (!campaign) return;
      const own = due.filter((row) => row.campaign_id === campaign.id).map((row) => row.id);
      const { fenced } = await world.reserve({ campaign, targets: own, lease, trunk, decide });
      if (fenced) throw new Error('a living lease was refused');
      await after?.();
    }
  };
  await Promise.all(Array.from({ length: dialers }, (_, n) => work(n)));
}

/** Who is held comes back after five seconds: a slow machine would never come to the end of them. */
function dueTargets(world: DialWorld, campaigns: readonly Campaign[], limit: number) {
  return world.rows<{ id: TargetId; campaign_id: string }>(
    `select id, campaign_id from targets where campaign_id = any($1) and state = 'waiting' and next_at <= now()
       and why_not is distinct from 'held' order by random() limit $2`,
    campaigns.map(({ id }) => id),
    limit,
  );
}

async function thousandInTwoCampaigns(world: DialWorld): Promise<readonly Campaign[]> {
  // Every tenth person shares the number of the one before.
  let last = '';
  const people = await world.people(1000, (n) => {
    last = n % 10 === 9 ? last : `+7912${String(n).padStart(7, '0')}`;
    return [last];
  });
  const campaigns = [await world.campaign(), await world.campaign()];
  for (const campaign of campaigns) await world.targets(campaign, people);
  return campaigns;
}

describe('eight dialers race for the same thousand people of two campaigns', () => {
  it('given a policy that allows everything, then nobody and no number has two open attempts', async () => {
    const world = await DialWorld.make(pool);
    const campaigns = await thousandInTwoCampaigns(world);
    await race({ world, campaigns, trunk: world.trunk(10_000, 10_000) });

    const [count] = await world.rows(
      `select count(*) as open, count(distinct debtor_id) as people, count(distinct phone) as numbers
       from attempts where account_id = $1 and state = 'reserved'`,
      world.accountId,
    );
    expect(count).toEqual({ open: 900, people: 900, numbers: 900 });
    const targets = await world.rows(
      `select state, why_not, count(*) as count, sum(attempts)::int as dials from targets where account_id = $1 group by 1, 2 order by 1`,
      world.accountId,
    );
    expect(targets).toEqual([
      { state: 'open', why_not: null, count: 900, dials: 900 },
      { state: 'waiting', why_not: 'held', count: 1100, dials: 0 },
    ]);
  });

  it('given one call a day, when the first calls have ended, then nobody gets a second one, and each no is explained', async () => {
    const world = await DialWorld.make(pool);
    const campaigns = await thousandInTwoCampaigns(world);
    const trunk = world.trunk(10_000, 10_000);
    await race({ world, campaigns, trunk, decide: perDay(1) });
    await endAll(world);
    await world.pool.query(
      `update targets set next_at = now(), why_not = null where account_id = $1 and state = 'waiting'`,
      [world.accountId],
    );
    await race({ world, campaigns, trunk, decide: perDay(1) });

    const [count] = await world.rows(
      `select count(*) as attempts, count(distinct debtor_id) as people, count(distinct phone) as numbers
       from attempts where account_id = $1`,
      world.accountId,
    );
    expect(count).toEqual({ attempts: 900, people: 900, numbers: 900 });
    const decisions = await world.rows(
      `select allowed, rule, count(distinct coalesce(attempt_id, id)) as lines from decisions where account_id = $1 group by 1, 2 order by 1`,
      world.accountId,
    );
    expect(decisions).toEqual([
      { allowed: false, rule: 'cap.calls.day', lines: 1100 },
      { allowed: true, rule: 'allowed', lines: 900 },
    ]);
    const denied = await world.row(
      `select count(*) as count from targets where account_id = $1 and state = 'waiting' and why_not = 'cap' and next_at > now() + interval '23 hours'`,
      world.accountId,
    );
    expect(denied).toEqual({ count: 1100 });
  });
});

describe('eight dialers and a cap', () => {
  it('given three calls a day and five waves of dialling, then nobody and no number gets a fourth', async () => {
    const world = await DialWorld.make(pool);
    const people = await world.people(60, (n) => [`+7913${String(n - (n % 2)).padStart(7, '0')}`]);
    const campaigns = [await world.campaign(), await world.campaign()];
    for (const campaign of campaigns) await world.targets(campaign, people);
    const trunk = world.trunk(10_000, 10_000);
    for (let wave = 0; wave < 5; wave++) {
      await race({ world, campaigns, trunk, decide: perDay(3), batch: 25 });
      await endAll(world);
      await world.pool.query(
        `update targets set state = 'waiting', next_at = now(), why_not = null where account_id = $1 and (state = 'done' or why_not = 'held')`,
        [world.accountId],
      );
    }
    const most = (column: string) =>
      world.row<{ most: number }>(
        `select max(count) as most from (select count(*) as count from attempts where account_id = $1 group by ${column}) x`,
        world.accountId,
      );
    expect(await most('phone')).toEqual({ most: 3 });
    expect((await most('debtor_id')).most).toBeLessThanOrEqual(3);
  });
});

describe('eight dialers share one trunk', () => {
  it('given seven lines, then there are never more than seven open attempts', async () => {
    const world = await DialWorld.make(pool);
    const campaign = await world.campaign();
    await world.targets(campaign, await world.people(100));
    const trunk = world.trunk(7, 10_000);
    let most = 0;
    const after = async (): Promise<void> => {
      const { open } = await world.row<{ open: number }>(
        `select count(*) as open from attempts where trunk = $1 and state = 'reserved'`,
        trunk.name,
      );
      most = Math.max(most, open);
      await endAll(world, 2);
    };
    await race({ world, campaigns: [campaign], trunk, batch: 20, after });
    expect(most).toBe(7);
    const { dialled } = await world.row<{ dialled: number }>(
      'select count(*) as dialled from attempts where trunk = $1',
      trunk.name,
    );
    expect(dialled).toBe(100);
  });

  it('given 150 calls a second and a campaign of 60 a second beside one without limit, then instants are never closer than the rates', async () => {
    const world = await DialWorld.make(pool);
    const campaigns = [await world.campaign({ ratePerSecond: 60 }), await world.campaign()];
    for (const campaign of campaigns) await world.targets(campaign, await world.people(60));
    const trunk = world.trunk(10_000, 150);
    await race({ world, campaigns, trunk, batch: 30 });

    const slots = await world.rows<{ campaign_id: string; at: Date }>(
      'select campaign_id, dial_at as at from attempts where trunk = $1 order by dial_at',
      trunk.name,
    );
    expect(slots).toHaveLength(120);
    // Instants are whole milliseconds: 6.67 ms apart is 6 or 7 in turn.
    expect(leastGap(slots)).toBeGreaterThanOrEqual(6);
    expect(leastGap(slots.filter((slot) => slot.campaign_id === campaigns[0]?.id))).toBeGreaterThanOrEqual(16);
    const [first, last] = [slots[0], slots.at(-1)];
    const took = (last?.at.getTime() ?? 0) - (first?.at.getTime() ?? 0);
    expect(took).toBeGreaterThanOrEqual(Math.floor((119 * 1000) / 150));
  });
});

function leastGap(slots: readonly { readonly at: Date }[]): number {
  return Math.min(...slots.slice(1).map(({ at }, i) => at.getTime() - (slots[i]?.at.getTime() ?? 0)));
}

/** Ends reserved attempts as busy, so that their lines are free. @param most absent: all */
async function endAll(world: DialWorld, most = 1_000_000): Promise<void> {
  await world.pool.query(
    `with few as (select id from attempts where account_id = $1 and state = 'reserved' limit $2 for update skip locked),
          ended as (update attempts a set state = 'ended', dialed_at = now(), ended_at = now(), disposition = 'busy'
                    from few where a.id = few.id returning a.id)
     update targets t set state = 'done', open_attempt = null from ended where t.open_attempt = ended.id`,
    [world.accountId, most],
  );
}
