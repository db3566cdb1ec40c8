import { describe, expect, it } from 'vitest';
import type { AttemptEnd } from '../../src/dialing/ports.ts';
import type { CampaignSpec } from '../../src/domain/campaign-spec.ts';
import type { Disposition } from '../../src/domain/disposition.ts';
import type { AttemptId } from '../../src/domain/ids.ts';
import { kopecks } from '../../src/domain/money.ts';
import { DialWorld, type OneAttempt } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

interface Scene extends OneAttempt {
  readonly world: DialWorld;
}

async function ringingOne(spec: Partial<CampaignSpec> = {}, phones?: readonly string[]): Promise<Scene> {
  const world = await DialWorld.make(record.pool);
  return { world, ...(await world.ringing(spec, phones)) };
}

const noon = new Date('2024-05-20T12:00:00.000Z');
const after = (ms: number): Date => new Date(noon.getTime() + ms);

/** Answered at noon; ends so many milliseconds later. */
function talked(
  attemptId: AttemptId,
  disposition: Disposition,
  ms = 13_200,
  over: Partial<AttemptEnd> = {},
): AttemptEnd {
  return {
    attemptId,
    dialedAt: after(-5000),
    answeredAt: noon,
    endedAt: after(ms),
    disposition,
    cause: 16,
    heardMs: 10_000,
    messageMs: 10_000,
    firstAudioMs: 40,
    keys: '',
    labels: ['heard-full'],
    ...over,
  };
}

function unanswered(attemptId: AttemptId, disposition: Disposition, cause: number, sipStatus: number): AttemptEnd {
  return { attemptId, endedAt: noon, disposition, cause, sipStatus, heardMs: 0, keys: '', labels: [] };
}

const ledgerOf = (s: Scene) =>
  s.world.rows(
    'select direction, kind, amount, quantity from ledger where attempt_id = $1 order by direction desc, kind',
    s.reserved.attemptId,
  );

describe('settling an attempt', () => {
  it('given a contact of 13.2 s at 1.00 and 0.90 a trunk minute, then attempt, ledger and campaign say 1.00 and 0.21', async () => {
    const s = await ringingOne();
    await s.world.settle(s.lease, [talked(s.reserved.attemptId, 'heard-full')]);
    expect(
      await s.world.row(
        'select state, disposition, price, cost, contact, heard_ms, answered_at, ended_at from attempts where id = $1',
        s.reserved.attemptId,
      ),
    ).toEqual({
      state: 'ended',
      disposition: 'heard-full',
      price: 100,
      cost: 21,
      contact: true,
      heard_ms: 10_000,
      answered_at: noon,
      ended_at: after(13_200),
    });
    expect(await ledgerOf(s)).toEqual([
      { direction: 'price', kind: 'contact', amount: 100, quantity: 1 },
      { direction: 'cost', kind: 'trunk-minutes', amount: 21, quantity: 14 },
    ]);
    expect(await s.world.row('select spent from campaigns where id = $1', s.campaign.id)).toEqual({ spent: 100 });
    expect(await s.world.row('select state, heard_full, open_attempt from targets where id = $1', s.targetId)).toEqual({
      state: 'done',
      heard_full: true,
      open_attempt: null,
    });
  });

  it('given it is settled twice, also at once and with another ending, then it is charged once and the first ending stands', async () => {
    const s = await ringingOne();
    const end = talked(s.reserved.attemptId, 'heard-full');
    await Promise.all([s.world.settle(s.lease, [end]), s.world.settle(s.lease, [end])]);
    await s.world.settle(s.lease, [talked(s.reserved.attemptId, 'promised', 60_000)]);
    expect(await ledgerOf(s)).toHaveLength(2);
    expect(
      await s.world.row(
        `select a.disposition, c.spent, (select count(*) from attempt_events e where e.attempt_id = a.id and type = 'ended') as ends
         from attempts a join campaigns c on c.id = a.campaign_id where a.id = $1`,
        s.reserved.attemptId,
      ),
    ).toEqual({ disposition: 'heard-full', spent: 100, ends: 1 });
    expect(await s.world.rows('select 1 from promises where attempt_id = $1', s.reserved.attemptId)).toEqual([]);
  });

  it('given a dialer whose clock lags, then the dial is not moved before the decision and the check that allowed it', async () => {
    const s = await ringingOne();
    const { attemptId } = s.reserved;
    await s.world.settle(s.lease, [
      talked(attemptId, 'heard-full', 9000, { dialedAt: new Date('2024-01-01T00:00:00Z') }),
    ]);
    expect(
      await s.world.row(
        'select dialed_at >= dial_at and dialed_at > reserved_at as after from attempts where id = $1',
        attemptId,
      ),
    ).toEqual({ after: true });
  });

  it('given an owner without the fence, then nothing is written', async () => {
    const s = await ringingOne();
    const stale = { ...s.lease, fence: s.lease.fence - 1 };
    await s.world.settle(stale, [talked(s.reserved.attemptId, 'heard-full')]);
    expect(await s.world.row('select state from attempts where id = $1', s.reserved.attemptId)).toEqual({
      state: 'ringing',
    });
    expect(await ledgerOf(s)).toEqual([]);
  });

  it('given an attempt that was never sent, then settling leaves it alone', async () => {
    const world = await DialWorld.make(record.pool);
    const s = await world.reserved();
    await world.settle(s.lease, [talked(s.reserved.attemptId, 'heard-full')]);
    expect(await world.row('select state from attempts where id = $1', s.reserved.attemptId)).toEqual({
      state: 'reserved',
    });
  });

  it('given a batch of several campaigns, then each campaign has the sum of its own prices', async () => {
    const world = await DialWorld.make(record.pool);
    const lease = await world.lease();
    const trunk = world.trunk();
    const campaigns = [await world.campaign(), await world.campaign()];
    const ends: AttemptEnd[] = [];
    for (const campaign of campaigns) {
      const targets = await world.targets(campaign, await world.people(3));
      const { reserved } = await world.reserve({ campaign, targets, lease, trunk });
      const ids = reserved.map(({ attemptId }) => attemptId);
      await world.begin(lease, ids);
      ends.push(...ids.map((id) => talked(id, campaign === campaigns[0] ? 'heard-full' : 'answered-silent')));
    }
    await world.settle(
      lease,
      ends.map((end) => (end.disposition === 'answered-silent' ? { ...end, heardMs: 0 } : end)),
    );
    expect(
      await world.rows('select spent from campaigns where account_id = $1 order by spent', world.accountId),
    ).toEqual([{ spent: 0 }, { spent: 300 }]);
  });
});

