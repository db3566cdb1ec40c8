import { describe, expect, it } from 'vitest';
import { PostgresLeases } from '../../src/adapters/postgres/dialing/leases.ts';
import { PostgresCampaigns } from '../../src/adapters/postgres/scheduling/campaigns.ts';
import type { Decide, ReserveAnswer } from '../../src/dialing/ports.ts';
import type { PastContact, PolicyDecision } from '../../src/domain/contact-policy.ts';
import { kopecks } from '../../src/domain/money.ts';
import { type Campaign, DialWorld, type Person, type ReserveWish } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

interface Scene extends ReserveWish {
  readonly world: DialWorld;
  readonly campaign: Campaign;
  readonly people: readonly Person[];
}

/** People of one campaign, due now, and a node and trunk with room for them. */
async function scene(count: number, spec = {}, phonesOf?: (n: number) => readonly string[]): Promise<Scene> {
  const world = await DialWorld.make(record.pool);
  const campaign = await world.campaign(spec);
  const people = await world.people(count, phonesOf);
  const targets = await world.targets(campaign, people);
  return { world, campaign, people, targets, lease: await world.lease(), trunk: world.trunk() };
}

const whys = (answer: ReserveAnswer): string[] => answer.left.map(({ why }) => why);

const no = (over: Partial<PolicyDecision>): PolicyDecision => ({
  allowed: false,
  rule: 'window.workday',
  reason: 'too early',
  zone: 'Asia/Omsk',
  policyVersion: 'ru-230fz@3',
  ...over,
});

