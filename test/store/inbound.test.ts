import { describe, expect, it } from 'vitest';
import { PostgresInbound } from '../../src/adapters/postgres/transfer/inbound.ts';
import { DialWorld } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

/** A person whom a dialer called on this number. */
async function called(phone: string, stage: 'reserved' | 'ringing' = 'ringing') {
  const world = await DialWorld.make(record.pool);
  const attempt = await world[stage]({}, [phone]);
  return { world, attempt, store: new PostgresInbound(record.pool) };
}

const call = (caller: string) => ({
  node: 'a1',
  caller,
  called: '+74951234567',
  callId: `${caller}@peer`,
  at: new Date(),
});

describe('somebody who calls us', () => {
  it.each([
    ['E.164', '+79121110001', '+79121110001'],
    ['E.164 without the plus', '+79121110002', '79121110002'],
    ['the national form', '+79121110003', '89121110003'],
    ['ten digits', '+79121110004', '9121110004'],
    ['a foreign number', '+35799123456', '35799123456'],
  ])('given the carrier writes the number as %s, then the debtor is recognised', async (_case, phone, caller) => {
    const { world, attempt, store } = await called(phone);
    const { inboundId, known } = await store.arrived(call(caller));
    expect(known).toMatchObject({
      inboundId,
      accountId: world.accountId,
      debtorId: attempt.person.debtorId,
      campaignId: attempt.campaign.id,
      name: attempt.person.debtorId,
      language: 'ru',
      creditor: 'demo',
      queue: 'collectors',
      waitMs: 30_000,
    });
    expect(await world.row('select debtor_id, caller, call_id from inbound_calls where id = $1', inboundId)).toEqual({
      debtor_id: attempt.person.debtorId,
      caller,
      call_id: `${caller}@peer`,
    });
  });

  it.each([['+79129990001'], ['anonymous'], ['']])(
    'given "%s", whom we never called, then it is a stranger',
    async (caller) => {
      const store = new PostgresInbound(record.pool);
      const { inboundId, known } = await store.arrived(call(caller));
      expect(known).toBeUndefined();
      const { rows } = await record.pool.query('select account_id from inbound_calls where id = $1', [inboundId]);
      expect(rows).toEqual([{ account_id: null }]);
    },
  );

  it('given a dial that was planned and never sent, then the caller is a stranger', async () => {
    const { attempt, store, world } = await called('+79121110009', 'reserved');
    await world.store.release(attempt.lease, [attempt.reserved.attemptId]);
    expect((await store.arrived(call('+79121110009'))).known).toBeUndefined();
  });

  it('given two accounts called the number, then the last caller is called back', async () => {
    const phone = '+79121110010';
    await called(phone);
    const last = await called(phone);
    expect((await last.store.arrived(call(phone))).known?.accountId).toBe(last.world.accountId);
  });

  it('given the end of the call, then its outcome is written, and it is no attempt and costs nothing', async () => {
    const { world, attempt, store } = await called('+79121110011');
    const { inboundId } = await store.arrived(call('+79121110011'));
    await store.ended(inboundId, new Date(), 'transferred');
    expect(
      await world.row('select outcome, ended_at is not null as over from inbound_calls where id = $1', inboundId),
    ).toEqual({ outcome: 'transferred', over: true });
    expect(
      await world.row(
        'select count(*) as attempts, (select count(*) from ledger where account_id = $1) as lines from attempts where account_id = $1',
        world.accountId,
      ),
    ).toEqual({ attempts: 1, lines: 0 });
    expect(attempt.reserved.phone).toBe('+79121110011');
  });
});
