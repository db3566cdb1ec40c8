import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/adapters/postgres/people/dossier.ts';
import { findPerson } from '../../src/adapters/postgres/people/find-person.ts';
import { waitForTestCall } from '../../src/adapters/postgres/trunks/wait-for-test-call.ts';
import type { Decide } from '../../src/dialing/ports.ts';
import { explainPage } from '../../src/reporting/person/explain-page.ts';
import { DialWorld, ownNumber } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

const capReached: Decide = (_subject, _history, at) => ({
  allowed: false,
  rule: 'cap.calls.day',
  reason: '1 of 1 calls spent',
  skip: 'cap',
  nextAllowedAt: new Date(at.getTime() + 86_400_000),
  zone: 'Europe/Moscow',
  policyVersion: 'ru-230fz@1',
});

/** Answered after a second, heard 2 of 4 seconds with the disclosure, pressed 5; then denied a second call. */
async function calledAndDenied() {
  const world = await DialWorld.make(record.pool);
  const attempt = await world.ringing({
    message: { ...(await world.campaign()).spec.message, disclosure: ['creditor', 'robot'] },
  });
  const answeredAt = new Date();
  await world.settle(attempt.lease, [
    {
      attemptId: attempt.reserved.attemptId,
      disposition: 'heard-part',
      answeredAt,
      endedAt: new Date(answeredAt.getTime() + 60_000),
      heardMs: 2000,
      messageMs: 4000,
      keys: '5',
      labels: ['disclosure-heard'],
      sipStatus: 200,
      callId: 'abc@carrier',
    },
  ]);
  const campaign = await world.campaign();
  const targets = await world.targets(campaign, [attempt.person]);
  await world.reserve({ campaign, targets, lease: attempt.lease, trunk: attempt.trunk, decide: capReached });
  return { world, ...attempt, second: campaign };
}

describe('the dossier of a person', () => {
  it('given a call and a denial, then both stand there with states, rule, disclosure and money', async () => {
    const { person, reserved, trunk } = await calledAndDenied();
    const dossier = await readDossier(record.pool, person.debtorId);
    const attempt = one(dossier.attempts);
    expect(attempt).toMatchObject({
      attemptId: reserved.attemptId,
      phone: reserved.phone,
      trunk: trunk.name,
      disposition: 'heard-part',
      heardMs: 2000,
      messageMs: 4000,
      keys: '5',
      disclosure: ['creditor', 'robot'],
      disclosureHeard: true,
      contact: true,
      price: '1.00',
      cost: '0.90',
      callId: 'abc@carrier',
    });
    expect(attempt.history.map(({ state }) => state)).toEqual(['reserved', 'dialing', 'ringing', 'answered', 'ended']);
    expect(attempt.ledger.map(({ direction, kind, amount }) => `${direction} ${kind} ${amount}`).sort()).toEqual([
      'cost trunk-minutes 0.90',
      'price contact 1.00',
    ]);
    expect(dossier.decisions.map(({ allowed, rule, attemptId }) => [allowed, rule, attemptId])).toEqual([
      [true, 'allowed', reserved.attemptId],
      [true, 'allowed', reserved.attemptId],
      [false, 'cap.calls.day', null],
    ]);
    expect(dossier.money).toEqual([{ currency: 'RUB', contacts: 1, price: '1.00', cost: '0.90' }]);
  });

  it('given the page of it, then it names rule, version and states, and whole numbers only when asked', async () => {
    const { person, reserved } = await calledAndDenied();
    const dossier = await readDossier(record.pool, person.debtorId);
    const masked = explainPage(dossier, () => '+*********99');
    expect(masked).not.toContain(reserved.phone);
    expect(masked).toMatch(/denied {3}cap\.calls\.day: 1 of 1 calls spent \(ru-230fz@1\)/);
    expect(masked).toMatch(/reserved [\d:.]+ → dialing [\d:.]+ → ringing [\d:.]+ → answered [\d:.]+ → ended [\d:.]+/);
    expect(masked).toContain('heard 2.0 s of 4.0 s, keys 5 · disclosure (creditor, robot) heard');
    expect(explainPage(dossier, (number) => number)).toContain(`first to ${reserved.phone}`);
  });

  it('given a dial that was refused at the last moment, then the page says what forbade it', async () => {
    const world = await DialWorld.make(record.pool);
    const { lease, reserved, person } = await world.reserved();
    await world.pool.query(
      `insert into do_not_call (id, account_id, number, source) values (gen_random_uuid(), $1, $2, 'api')`,
      [world.accountId, reserved.phone],
    );
    await world.begin(lease, [reserved.attemptId]);
    const dossier = await readDossier(record.pool, person.debtorId);
    expect(one(dossier.attempts).history.at(-1)).toMatchObject({ state: 'refused', why: 'do-not-call' });
    expect(dossier.doNotCall).toMatchObject([{ number: reserved.phone, everywhere: false, source: 'api' }]);
  });
});