describe('the next step of a target', () => {
  const redial = { 'heard-part': { afterMs: 600_000, times: 2, nextPhone: false } } as const;

  it('given an early hang-up and a rule, then the redial is planned from the end, and names what it follows', async () => {
    const s = await ringingOne({ redial });
    const { attemptId } = s.reserved;
    await s.world.settle(s.lease, [talked(attemptId, 'heard-part', 3000, { heardMs: 2900, labels: [] })]);
    expect(
      await s.world.row(
        'select state, next_at, next_phone, next_kind, follows, last_disposition, why_not from targets where id = $1',
        s.targetId,
      ),
    ).toEqual({
      state: 'waiting',
      next_at: after(603_000),
      next_phone: s.reserved.phone,
      next_kind: 'redial',
      follows: attemptId,
      last_disposition: 'heard-part',
      why_not: null,
    });
  });

  it('given the redials of the rule are used up, then the target is done as retry-spent', async () => {
    const s = await ringingOne({ redial: { busy: { afterMs: 0, times: 1, nextPhone: false } } });
    await s.world.settle(s.lease, [unanswered(s.reserved.attemptId, 'busy', 17, 486)]);
    const again = one((await s.world.reserve({ ...s, targets: [s.targetId] })).reserved);
    await s.world.begin(s.lease, [again.attemptId]);
    await s.world.settle(s.lease, [unanswered(again.attemptId, 'busy', 17, 486)]);
    expect(await s.world.row('select state, why_not, attempts from targets where id = $1', s.targetId)).toEqual({
      state: 'done',
      why_not: 'retry-spent',
      attempts: 2,
    });
  });

  it('given congestion and a second trunk, then the failover waits for that trunk and follows the attempt', async () => {
    const world = await DialWorld.make(record.pool);
    const lease = await world.lease();
    const trunk = world.trunk();
    const campaign = await world.campaign({ trunks: [trunk.name, 'second'] });
    const targets = await world.targets(campaign, await world.people(1));
    const { attemptId } = one((await world.reserve({ campaign, targets, lease, trunk })).reserved);
    await world.begin(lease, [attemptId]);
    await world.settle(lease, [unanswered(attemptId, 'congestion', 34, 503)]);
    expect(
      await world.row('select state, next_trunk, next_kind, follows from targets where id = $1', targets[0]),
    ).toEqual({ state: 'waiting', next_trunk: 'second', next_kind: 'failover', follows: attemptId });
  });

  it('given a bad number and another one, then the number is marked and the next is dialled', async () => {
    const s = await ringingOne({}, ['+74950000001', '+74950000002']);
    await s.world.settle(s.lease, [unanswered(s.reserved.attemptId, 'bad-number', 1, 404)]);
    expect(await s.world.row('select next_phone, next_kind from targets where id = $1', s.targetId)).toEqual({
      next_phone: '+74950000002',
      next_kind: 'next-phone',
    });
    expect(
      await s.world.rows('select number, health from phones where debtor_id = $1 order by position', s.person.debtorId),
    ).toEqual([
      { number: '+74950000001', health: 'bad' },
      { number: '+74950000002', health: 'untried' },
    ]);
  });
});