describe('a reservation takes attempt, line, slot and counter together', () => {
  it('given a due person, then attempt, target, event and decision are written and carry the same ids', async () => {
    const s = await scene(1);
    await s.world.pool.query(`update debtors set segment = 'private', zone = 'Asia/Omsk' where id = $1`, [
      s.people[0]?.debtorId,
    ]);
    const reserved = one((await s.world.reserve(s)).reserved);
    const attempt = await s.world.row(
      `select state, phone, trunk, node, fence, kind, debt_amount, segment, message_ms, dialed_at from attempts where id = $1`,
      reserved.attemptId,
    );
    expect(attempt).toEqual({
      state: 'reserved',
      phone: s.people[0]?.phones[0],
      trunk: s.trunk.name,
      node: s.lease.node,
      fence: s.lease.fence,
      kind: 'first',
      debt_amount: 123_450,
      segment: 'private',
      message_ms: 10_000,
      dialed_at: null,
    });
    expect(
      await s.world.row('select state, open_attempt, attempts from targets where campaign_id = $1', s.campaign.id),
    ).toEqual({ state: 'open', open_attempt: reserved.attemptId, attempts: 1 });
    expect(
      await s.world.rows('select seq, type from attempt_events where attempt_id = $1', reserved.attemptId),
    ).toEqual([{ seq: 1, type: 'reserved' }]);
    expect(
      await s.world.row('select allowed, rule, moment from decisions where attempt_id = $1', reserved.attemptId),
    ).toEqual({ allowed: true, rule: 'allowed', moment: 'reserve' });
  });

  it('given ten calls a second and a horizon of half a second, then six fit, 100 ms apart, and the rest waits for the rate', async () => {
    const s = await scene(9);
    const answer = await s.world.reserve({ ...s, trunk: s.world.trunk(1000, 10) });
    const instants = answer.reserved.map(({ dialAt }) => dialAt.getTime());
    expect(instants.slice(1).map((at, i) => at - (instants[i] ?? 0))).toEqual([100, 100, 100, 100, 100]);
    expect(whys(answer)).toEqual(['rate', 'rate', 'rate']);
  });

  it('given three lines of the trunk and two of the campaign, then two are reserved and the rest waits for lines', async () => {
    const s = await scene(4, { lines: 2 });
    const trunk = s.world.trunk(3);
    const answer = await s.world.reserve({ ...s, trunk });
    expect(answer.reserved).toHaveLength(2);
    expect(whys(answer)).toEqual(['lines', 'lines']);
    const again = await s.world.reserve({ ...s, trunk });
    expect(again.reserved).toHaveLength(0);
  });

  it('given contacts of 1.00, 2.50 to spend and nothing spent, then two are reserved, and none while they are open', async () => {
    const s = await scene(4, { spendingCap: { amount: kopecks(250), currency: 'RUB' } });
    const answer = await s.world.reserve(s);
    expect(answer.reserved).toHaveLength(2);
    expect(whys(answer)).toEqual(['spending-cap', 'spending-cap']);
    expect((await s.world.reserve(s)).reserved).toHaveLength(0);
    // A call that comes to nothing gives its price back: the others wait for that.
    expect(
      await s.world.rows(
        `select state, why_not, next_at > now() + interval '3 seconds' as later from targets where campaign_id = $1 and state <> 'open'`,
        s.campaign.id,
      ),
    ).toEqual(Array(2).fill({ state: 'waiting', why_not: 'spending-cap', later: true }));
  });

  it('given the money is spent and nothing is open, then nobody waits for it any more; a raised cap opens them again', async () => {
    const s = await scene(3, { spendingCap: { amount: kopecks(250), currency: 'RUB' } });
    await s.world.pool.query('update campaigns set spent = 151 where id = $1', [s.campaign.id]);
    expect((await s.world.reserve(s)).reserved).toEqual([]);
    const states = () =>
      s.world.rows(
        'select state, why_not, count(*) as count from targets where campaign_id = $1 group by 1, 2',
        s.campaign.id,
      );
    expect(await states()).toEqual([{ state: 'done', why_not: 'spending-cap', count: 3 }]);
    const raised = { ...s.campaign.spec, spendingCap: { amount: kopecks(1000), currency: 'RUB' } };
    await new PostgresCampaigns(s.world.pool).update(s.campaign.id, raised);
    expect(await states()).toEqual([{ state: 'waiting', why_not: null, count: 3 }]);
    const again = await s.world.reserve({ ...s, campaign: { id: s.campaign.id, spec: raised } });
    expect(again.reserved).toHaveLength(3);
  });

  it('given a redial of an earlier attempt, then the new attempt names it; a failover names it in its own column', async () => {
    const s = await scene(2);
    const before = ['0197aaaa-0000-7000-8000-000000000001', '0197aaaa-0000-7000-8000-000000000002'];
    for (const [i, kind] of ['redial', 'failover'].entries()) {
      await s.world.pool.query('update targets set next_kind = $2, follows = $3 where id = $1', [
        s.targets[i],
        kind,
        before[i],
      ]);
    }
    await s.world.reserve(s);
    expect(
      await s.world.rows(
        'select kind, redial_of, failover_of from attempts where campaign_id = $1 order by kind desc',
        s.campaign.id,
      ),
    ).toEqual([
      { kind: 'redial', redial_of: before[0], failover_of: null },
      { kind: 'failover', redial_of: null, failover_of: before[1] },
    ]);
  });
});

