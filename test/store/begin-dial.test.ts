import { describe, expect, it } from 'vitest';
import type { Decide } from '../../src/dialing/ports.ts';
import type { PastContact, PolicySubject } from '../../src/domain/contact-policy.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decideBy } from '../../src/policy/decide-campaign.ts';
import { allow, DialWorld, type OneAttempt } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

interface Scene extends OneAttempt {
  readonly world: DialWorld;
}

async function reservedOne(): Promise<Scene> {
  const world = await DialWorld.make(record.pool);
  return { world, ...(await world.reserved()) };
}

const begin = ({ world, lease, reserved }: Scene) => world.begin(lease, [reserved.attemptId]);

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

/** Remembers what it was asked; says yes. */
function listening(): {
  decide: Decide;
  asked: { subject: PolicySubject; history: readonly PastContact[]; at: Date }[];
} {
  const asked: { subject: PolicySubject; history: readonly PastContact[]; at: Date }[] = [];
  return {
    asked,
    decide: (subject, history, at) => {
      asked.push({ subject, history, at });
      return allow(subject, history, at);
    },
  };
}

const lawOf = (s: Scene, policy: string): Decide => decideBy(bundledBook())({ ...s.campaign.spec, policies: [policy] });

const linesOf = (s: Scene) =>
  s.world.rows<{ moment: string; allowed: boolean; rule: string; version: string }>(
    'select moment, allowed, rule, policy_version as version from decisions where attempt_id = $1 order by at, moment desc',
    s.reserved.attemptId,
  );

const beginUnder = ({ world, lease, reserved }: Scene, decide: Decide) =>
  world.begin(lease, [reserved.attemptId], decide);