describe('finding a person', () => {
  const question = (world: DialWorld, wanted: string, number?: string) => ({
    accountId: world.accountId,
    account: 'demo',
    wanted,
    ...(number !== undefined && { number }),
  });

  it('given an id of ours, an id of the list or a number, then it is the same person', async () => {
    const world = await DialWorld.make(record.pool);
    const { debtorId, phones } = one(await world.people(1));
    await world.pool.query(`update debtors set key = 'id:77-1' where id = $1`, [debtorId]);
    const asked = [question(world, debtorId), question(world, '77-1'), question(world, 'x', phones[0])];
    for (const each of asked) expect(await findPerson(record.pool, each)).toBe(debtorId);
  });

  it('given a number of two people, then it asks which, by id', async () => {
    const world = await DialWorld.make(record.pool);
    const [number = ''] = ownNumber();
    const [one, two] = await world.people(2, () => [number]);
    const failure = await findPerson(record.pool, question(world, number, number)).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'person-ambiguous' });
    expect(failure).toHaveProperty('remedy', expect.stringContaining(one?.debtorId ?? ''));
    expect(failure).toHaveProperty('remedy', expect.stringContaining(two?.debtorId ?? ''));
  });

  it('given somebody of another account, then there is nobody', async () => {
    const [world, other] = [await DialWorld.make(record.pool), await DialWorld.make(record.pool)];
    const { debtorId } = one(await other.people(1));
    await expect(findPerson(record.pool, question(world, debtorId))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('waiting for a test call', () => {
  const wait = (campaignId: Parameters<typeof waitForTestCall>[1], seen: string[] = []) =>
    waitForTestCall(
      record.pool,
      campaignId,
      'volga',
      (state) => seen.push(state),
      () => false,
    );

  it('given the call has ended, then its facts are the answer', async () => {
    const { campaign } = await calledAndDenied();
    const seen: string[] = [];
    expect(await wait(campaign.id, seen)).toMatchObject({ disposition: 'heard-part', heardMs: 2000, sipStatus: 200 });
    expect(seen).toEqual(['ended']);
  });

  it('given the policy denies it, then the reason is told at once, with the next lawful time', async () => {
    const { second } = await calledAndDenied();
    await expect(wait(second.id)).rejects.toThrow(/1 of 1 calls spent; allowed from 20/);
  });

  it('given it was refused right before the dial, then that is told', async () => {
    const world = await DialWorld.make(record.pool);
    const { campaign, lease, reserved } = await world.reserved();
    await world.pool.query(`update debts set state = 'paid' where debtor_id = $1`, [reserved.candidate.facts.debtorId]);
    await world.begin(lease, [reserved.attemptId]);
    await expect(wait(campaign.id)).rejects.toThrow('The test call was not placed: paid');
  });

  it('given Ctrl-C, then there is no answer', async () => {
    const world = await DialWorld.make(record.pool);
    const { campaign } = await world.reserved();
    expect(
      await waitForTestCall(
        record.pool,
        campaign.id,
        'volga',
        () => undefined,
        () => true,
      ),
    ).toBeUndefined();
  });
});