describe('the policy is asked under the lock of the person', () => {
  it('given earlier calls, then it sees those of the person and of the number, open and unknown ones, none that never left', async () => {
    const shared = '+74951112233';
    const s = await scene(2, {}, () => [shared, '+74951112244']);
    const [caller, neighbour] = s.people;
    const past = (debtor: Person | undefined, phone: string, state: string, disposition: string | null, days: number) =>
      s.world.pool.query(
        `insert into attempts (id, account_id, debtor_id, phone, trunk, kind, state, disposition, dial_at, reserved_at, dialed_at)
         values (gen_random_uuid(), $1, $2, $3, 't', 'first', $4, $5, now(), now() - make_interval(days => $6), now() - make_interval(days => $6))`,
        [s.world.accountId, debtor?.debtorId, phone, state, disposition, days],
      );
    await past(caller, shared, 'ended', 'heard-part', 1);
    await past(caller, '+74951112244', 'unknown', 'unknown', 2);
    await past(neighbour, shared, 'ended', 'busy', 3);
    await past(caller, shared, 'released', 'released', 1);
    await past(caller, shared, 'refused', 'refused-by-policy', 1);
    await past(caller, shared, 'ended', 'heard-full', 40);
    let seen: readonly PastContact[] = [];
    const decide: Decide = (_subject, history) => {
      seen = history;
      return no({});
    };
    await s.world.reserve({ ...s, targets: s.targets.slice(0, 1), decide });
    expect(seen.map(({ result, subject }) => `${result} ${subject}`).sort()).toEqual([
      'busy phone',
      'heard-part both',
      'unknown debtor',
    ]);
  });

  it('given two who share a number in one batch, then one is reserved and the other is held', async () => {
    const s = await scene(2, {}, () => ['+74951112255']);
    const answer = await s.world.reserve(s);
    expect(answer.reserved).toHaveLength(1);
    expect(whys(answer)).toEqual(['held']);
  });

  it('given a person whom another campaign calls right now, then the person is held for seconds, without a decision', async () => {
    const s = await scene(1);
    await s.world.reserve(s);
    const other = await s.world.campaign();
    const targets = await s.world.targets(other, s.people);
    const answer = await s.world.reserve({ ...s, campaign: other, targets });
    expect(whys(answer)).toEqual(['held']);
    expect(
      await s.world.row(
        `select state, why_not, extract(epoch from next_at - now())::int between 3 and 5 as soon from targets where id = $1`,
        targets[0],
      ),
    ).toEqual({ state: 'waiting', why_not: 'held', soon: true });
    expect(await s.world.rows('select 1 from decisions where campaign_id = $1', other.id)).toEqual([]);
  });

  it('given two slots, then each is asked about the instant of its own dial', async () => {
    const s = await scene(2);
    const asked: Date[] = [];
    const decide: Decide = (_subject, _history, at) => {
      asked.push(at);
      return { ...no({}), allowed: true };
    };
    const { reserved } = await s.world.reserve({ ...s, trunk: s.world.trunk(10, 4), decide });
    expect(asked).toEqual(reserved.map(({ dialAt }) => dialAt));
  });

  it('given a no until tomorrow, then the target waits until then and says why, and the decision names rule and version', async () => {
    const s = await scene(1);
    const tomorrow = new Date('2036-01-02T09:00:00Z');
    const answer = await s.world.reserve({ ...s, decide: () => no({ skip: 'window', nextAllowedAt: tomorrow }) });
    expect(whys(answer)).toEqual(['window']);
    expect(
      await s.world.row('select state, next_at, why_not, attempts from targets where id = $1', s.targets[0]),
    ).toEqual({ state: 'waiting', next_at: tomorrow, why_not: 'window', attempts: 0 });
    expect(
      await s.world.row(
        'select allowed, rule, reason, policy_version, attempt_id, inputs from decisions where debtor_id = $1',
        s.people[0]?.debtorId,
      ),
    ).toEqual({
      allowed: false,
      rule: 'window.workday',
      reason: 'too early',
      policy_version: 'ru-230fz@3',
      attempt_id: null,
      inputs: { phone: s.people[0]?.phones[0], zone: 'Asia/Omsk', stops: [] },
    });
    expect(await s.world.rows('select 1 from attempts where campaign_id = $1', s.campaign.id)).toEqual([]);
  });

  it('given a no for ever, then the target is done with the reason', async () => {
    const s = await scene(1);
    await s.world.reserve({ ...s, decide: () => no({ rule: 'stop.bankruptcy', skip: 'stopped' }) });
    expect(await s.world.row('select state, why_not from targets where id = $1', s.targets[0])).toEqual({
      state: 'done',
      why_not: 'stopped',
    });
  });
});

describe('the do-not-call list', () => {
  it.each([
    ['the number, by this account', { by: 'own', what: 'number' }, ['do-not-call']],
    ['the number, for every account', { by: 'everybody', what: 'number' }, ['do-not-call']],
    ['the person, by this account', { by: 'own', what: 'debtor' }, ['do-not-call']],
    ['the number, by another account', { by: 'another', what: 'number' }, []],
  ])('given it names %s, then a reservation heeds it', async (_case, entry, expected) => {
    const s = await scene(1);
    const other = await DialWorld.make(record.pool);
    const account = { own: s.world.accountId, everybody: null, another: other.accountId }[entry.by];
    await s.world.pool.query(
      `insert into do_not_call (id, account_id, number, debtor_id, source) values (gen_random_uuid(), $1, $2, $3, 'api')`,
      [
        account,
        entry.what === 'number' ? s.people[0]?.phones[0] : null,
        entry.what === 'debtor' ? s.people[0]?.debtorId : null,
      ],
    );
    const answer = await s.world.reserve(s);
    expect(whys(answer)).toEqual(expected);
    expect(answer.reserved).toHaveLength(1 - expected.length);
    const { state } = await s.world.row<{ state: string }>('select state from targets where id = $1', s.targets[0]);
    expect(state).toBe(expected.length > 0 ? 'done' : 'open');
  });
});

