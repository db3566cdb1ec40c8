import { describe, expect, it } from 'vitest';
import { PostgresSchedule } from '../../src/adapters/postgres/scheduling/schedule.ts';
import type { CampaignId, TargetId } from '../../src/domain/ids.ts';
import { DialWorld } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests(8);

async function scene(people: number, spec = {}, state = 'running') {
  const world = await DialWorld.make(record.pool);
  const campaign = await world.campaign(spec, state);
  const targets = await world.targets(campaign, await world.people(people));
  return { world, campaign, targets, schedule: new PostgresSchedule(record.pool) };
}

/** Takes from one campaign, people of whom nobody looked where they are. */
const take = (schedule: PostgresSchedule, campaignId: CampaignId, most: number) =>
  schedule.takeDue([{ campaignId, most, turns: [0, 1] }], 60_000);

const ids = (due: readonly { readonly targetId: TargetId }[]): TargetId[] => due.map(({ targetId }) => targetId);

describe('due targets', () => {
  it('given four schedulers take from one campaign at once, then each target is handed out once', async () => {
    const { campaign, targets, schedule } = await scene(400);
    const taken: TargetId[] = [];
    const work = async (): Promise<void> => {
      for (;;) {
        const due = await take(schedule, campaign.id, 30);
        if (due.length === 0) return;
        taken.push(...ids(due));
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(taken).toHaveLength(400);
    expect(new Set(taken)).toEqual(new Set(targets));
  });

  it('given the order of the list, then the earliest due come first, and equals in the order of the list', async () => {
    const { world, campaign, targets, schedule } = await scene(4);
    await world.pool.query(`update targets set next_at = next_at - interval '1 hour' where id = $1`, [targets[3]]);
    const due = await take(schedule, campaign.id, 2);
    expect(new Set(ids(due))).toEqual(new Set([targets[3], targets[0]]));
  });

  it('given targets that are not due, open, done or held in the hopper, then they are not offered', async () => {
    const { world, campaign, targets, schedule } = await scene(5);
    const set = (target: TargetId | undefined, change: string) =>
      world.pool.query(`update targets set ${change} where id = $1`, [target]);
    await set(targets[0], `next_at = now() + interval '1 minute'`);
    await set(targets[1], `state = 'open'`);
    await set(targets[2], `state = 'done'`);
    await set(targets[3], `queued_until = now() + interval '1 minute'`);
    expect(ids(await take(schedule, campaign.id, 10))).toEqual([targets[4]]);
  });

  it('given a job that was lost, when the hold has passed, then the target is offered again', async () => {
    const { world, campaign, targets, schedule } = await scene(1);
    await take(schedule, campaign.id, 10);
    expect(await take(schedule, campaign.id, 10)).toEqual([]);
    await world.pool.query(`update targets set queued_until = now() - interval '1 millisecond' where id = $1`, [
      targets[0],
    ]);
    expect(ids(await take(schedule, campaign.id, 10))).toEqual([targets[0]]);
  });

  it('given a failover and two dials so far, then the offer names the trunk and the number of dials', async () => {
    const { world, campaign, targets, schedule } = await scene(1);
    await world.pool.query(`update targets set next_trunk = 'second', attempts = 2 where id = $1`, [targets[0]]);
    expect(await take(schedule, campaign.id, 10)).toEqual([
      { targetId: targets[0], campaignId: campaign.id, trunk: 'second', attempts: 2 },
    ]);
  });
});

describe('a hopper that somebody emptied', () => {
  it('given work was handed out, then it is counted, and taken back it is offered again at once', async () => {
    const { campaign, targets, schedule } = await scene(3);
    await take(schedule, campaign.id, 10);
    expect((await schedule.handedOut()).get(campaign.id)).toBe(3);
    await schedule.takeBackAll();
    expect(new Set(ids(await take(schedule, campaign.id, 10)))).toEqual(new Set(targets));
  });
});

describe('running campaigns', () => {
  it('given priorities, then the highest comes first; campaigns that do not run are left out', async () => {
    const { world, campaign: low, schedule } = await scene(1);
    const high = await world.campaign({ priority: 5 });
    const paused = await world.campaign({ priority: 9 }, 'paused');
    const running = (await schedule.running()).campaigns.map(({ id }) => id);
    expect(running.filter((id) => [low.id, high.id, paused.id].includes(id))).toEqual([high.id, low.id]);
  });

  it('given nothing waits or is open, then the campaign is finished, else it goes on', async () => {
    const { world, campaign, targets, schedule } = await scene(3);
    const [waiting, open] = targets;
    await world.pool.query(`update targets set state = 'done' where campaign_id = $1`, [campaign.id]);
    for (const [target, state] of [
      [waiting, 'waiting'],
      [open, 'open'],
    ]) {
      await world.pool.query('update targets set state = $2 where id = $1', [target, state]);
      expect(await schedule.finishDone()).not.toContain(campaign.id);
      await world.pool.query(`update targets set state = 'review' where id = $1`, [target]);
    }
    expect(await schedule.finishDone()).toContain(campaign.id);
    expect(
      await world.row('select state, finished_at is not null as told from campaigns where id = $1', campaign.id),
    ).toEqual({ state: 'finished', told: true });
  });

  it('given a reason why nothing is dialled, then the campaign shows it until it is taken away', async () => {
    const { world, campaign, schedule } = await scene(1);
    const reason = () => world.row('select idle_reason as why from campaigns where id = $1', campaign.id);
    await schedule.setIdle(campaign.id, { why: 'trunk-down', sentence: undefined });
    expect(await reason()).toEqual({ why: 'trunk-down' });
    await schedule.setIdle(campaign.id, undefined);
    expect(await reason()).toEqual({ why: null });
  });

  it('given trunks at rest or without their registration, then they are down; a rest that is over is no rest', async () => {
    const { world, schedule } = await scene(0);
    const [resting, rested, rejected, registered, plain] = Array.from({ length: 5 }, () => world.trunk().name);
    await world.pool.query(
      `insert into trunk_states (name, down_until, registration) values
       ($1, now() + interval '5 seconds', null), ($2, now() - interval '1 second', null), ($3, null, 'rejected'),
       ($4, null, 'registered'), ($5, null, null)`,
      [resting, rested, rejected, registered, plain],
    );
    const down = await schedule.downTrunks();
    expect([resting, rested, rejected, registered, plain].filter((name) => name && down.has(name))).toEqual([
      resting,
      rejected,
    ]);
  });
});

describe('the next instant that something becomes due', () => {
  it('given targets of running campaigns alone, then the earliest decides; what is handed out does not', async () => {
    await record.pool.query(`update campaigns set state = 'paused' where state = 'running'`);
    const { world, campaign, targets, schedule } = await scene(3);
    const [handed, soon, later] = targets;
    const at = (target: TargetId | undefined, seconds: number) =>
      world.pool.query('update targets set next_at = now() + make_interval(secs => $2) where id = $1', [
        target,
        seconds,
      ]);
    await at(handed, 1);
    await at(soon, 40);
    await at(later, 90);
    await world.pool.query(`update targets set queued_until = now() + interval '1 hour' where id = $1`, [handed]);
    const other = await world.campaign({}, 'paused');
    await world.targets(other, await world.people(1));
    const ms = (await schedule.nextDue()).get(campaign.id);
    expect(ms).toBeGreaterThan(30_000);
    expect(ms).toBeLessThanOrEqual(40_000);
  });

  it('given nothing waits, then there is none', async () => {
    const { campaign, schedule } = await scene(0);
    expect((await schedule.nextDue()).has(campaign.id)).toBe(false);
  });
});

describe('facts of a target', () => {
  it('given a person with two numbers, debts and columns, then the message has sums, dates and names of the open debts', async () => {
    const { world, targets } = await scene(0);
    expect(targets).toEqual([]);
    const campaign = await world.campaign();
    const [person] = await world.people(1, () => ['+74950000010', '+74950000011']);
    const debtor = person?.debtorId;
    await world.pool.query(
      `update debtors set name = 'Анна', zone = 'Asia/Omsk', region = 'Омская область', vars = '{"contract":"17"}' where id = $1`,
      [debtor],
    );
    await world.pool.query(`update debts set due = '2026-12-12', service = 'internet' where debtor_id = $1`, [debtor]);
    await world.pool.query(
      `insert into debts (id, account_id, debtor_id, list_id, import_id, amount, due, service, state)
       select gen_random_uuid(), account_id, debtor_id, list_id, import_id, x.amount, x.due::date, x.service, x.state from debts,
         (values (55::bigint, '2026-11-30', 'phone', 'open'), (9900, '2026-01-01', 'tv', 'paid')) as x(amount, due, service, state)
       where debtor_id = $1`,
      [debtor],
    );
    const facts = one(await world.store.facts(await world.targets(campaign, person ? [person] : [])));
    expect(facts).toMatchObject({
      name: 'Анна',
      phones: ['+74950000010', '+74950000011'],
      phone: '+74950000010',
      kind: 'first',
      debtAmount: 123_505,
      subject: { phone: '+74950000010', zone: 'Asia/Omsk', region: 'Омская область', stops: [] },
      vars: {
        phone: '+74950000010',
        name: 'Анна',
        contract: '17',
        debt: { amount: '1235.05', due: '2026-11-30', service: 'internet, phone' },
      },
    });
  });

  it('given the next number is planned, then it is dialled; given it went bad, then the first usable one is', async () => {
    const world = await DialWorld.make(record.pool);
    const campaign = await world.campaign();
    const [person] = await world.people(1, () => ['+74950000020', '+74950000021']);
    const targets = await world.targets(campaign, person ? [person] : []);
    await world.pool.query(`update targets set next_phone = '+74950000021' where id = $1`, [targets[0]]);
    expect(one(await world.store.facts(targets)).phone).toBe('+74950000021');
    await world.pool.query(`update phones set health = 'bad' where number = '+74950000021' and debtor_id = $1`, [
      person?.debtorId,
    ]);
    expect(one(await world.store.facts(targets)).phone).toBe('+74950000020');
    await world.pool.query(`update phones set health = 'wrong-person' where debtor_id = $1`, [person?.debtorId]);
    expect(one(await world.store.facts(targets)).phone).toBeUndefined();
  });
});
