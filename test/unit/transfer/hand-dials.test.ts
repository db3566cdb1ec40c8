import { describe, expect, it } from 'vitest';
import type { AccountId, AttemptId, CampaignId, DebtorId, OperatorId } from '../../../src/domain/ids.ts';
import type { Desk } from '../../../src/transfer/desk.ts';
import type { DialledTalk } from '../../../src/transfer/dialled-talk.ts';
import { type DialGrant, HandDials } from '../../../src/transfer/hand-dials.ts';
import { Offer } from '../../../src/transfer/offer.ts';
import type { DialOrder } from '../../../src/transfer/orders.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { silentControl } from '../../support/silent-control.ts';

type Tell = Parameters<Desk['join']>[3];

const order: DialOrder = {
  do: 'dial',
  kind: 'manual',
  accountId: 'a' as AccountId,
  operatorId: 'anna' as OperatorId,
  login: 'anna',
  campaignId: 'c' as CampaignId,
  debtorId: 'd' as DebtorId,
  queue: 'collectors',
};

/** A call by hand whose person has answered. */
async function answered() {
  const clock = new ManualClock();
  const { control } = silentControl();
  let talk: DialledTalk | undefined;
  let tell: Tell = () => undefined;
  const grant: DialGrant = {
    accountId: 'a' as AccountId,
    attemptId: 'attempt' as AttemptId,
    phone: '+79990000000',
    name: undefined,
    dial: (by) => {
      talk = by.answered(clock.now());
    },
    release: async () => undefined,
  };
  const desk: ConstructorParameters<typeof HandDials>[0]['desk'] = {
    hasPhone: () => true,
    ring: (operator) => {
      const offer = new Offer(
        { control, clock, attach: (_, handle) => queueMicrotask(() => enter(handle)) },
        'leg',
        operator,
        '',
      );
      return offer;
    },
    join: (_request, _operator, _leg, told) => {
      tell = told;
    },
    personLeft: () => undefined,
  };
  const enter = (handle: Parameters<ConstructorParameters<typeof Offer>[0]['attach']>[1]): void => {
    const at = clock.now();
    const channel = { id: 'leg', name: 'leg', state: 'up' as const, callerNumber: '', createdAt: at };
    handle({ type: 'entered', at, channel, args: [], dialled: '' });
  };
  const store = {
    take: async () => ({ operatorId: order.operatorId, login: 'anna', kind: 'webrtc' as const, was: 'ready' as const }),
    giveBack: async () => undefined,
    declined: async () => undefined,
  };
  const hands = new HandDials({ desk, control, dialer: { byHand: async () => grant }, store, clock, log: quietLog() });
  expect(await hands.dial(order)).toBeUndefined();
  await clock.pass(0);
  if (!talk) throw new Error('nobody was dialled');
  return { clock, talk, tell };
}

describe('a call that an operator dials', () => {
  it('given both talked for eight seconds, when it ends, then those were heard: a contact by any rate card', async () => {
    const { clock, talk, tell } = await answered();
    tell('bridged');
    await clock.pass(8000);
    expect(talk.end()).toMatchObject({ disposition: 'transferred', heardMs: 8000 });
  });

  it('given the person hung up before the operator was there, then nothing was heard', async () => {
    const { clock, talk } = await answered();
    await clock.pass(700);
    expect(talk.end()).toMatchObject({ disposition: 'transfer-abandoned', heardMs: 0 });
  });
});