describe('what changed since the message was prepared is not dialled', () => {
  it.each([
    ['a changed sum', 'update debts set amount = 999, updated_at = now() where debtor_id = $1'],
    ['a paid debt', `update debts set state = 'paid', updated_at = now() where debtor_id = $1`],
  ])('given %s, then the target is left for another preparation', async (_case, sql) => {
    const s = await scene(1);
    const candidates = await s.world.candidates(s.targets);
    await s.world.pool.query(sql, [s.people[0]?.debtorId]);
    const answer = await s.world.reserve(s, candidates);
    expect(answer.reserved).toEqual([]);
    expect(whys(answer)).toEqual(['held']);
    expect(await s.world.row('select state, next_at <= now() as due from targets where id = $1', s.targets[0])).toEqual(
      { state: 'waiting', due: true },
    );
  });

  it('given a target that somebody reserved meanwhile, then it is not reserved again', async () => {
    const s = await scene(1);
    const candidates = await s.world.candidates(s.targets);
    await s.world.reserve(s, candidates);
    expect(whys(await s.world.reserve(s, candidates))).toEqual(['held']);
  });
});

describe('nothing is reserved', () => {
  it('given a newer owner of the node, then the older one is told to stop', async () => {
    const s = await scene(1);
    await s.world.pool.query('update nodes set fence = fence + 1 where name = $1', [s.lease.node]);
    expect(await s.world.reserve(s)).toEqual({ reserved: [], left: [], fenced: true });
  });

  it('given a lease that ran out, then its owner is told to stop', async () => {
    const s = await scene(1);
    await s.world.pool.query(`update nodes set lease_until = now() where name = $1`, [s.lease.node]);
    expect((await s.world.reserve(s)).fenced).toBe(true);
  });

  it('given the node was left, then its owner is told to stop', async () => {
    const s = await scene(1);
    await new PostgresLeases(s.world.pool).leave(s.lease);
    expect((await s.world.reserve(s)).fenced).toBe(true);
  });

  it.each([
    ['a paused campaign', 'paused', `update campaigns set state = 'paused' where id = $1`],
    ['a cancelled campaign', 'paused', `update campaigns set state = 'cancelled' where id = $1`],
  ])('given %s, then the targets are left as %s', async (_case, why, sql) => {
    const s = await scene(2);
    await s.world.pool.query(sql, [s.campaign.id]);
    const answer = await s.world.reserve(s);
    expect(answer.reserved).toEqual([]);
    expect(whys(answer)).toEqual([why, why]);
  });

  it.each([
    ['failures', `insert into trunk_states (name, down_until) values ($1, now() + interval '10 seconds')`],
    ['a refused registration', `insert into trunk_states (name, registration) values ($1, 'rejected')`],
  ])('given a trunk that is down after %s, then the targets are left as trunk-down', async (_case, sql) => {
    const s = await scene(1);
    await s.world.pool.query(sql, [s.trunk.name]);
    expect(whys(await s.world.reserve(s))).toEqual(['trunk-down']);
  });

  it('given the emergency stop, then nothing is reserved until it is lifted', async () => {
    const s = await scene(1);
    await s.world.pool.query(`insert into switches (name, value) values ('stop-all', 'on')`);
    const stopped = await s.world.reserve(s);
    await s.world.pool.query(`delete from switches where name = 'stop-all'`);
    expect(whys(stopped)).toEqual(['paused']);
    expect((await s.world.reserve(s)).reserved).toHaveLength(1);
  });
});