describe('the policy is asked again right before the dial', () => {
  it('given it allows, then a second line says so, with rule and version, by the clock of the database', async () => {
    const s = await reservedOne();
    await beginUnder(s, allow);
    expect(await linesOf(s)).toEqual([
      { moment: 'reserve', allowed: true, rule: 'allowed', version: 'test@1' },
      { moment: 'originate', allowed: true, rule: 'allowed', version: 'test@1' },
    ]);
    expect(
      await s.world.row(
        `select d.at = e.at as same from decisions d join attempt_events e on e.attempt_id = d.attempt_id and e.type = 'dialing'
         where d.attempt_id = $1 and d.moment = 'originate'`,
        s.reserved.attemptId,
      ),
    ).toEqual({ same: true });
  });

  it('given what the attempt itself holds, then it is not counted against it; what the person had before is', async () => {
    const s = await reservedOne();
    await s.world.pool.query(
      `insert into attempts (id, account_id, debtor_id, phone, trunk, kind, state, dial_at, reserved_at, dialed_at, ended_at, disposition)
       select gen_random_uuid(), account_id, debtor_id, phone, trunk, 'first', 'ended', at, at, at, at, 'heard-full'
       from attempts, (values (now() - interval '3 hours')) as earlier(at) where id = $1`,
      [s.reserved.attemptId],
    );
    const { decide, asked } = listening();
    await beginUnder(s, decide);
    expect(asked.map(({ history }) => history.map(({ result, subject }) => `${result} ${subject}`))).toEqual([
      ['heard-full both'],
    ]);
  });

  it('given a dial ahead of its instant, then the question is about that instant', async () => {
    const s = await reservedOne();
    await s.world.pool.query(`update attempts set dial_at = now() + interval '5 minutes' where id = $1`, [
      s.reserved.attemptId,
    ]);
    const { decide, asked } = listening();
    await beginUnder(s, decide);
    const { dial_at } = await s.world.row<{ dial_at: Date }>(
      'select dial_at from attempts where id = $1',
      s.reserved.attemptId,
    );
    expect(asked.map(({ at }) => at)).toEqual([dial_at]);
  });

  it('given the window closed between the reservation and the dial, then it is refused, nothing is spent and the person waits for the next window', async () => {
    const s = await reservedOne();
    // 230-FZ art. 7: on workdays from 8 to 22 of the person's own time. Omsk is UTC+6; 30 s of ringing would outlast 22:00.
    await s.world.pool.query(`update debtors set zone = 'Asia/Omsk' where id = $1`, [s.person.debtorId]);
    await s.world.pool.query(`update attempts set dial_at = '2126-11-20 21:59:45+06' where id = $1`, [
      s.reserved.attemptId,
    ]);
    expect((await beginUnder(s, lawOf(s, 'ru-230fz'))).size).toBe(0);
    expect(await standing(s)).toEqual({
      attempt: 'refused',
      disposition: 'refused-by-policy',
      target: 'waiting',
      why: 'window',
      attempts: 0,
    });
    expect((await linesOf(s)).at(-1)).toMatchObject({ moment: 'originate', allowed: false });
    const { next_at } = await s.world.row<{ next_at: Date }>('select next_at from targets where id = $1', s.targetId);
    expect(next_at.getTime()).toBeGreaterThan(new Date('2126-11-20T22:00:00+06:00').getTime());
    const { decide, asked } = listening();
    const again = await s.world.campaign();
    const targets = await s.world.targets(again, [s.person]);
    await s.world.reserve({ campaign: again, targets, lease: s.lease, trunk: s.trunk, decide });
    expect(asked.map(({ history }) => history)).toEqual([[]]);
  });

  it.each<[string, string, (s: Scene) => Promise<unknown>]>([
    [
      'a stop was noted',
      'stopped',
      (s) => s.world.pool.query(`update debtors set stops = '{bankruptcy}' where id = $1`, [s.person.debtorId]),
    ],
    [
      'the day turned out to be full',
      'cap',
      (s) =>
        s.world.pool.query(
          `insert into attempts (id, account_id, debtor_id, phone, trunk, kind, state, dial_at, reserved_at, dialed_at, ended_at, disposition)
           select gen_random_uuid(), account_id, debtor_id, phone, trunk, 'manual', 'ended', now(), now(), now(), now(), 'heard-full'
           from attempts where id = $1`,
          [s.reserved.attemptId],
        ),
    ],
  ])('given %s between the reservation and the dial, then the law refuses it as %s', async (_case, why, meanwhile) => {
    const s = await reservedOne();
    await s.world.pool.query(`update debtors set zone = $2 where id = $1`, [s.person.debtorId, await zoneAtNoon(s)]);
    await meanwhile(s);
    expect((await beginUnder(s, lawOf(s, 'ru-230fz'))).size).toBe(0);
    expect(await standing(s)).toMatchObject({ attempt: 'refused', why, attempts: 0 });
    expect((await linesOf(s)).at(-1)).toMatchObject({ moment: 'originate', allowed: false });
  });

  it('given the do-not-call list forbids it, then the decision line names the list, whatever the policy says', async () => {
    const s = await reservedOne();
    await block(s, 'number');
    await beginUnder(s, allow);
    expect((await linesOf(s)).at(-1)).toEqual({
      moment: 'originate',
      allowed: false,
      rule: 'do-not-call',
      version: 'do-not-call@1',
    });
  });
});

/** A zone where it is about noon now, so that no test depends on the hour it runs at. */
async function zoneAtNoon({ world }: Scene): Promise<string> {
  const { hour } = await world.row<{ hour: number }>(`select extract(hour from now() at time zone 'UTC')::int as hour`);
  // POSIX turns the sign round: Etc/GMT-3 is three hours ahead of UTC.
  const ahead = 12 - hour;
  return ahead >= 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`;
}

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

  it('given the order left later than was checked, then the record has the later instant and does not say that it rings', async () => {
    const world = await DialWorld.make(record.pool);
    const { lease, reserved } = await world.dialing();
    const { attemptId } = reserved;
    const checked = await world.row<{ dialed_at: Date }>('select dialed_at from attempts where id = $1', attemptId);
    const [late, early] = [400, -400].map((ms) => new Date(checked.dialed_at.getTime() + ms));
    const sent = (at: Date | undefined) => ({ attemptId, state: 'sent', at: at ?? checked.dialed_at }) as const;
    await world.store.progress(lease, [sent(late)]);
    await world.store.progress(lease, [sent(early)]);
    expect(await world.row('select state, dialed_at, ringing_at from attempts where id = $1', attemptId)).toEqual({
      ...{ state: 'dialing', dialed_at: late, ringing_at: null },
    });
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