describe('what outlives the call', () => {
  it('given an opt-out, then number and person are on the do-not-call list once, though the call wrote it already', async () => {
    const s = await ringingOne();
    const { attemptId } = s.reserved;
    await s.world.store.optOut(attemptId);
    await s.world.store.optOut(attemptId);
    await s.world.settle(s.lease, [talked(attemptId, 'opted-out', 8000, { keys: '9' })]);
    expect(
      await s.world.rows('select number, debtor_id, source from do_not_call where attempt_id = $1', attemptId),
    ).toEqual([{ number: s.reserved.phone, debtor_id: s.person.debtorId, source: 'key' }]);
  });

  it('given a promise, then it is a row of its own, made when the call ended', async () => {
    const s = await ringingOne();
    await s.world.settle(s.lease, [talked(s.reserved.attemptId, 'promised', 8000, { keys: '3' })]);
    expect(
      await s.world.row('select made_at, source, debtor_id from promises where attempt_id = $1', s.reserved.attemptId),
    ).toEqual({ made_at: after(8000), source: 'key', debtor_id: s.person.debtorId });
  });

  it('given a callback was promised, then it waits in the queue that the person had asked for', async () => {
    const s = await ringingOne();
    await s.world.pool.query(
      `insert into transfers (id, account_id, campaign_id, attempt_id, queue, state, requested_at)
       values (gen_random_uuid(), $1, $2, $3, 'support', 'overflowed', now())`,
      [s.world.accountId, s.campaign.id, s.reserved.attemptId],
    );
    await s.world.settle(s.lease, [talked(s.reserved.attemptId, 'callback-asked', 40_000, { keys: '4' })]);
    expect(
      await s.world.row('select queue, phone, state from callbacks where attempt_id = $1', s.reserved.attemptId),
    ).toEqual({ queue: 'support', phone: s.reserved.phone, state: 'open' });
  });

  it('given the wrong person, then the number is dialled for this debtor no more', async () => {
    const s = await ringingOne();
    await s.world.settle(s.lease, [talked(s.reserved.attemptId, 'wrong-person', 4000, { keys: '8' })]);
    expect(await s.world.row('select health from phones where debtor_id = $1', s.person.debtorId)).toEqual({
      health: 'wrong-person',
    });
  });

  it('given three dials in a row found the trunk dead, then it rests, and the first that works ends the rest', async () => {
    const world = await DialWorld.make(record.pool);
    const lease = await world.lease();
    const trunk = world.trunk();
    const campaign = await world.campaign({ spendingCap: { amount: kopecks(100_000), currency: 'RUB' } });
    const targets = await world.targets(campaign, await world.people(4));
    const ids = (await world.reserve({ campaign, targets, lease, trunk })).reserved.map(({ attemptId }) => attemptId);
    await world.begin(lease, ids);
    const health = () =>
      world.row('select failures, down_until > now() as down from trunk_states where name = $1', trunk.name);
    const [first, second, third, fourth] = ids;
    for (const id of [first, second]) if (id) await world.settle(lease, [unanswered(id, 'trunk-down', 38, 408)]);
    expect(await health()).toEqual({ failures: 2, down: null });
    if (third) await world.settle(lease, [unanswered(third, 'trunk-down', 38, 408)]);
    expect(await health()).toEqual({ failures: 3, down: true });
    if (fourth) await world.settle(lease, [unanswered(fourth, 'busy', 17, 486)]);
    expect(await health()).toEqual({ failures: 0, down: null });
  });
});
