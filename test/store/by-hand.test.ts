import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { askByHand } from '../../src/adapters/postgres/dialing/ask-by-hand.ts';
import { retryCallback, takeDueCallbacks } from '../../src/adapters/postgres/transfer/due-callbacks.ts';
import { PostgresHands } from '../../src/adapters/postgres/transfer/hands.ts';
import { PostgresTransfers } from '../../src/adapters/postgres/transfer/transfers.ts';
import { PostgresWorkList } from '../../src/adapters/postgres/transfer/work-list.ts';
import type { Decide, HandAnswer, HandRequest } from '../../src/dialing/ports.ts';
import type { AttemptId, OperatorId } from '../../src/domain/ids.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decideBy } from '../../src/policy/decide-campaign.ts';
import { allow, type Campaign, DialWorld, type Person } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests(10);
const preview = { pacing: { mode: 'preview' } } as const;

/** One person of a work list, two operators, a trunk of three lines. */
async function scene(over: Parameters<DialWorld['campaign']>[0] = preview, state = 'running') {
  const world = await DialWorld.make(record.pool);
  const campaign = await world.campaign(over, state);
  const people = await world.people(2);
  const targets = await world.targets(campaign, people);
  const lease = await world.lease();
  const trunk = world.trunk(3);
  const person = people[0] as Person;
  const anna = await operator(world, 'Anna');
  const boris = await operator(world, 'Boris');
  return {
    world,
    campaign,
    person,
    people,
    targets,
    lease,
    trunk,
    anna,
    boris,
    list: new PostgresWorkList(record.pool),
  };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function operator(world: DialWorld, name: string): Promise<OperatorId> {
  const id = randomUUID() as OperatorId;
  await world.pool.query(
    `insert into operators (id, account_id, name, login, password, queues, state, kind, phone_online)
     values ($1, $2, $3, $1::uuid::text, 'x', '{}', 'ready', 'webrtc', true)`,
    [id, world.accountId, name],
  );
  return id;
}

function request(s: Scene, operatorId: OperatorId, over: Partial<HandRequest> = {}): HandRequest {
  const { campaign, lease, trunk, person } = s;
  const { id: campaignId, spec } = campaign;
  return { lease, trunk, campaignId, spec, debtorId: person.debtorId, operatorId, kind: 'manual', ...over };
}

function byHand(s: Scene, operatorId: OperatorId, decide: Decide = allow, over: Partial<HandRequest> = {}) {
  return s.world.store.reserveByHand(request(s, operatorId, over), decide);
}

const attemptOf = (answer: HandAnswer): AttemptId => {
  if ('refused' in answer) throw new Error(answer.refused.reason);
  return answer.granted.attemptId;
};

async function callback(s: Scene, of: OperatorId | null, minutes: number): Promise<string> {
  const id = randomUUID();
  await s.world.pool.query(
    `insert into callbacks (id, account_id, debtor_id, campaign_id, phone, queue, asked_at, due_at, operator_id)
     values ($1, $2, $3, $4, $5, 'collectors', now() - interval '1 day', now() + make_interval(mins => $6), $7)`,
    [id, s.world.accountId, s.person.debtorId, s.campaign.id, s.person.phones[0], minutes, of],
  );
  return id;
}

async function robot(s: Scene, campaign: Campaign) {
  return s.world.reserve({ campaign, targets: s.targets.slice(0, 1), lease: s.lease, trunk: s.trunk });
}

describe('a call that an operator dials', () => {
  it('given two operators and a robot want the same person at once, then one call comes of it, whoever wins', async () => {
    for (let round = 0; round < 5; round++) {
      const s = await scene();
      const answers = await Promise.all([byHand(s, s.anna), byHand(s, s.boris), robot(s, s.campaign)]);
      const [anna, boris, machine] = answers;
      const won = [!('refused' in anna), !('refused' in boris), machine.reserved.length === 1].filter(Boolean);
      expect(won).toHaveLength(1);
      const { count } = await s.world.row<{ count: number }>(
        `select count(*)::int as count from attempts where debtor_id = $1`,
        s.person.debtorId,
      );
      expect(count).toBe(1);
    }
  });

  it('given the law allows one call a day to a person, then the first is counted, and the second is refused with its rule and the next time', async () => {
    const s = await scene();
    const law = decideBy(bundledBook())({ ...s.campaign.spec, policies: ['ru-230fz'] }, 'operator');
    // Wednesday noon in Moscow, whatever day it is now.
    const noon = new Date('2026-11-18T09:00:00Z');
    const atNoon: Decide = (subject, history) =>
      law(
        { ...subject, zone: 'Europe/Moscow' },
        history.map((past) => ({ ...past, at: noon })),
        noon,
      );
    const attemptId = attemptOf(await byHand(s, s.anna, atNoon));
    const begun = await s.world.begin(s.lease, [attemptId]);
    expect(begun.has(attemptId)).toBe(true);
    const at = new Date();
    const end = {
      attemptId,
      answeredAt: at,
      endedAt: new Date(at.getTime() + 60_000),
      disposition: 'transferred',
    } as const;
    await s.world.settle(s.lease, [{ ...end, heardMs: 0, keys: '', labels: ['by-hand'] }]);
    const again = await byHand(s, s.boris, atNoon);
    expect(again).toMatchObject({
      refused: { why: 'cap', rule: expect.stringMatching(/^cap\./), next: expect.any(Date) },
    });
    const decisions = await s.world.rows(
      `select moment, allowed, attempt_id is not null as dialled from decisions where debtor_id = $1 order by at, id`,
      s.person.debtorId,
    );
    expect(decisions).toEqual([
      { moment: 'reserve', allowed: true, dialled: true },
      { moment: 'originate', allowed: true, dialled: true },
      { moment: 'reserve', allowed: false, dialled: false },
    ]);
  });

  it("given it is reserved, then the attempt is the operator's, holds its target from robots, and both are free again when it is released", async () => {
    const s = await scene();
    const attemptId = attemptOf(await byHand(s, s.anna));
    const shown = () =>
      s.world.row(
        `select a.channel, a.kind, a.state, t.state as target, h.operator_id as operator
         from attempts a join targets t on t.id = a.target_id join hand_dials h on h.attempt_id = a.id where a.id = $1`,
        attemptId,
      );
    expect(await shown()).toEqual({
      channel: 'operator',
      kind: 'manual',
      state: 'reserved',
      target: 'open',
      operator: s.anna,
    });
    expect((await robot(s, s.campaign)).reserved).toEqual([]);
    await s.world.store.release(s.lease, [attemptId]);
    expect(await shown()).toMatchObject({ state: 'released', target: 'waiting' });
  });

  it('given the campaign is paused, then nobody dials by hand either; a promised call outlives a finished campaign', async () => {
    const paused = await scene(preview, 'paused');
    expect(await byHand(paused, paused.anna)).toMatchObject({ refused: { why: 'paused' } });
    const finished = await scene(preview, 'finished');
    expect(await byHand(finished, finished.anna)).toMatchObject({ refused: { why: 'paused' } });
    const kept = await byHand(finished, finished.anna, allow, {
      kind: 'callback',
      callbackId: await callback(finished, finished.anna, -1),
    });
    const begun = await finished.world.begin(finished.lease, [attemptOf(kept)]);
    expect(begun.size).toBe(1);
  });

  it('given the number is on the do-not-call list, then the gate says so before the button and the reservation says the same', async () => {
    const s = await scene();
    await s.world.pool.query(
      `insert into do_not_call (id, account_id, number, source) values (gen_random_uuid(), $1, $2, 'screen')`,
      [s.world.accountId, s.person.phones[0]],
    );
    const asked = await askByHand(
      record.pool,
      s.world.accountId,
      { campaignId: s.campaign.id, debtorId: s.person.debtorId },
      allow,
    );
    expect(asked.decision).toMatchObject({ allowed: false, rule: 'do-not-call' });
    expect(await byHand(s, s.anna)).toMatchObject({ refused: { rule: 'do-not-call' } });
  });
});

describe('the work list of the desk', () => {
  it('given two operators ask for the next person, then each is shown another one, and nobody when all are taken', async () => {
    const s = await scene();
    expect(await s.list.next(s.world.accountId, s.anna)).toBe(true);
    expect(await s.list.next(s.world.accountId, s.boris)).toBe(true);
    const [anna, boris] = [await s.list.current(s.anna), await s.list.current(s.boris)];
    expect(new Set([anna?.debtorId, boris?.debtorId]).size).toBe(2);
    expect(await s.list.next(s.world.accountId, await operator(s.world, 'Vera'))).toBe(false);
  });

  it("given a robot's campaign, then its people are on no work list", async () => {
    const s = await scene({});
    expect(await s.list.next(s.world.accountId, s.anna)).toBe(false);
  });

  it('given a promise of mine is due, then it comes before the list', async () => {
    const s = await scene();
    const id = await callback(s, s.anna, -1);
    await s.list.next(s.world.accountId, s.anna);
    expect(await s.list.current(s.anna)).toMatchObject({ callbackId: id, debtorId: s.person.debtorId });
  });
});

describe('promises to call back', () => {
  const mine = async (s: Scene) =>
    (await takeDueCallbacks(record.pool)).filter(({ accountId }) => accountId === s.world.accountId);

  it('given eight processes look at once, then a due promise goes once, to the operator who made it', async () => {
    const s = await scene();
    for (let round = 0; round < 10; round++) {
      const id = await callback(s, s.boris, -1);
      const taken = (await Promise.all(Array.from({ length: 8 }, () => mine(s)))).flat();
      expect(taken).toMatchObject([{ callbackId: id, operatorId: s.boris }]);
      await s.world.pool.query(`update callbacks set state = 'done' where id = $1`, [id]);
    }
  });

  it('given whoever promised is away, then a colleague gets it after two minutes, not before', async () => {
    const s = await scene();
    await s.world.pool.query(`update operators set state = 'offline' where id = $1`, [s.boris]);
    await callback(s, s.boris, -1);
    expect(await mine(s)).toEqual([]);
    await s.world.pool.query(`update callbacks set due_at = now() - interval '3 minutes' where account_id = $1`, [
      s.world.accountId,
    ]);
    expect(one(await mine(s)).operatorId).toBe(s.anna);
  });

  it('given three tries came to nothing, then the promise stays on the desk and is dialled by hand alone', async () => {
    const s = await scene();
    await callback(s, s.anna, -60);
    await s.world.pool.query(`update callbacks set tries = 3 where account_id = $1`, [s.world.accountId]);
    expect(await mine(s)).toEqual([]);
    expect(await s.list.callbacks(s.world.accountId, s.anna)).toMatchObject([{ tries: 3, mine: true }]);
  });

  it('given a dial that never left, then no try is counted, and the promise is due again in a minute; one that left is counted', async () => {
    const s = await scene();
    const callbackId = await callback(s, s.anna, -1);
    const tries = async () => one(await s.list.callbacks(s.world.accountId, s.anna)).tries;
    const first = attemptOf(await byHand(s, s.anna, allow, { kind: 'callback', callbackId }));
    await s.world.store.release(s.lease, [first]);
    await retryCallback(record.pool, callbackId);
    expect(await tries()).toBe(0);
    expect(await mine(s)).toEqual([]);
    await s.world.pool.query(`update callbacks set tried_at = tried_at - interval '1 minute' where id = $1`, [
      callbackId,
    ]);
    expect(one(await mine(s)).callbackId).toBe(callbackId);
    const second = attemptOf(await byHand(s, s.anna, allow, { kind: 'callback', callbackId }));
    await s.world.begin(s.lease, [second]);
    expect(await tries()).toBe(1);
  });

  it('given the person answers, then the promise is kept', async () => {
    const s = await scene();
    const callbackId = await callback(s, s.anna, -1);
    const attemptId = attemptOf(await byHand(s, s.anna, allow, { kind: 'callback', callbackId }));
    await new PostgresTransfers(record.pool).open({
      ...{ accountId: s.world.accountId, campaignId: s.campaign.id, attemptId, inboundId: undefined },
      ...{
        debtorId: s.person.debtorId,
        channelId: attemptId,
        queue: 'collectors',
        waitMs: 1000,
        callerId: '',
        byHand: true,
      },
    });
    expect(await s.list.callbacks(s.world.accountId, s.anna)).toEqual([]);
  });
});

describe('an operator who dials', () => {
  it('given a break, then the operator goes back to it when nobody answers; who talks already is not taken', async () => {
    const s = await scene();
    const hands = new PostgresHands(record.pool);
    const state = async () =>
      (await s.world.row<{ state: string }>('select state from operators where id = $1', s.anna)).state;
    await s.world.pool.query(`update operators set state = 'break' where id = $1`, [s.anna]);
    const taken = await hands.take(s.anna);
    expect(await state()).toBe('offered');
    expect(await hands.take(s.anna)).toBeUndefined();
    if (taken) await hands.giveBack(taken);
    expect(await state()).toBe('break');
  });
});
