import { describe, expect, it } from 'vitest';
import { PostgresContactGate } from '../../src/adapters/postgres/recovery/contact-gate.ts';
import { PostgresOutcomes } from '../../src/adapters/postgres/recovery/outcomes.ts';
import { PostgresOperators } from '../../src/adapters/postgres/transfer/operators.ts';
import { PostgresTransfers } from '../../src/adapters/postgres/transfer/transfers.ts';
import type { OperatorId } from '../../src/domain/ids.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import type { OutcomeForm } from '../../src/recovery/ports.ts';
import { recordOutcome } from '../../src/recovery/record-outcome.ts';
import { DialWorld } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests(6);

const now = new Date('2026-11-22T09:00:00Z');

/** A person presses 1 and talks to Anna. */
async function talk(policies: readonly string[] = ['unrestricted']) {
  const world = await DialWorld.make(record.pool);
  const call = await world.ringing({ policies: [...policies] });
  const { attemptId, phone } = call.reserved;
  await world.store.progress(call.lease, [{ attemptId, state: 'answered', at: new Date() }]);
  const { login } = await new PostgresOperators(record.pool).add(world.accountId, {
    name: 'Anna',
    queues: ['collectors'],
  });
  const { id: operatorId } = await world.row<{ id: OperatorId }>('select id from operators where login = $1', login);
  const transfers = new PostgresTransfers(record.pool);
  const { accountId } = world;
  const { debtorId } = call.person;
  const transferId = await transfers.open({
    ...{ accountId, campaignId: call.campaign.id, attemptId, inboundId: undefined, debtorId, channelId: attemptId },
    ...{
      queue: 'collectors',
      waitMs: 30_000,
      callerId: phone,
      phone,
      heard: { heardMs: 14_000, messageMs: 21_000, keys: '1' },
    },
  });
  await transfers.move(transferId, { from: 'requested', to: 'queued' });
  await transfers.move(transferId, { from: 'queued', to: 'offered', operatorId });
  await transfers.move(transferId, { from: 'offered', to: 'bridged', operatorId });
  const store = new PostgresOutcomes(record.pool);
  const gate = new PostgresContactGate(record.pool, bundledBook());
  const save = (form: OutcomeForm, at = now): Promise<void> =>
    recordOutcome({ store, gate, now: at }, { accountId, operatorId, transferId, form });
  const settle = (): Promise<void> =>
    world.settle(call.lease, [
      {
        ...{
          attemptId,
          endedAt: new Date(),
          disposition: 'transferred',
          heardMs: 14_000,
          messageMs: 21_000,
          keys: '1',
        },
        ...{ labels: [], dialedAt: new Date(), answeredAt: new Date() },
        ...{ cause: 16 },
      },
    ]);
  const disposition = async () =>
    (await world.row<{ disposition: string }>('select disposition from attempts where id = $1', attemptId)).disposition;
  return { world, call, transferId, operatorId, save, settle, disposition, phone, debtorId };
}

describe('the outcome of a talk', () => {
  it('given a promise without a sum, then the whole debt is promised, once, whenever the attempt is settled', async () => {
    const early = await talk();
    await early.save({ outcome: 'promised', promise: { due: '2026-11-25', place: 'bank' }, reason: 'no-money' });
    await early.settle();
    const late = await talk();
    await late.settle();
    await late.save({ outcome: 'promised', promise: { due: '2026-11-25' } });
    for (const t of [early, late]) {
      expect(await t.disposition()).toBe('promised');
      expect(await t.world.rows('select amount, due, source from promises where debtor_id = $1', t.debtorId)).toEqual([
        { amount: 123450, due: '2026-11-25', source: 'operator' },
      ]);
    }
    expect(
      await early.world.row('select unpaid_reason, disposition from attempts where debtor_id = $1', early.debtorId),
    ).toEqual({ unpaid_reason: 'no-money', disposition: 'promised' });
  });

  it('given the form is sent twice at once, then one outcome stands and the other is refused', async () => {
    const t = await talk();
    const form: OutcomeForm = { outcome: 'promised', promise: { due: '2026-11-25' } };
    const both = await Promise.allSettled([t.save(form), t.save(form)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await t.world.rows('select 1 from promises where debtor_id = $1', t.debtorId)).toHaveLength(1);
  });

  it('given a dispute, a wrong person and an opt-out, then the person, the number and the list say so', async () => {
    const dispute = await talk();
    await dispute.save({ outcome: 'dispute' });
    expect(await dispute.world.row('select stops from debtors where id = $1', dispute.debtorId)).toEqual({
      stops: ['dispute'],
    });
    const wrong = await talk();
    await wrong.save({ outcome: 'wrong-person' });
    expect(await wrong.world.row('select health from phones where debtor_id = $1', wrong.debtorId)).toEqual({
      health: 'wrong-person',
    });
    const out = await talk();
    await out.save({ outcome: 'opted-out' });
    expect(await out.world.rows('select number, source from do_not_call where debtor_id = $1', out.debtorId)).toEqual([
      { number: out.phone, source: 'screen' },
    ]);
  });

  it('given a time to call back that the law forbids, then it is refused with the next lawful one, and nothing is written', async () => {
    const t = await talk(['ru-230fz']);
    await t.settle();
    // Sunday 23:00 in Moscow, after the window of 9 to 20 (230-FZ, article 7, part 3, point 1).
    const at = new Date('2026-11-22T20:00:00Z');
    await expect(t.save({ outcome: 'callback-asked', callback: { at } })).rejects.toMatchObject({
      code: 'callback-unlawful',
      params: { next: expect.stringMatching(/^2026-/) },
    });
    expect(await t.world.rows('select 1 from callbacks where debtor_id = $1', t.debtorId)).toEqual([]);
    const free = await talk();
    await free.save({ outcome: 'callback-asked', callback: { at } });
    expect(await free.world.rows('select due_at, state from callbacks where debtor_id = $1', free.debtorId)).toEqual([
      { due_at: at, state: 'open' },
    ]);
  });

  it('given one talk of today, then the caps say one of one a day, two a week and eight a month, and when the next call may be', async () => {
    const t = await talk(['ru-230fz']);
    await t.settle();
    const gate = new PostgresContactGate(record.pool, bundledBook());
    const { decision, caps } = await gate.standing(t.world.accountId, t.debtorId, new Date());
    expect(caps.map(({ bucket, spent, max }) => [bucket, spent, max])).toEqual([
      ['day', 1, 1],
      ['week', 1, 2],
      ['month', 1, 8],
    ]);
    expect(decision.allowed).toBe(false);
    expect(decision.nextAllowedAt).toBeInstanceOf(Date);
  });

  it.each<[string, OutcomeForm]>([
    ['a promise without a day', { outcome: 'promised' }],
    ['a promise for last week', { outcome: 'promised', promise: { due: '2026-11-15' } }],
    ['a refusal without its reason', { outcome: 'refused' }],
    ['a callback without a time', { outcome: 'callback-asked' }],
    ['a callback in the past', { outcome: 'callback-asked', callback: { at: new Date('2026-11-22T08:00:00Z') } }],
  ])('given %s, then it is refused', async (_what, form) => {
    const t = await talk();
    await expect(t.save(form)).rejects.toMatchObject({ code: 'outcome-incomplete' });
  });
});
