import { describe, expect, it } from 'vitest';
import { DialWorld, type OneAttempt } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

interface Scene extends OneAttempt {
  readonly world: DialWorld;
}

async function reservedOne(): Promise<Scene> {
  const world = await DialWorld.make(record.pool);
  return { world, ...(await world.reserved()) };
}

const begin = ({ world, lease, reserved }: Scene) => world.store.beginDial(lease, [reserved.attemptId]);

const standing = (s: Scene) =>
  s.world.row<{ attempt: string; disposition: string | null; target: string; why: string | null; attempts: number }>(
    `select a.state as attempt, a.disposition, t.state as target, t.why_not as why, t.attempts
     from attempts a join targets t on t.id = a.target_id where a.id = $1`,
    s.reserved.attemptId,
  );

describe('the last check before a dial', () => {
  it('given nothing forbids it, then the attempt is dialing, no earlier than its instant, and says so in its events', async () => {
    const s = await reservedOne();
    expect([...(await begin(s))]).toEqual([s.reserved.attemptId]);
    expect(
      await s.world.row(
        'select state, dialed_at >= dial_at as "onTime" from attempts where id = $1',
        s.reserved.attemptId,
      ),
    ).toEqual({ state: 'dialing', onTime: true });
    expect(
      await s.world.rows('select type from attempt_events where attempt_id = $1 order by seq', s.reserved.attemptId),
    ).toEqual([{ type: 'reserved' }, { type: 'dialing' }]);
  });

  it('given it was asked already, then the second question is a no: one attempt is dialled once', async () => {
    const s = await reservedOne();
    await begin(s);
    expect((await begin(s)).size).toBe(0);
    expect((await standing(s)).attempt).toBe('dialing');
  });

  it('given two that ask at once, then one of them gets the yes', async () => {
    const s = await reservedOne();
    const answers = await Promise.all([begin(s), begin(s), begin(s)]);
    expect(answers.map(({ size }) => size).sort()).toEqual([0, 0, 1]);
  });

  it.each<[string, string, string, (s: Scene) => Promise<unknown>]>([
    ['the campaign was paused', 'paused', 'waiting', (s) => setCampaign(s, 'paused')],
    ['the campaign was cancelled', 'paused', 'waiting', (s) => setCampaign(s, 'cancelled')],
    ['the number was put on the do-not-call list', 'do-not-call', 'done', (s) => block(s, 'number')],
    ['the person was put on the do-not-call list', 'do-not-call', 'done', (s) => block(s, 'person')],
    [
      'the person left the list',
      'left-list',
      'done',
      (s) =>
        s.world.pool.query('update list_members set withdrawn_at = now() where debtor_id = $1', [s.person.debtorId]),
    ],
    [
      'the debt was paid',
      'paid',
      'done',
      (s) => s.world.pool.query(`update debts set state = 'paid' where debtor_id = $1`, [s.person.debtorId]),
    ],
  ])('given %s, then the dial is refused as %s and the target is %s', async (_case, why, target, meanwhile) => {
    const s = await reservedOne();
    await meanwhile(s);
    expect((await begin(s)).size).toBe(0);
    expect(await standing(s)).toEqual({
      attempt: 'refused',
      disposition: 'refused-by-policy',
      target,
      why,
      attempts: 0,
    });
    expect(
      await s.world.row(
        'select type, data from attempt_events where attempt_id = $1 and seq = 2',
        s.reserved.attemptId,
      ),
    ).toEqual({ type: 'refused', data: { why } });
  });

  it('given the emergency stop was pulled, then the dial is refused and the target waits', async () => {
    const s = await reservedOne();
    await s.world.pool.query(`insert into switches (name, value) values ('stop-all', 'on')`);
    const begun = await begin(s);
    await s.world.pool.query(`delete from switches where name = 'stop-all'`);
    expect(begun.size).toBe(0);
    expect(await standing(s)).toMatchObject({ attempt: 'refused', target: 'waiting', why: 'stop-all' });
  });

  it('given another account has the number on its list, then the dial goes on', async () => {
    const s = await reservedOne();
    const other = await DialWorld.make(record.pool);
    await s.world.pool.query(
      `insert into do_not_call (id, account_id, number, source) values (gen_random_uuid(), $1, $2, 'api')`,
      [other.accountId, s.reserved.phone],
    );
    expect((await begin(s)).size).toBe(1);
  });

  it.each([
    ['a newer owner has the node', 'update nodes set fence = fence + 1 where name = $1'],
    ['the lease has run out', 'update nodes set lease_until = now() where name = $1'],
  ])('given %s, then nothing may be sent and the attempt stays reserved', async (_case, sql) => {
    const s = await reservedOne();
    await s.world.pool.query(sql, [s.lease.node]);
    expect((await begin(s)).size).toBe(0);
    expect((await standing(s)).attempt).toBe('reserved');
  });
});

describe('progress of a dial', () => {
  it('given ringing and answer, then state and instants are kept; late ringing does not take the answer back', async () => {
    const world = await DialWorld.make(record.pool);
    const { lease, reserved } = await world.dialing();
    const { attemptId } = reserved;
    const [rang, answered] = [new Date('2026-11-22T09:00:00.100Z'), new Date('2026-11-22T09:00:05.200Z')];
    await world.store.progress(lease, [{ attemptId, state: 'sent', at: rang, callId: 'abc@peer' }]);
    await world.store.progress(lease, [
      { attemptId, state: 'ringing', at: rang },
      { attemptId, state: 'answered', at: answered },
    ]);
    await world.store.progress(lease, [{ attemptId, state: 'ringing', at: answered }]);
    expect(
      await world.row('select state, ringing_at, answered_at, call_id from attempts where id = $1', attemptId),
    ).toEqual({ state: 'answered', ringing_at: rang, answered_at: answered, call_id: 'abc@peer' });
  });

  it('given news that another owner sends, then nothing changes', async () => {
    const world = await DialWorld.make(record.pool);
    const { lease, reserved } = await world.dialing();
    const { attemptId } = reserved;
    await world.store.progress({ ...lease, fence: lease.fence + 1 }, [{ attemptId, state: 'ringing', at: new Date() }]);
    expect(await world.row('select state from attempts where id = $1', attemptId)).toEqual({ state: 'dialing' });
  });
});

function setCampaign(s: Scene, state: string): Promise<unknown> {
  return s.world.pool.query('update campaigns set state = $2 where id = $1', [s.campaign.id, state]);
}

function block(s: Scene, what: 'number' | 'person'): Promise<unknown> {
  return s.world.pool.query(
    `insert into do_not_call (id, account_id, number, debtor_id, source) values (gen_random_uuid(), $1, $2, $3, 'sms')`,
    [s.world.accountId, what === 'number' ? s.reserved.phone : null, what === 'person' ? s.person.debtorId : null],
  );
}
