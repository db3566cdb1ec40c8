import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../src/domain/call-control.ts';
import type { AccountId, OperatorId, TransferId } from '../../../src/domain/ids.ts';
import { Desk } from '../../../src/transfer/desk.ts';
import type { CallOrder } from '../../../src/transfer/orders.ts';
import type { OutsideGrant, OutsideOrder } from '../../../src/transfer/outside-ports.ts';
import type { TransferStore } from '../../../src/transfer/ports.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { silentControl } from '../../support/silent-control.ts';

const person = 'person';
const leg = 'lawyer-leg';
const transfer = 'transfer-1' as TransferId;
const lawyer = '+74951234567';

/** Anna talks to the person; the lawyer's number is on the list or not. */
async function talking(listed = true) {
  const clock = new ManualClock();
  const { control, orders } = silentControl();
  const written: string[] = [];
  const note = async (word: string): Promise<void> => void written.push(word);
  const free = ['anna'];
  const store: TransferStore = {
    open: async () => transfer,
    move: async (_id, { to }) => note(to),
    claim: async () => {
      const login = free.shift();
      return login === undefined ? undefined : { operatorId: login as OperatorId, login, kind: 'webrtc' };
    },
    talking: async () => undefined,
    declined: async () => undefined,
    wrapUp: async (id) => note(`${id} wraps up`),
    ready: async () => undefined,
    noted: async (_id, what) => note(what),
    outsideJoined: async (id) => note(`${id} joined`),
    owesCallback: async () => undefined,
    online: async () => undefined,
    recover: async () => undefined,
    recorded: async (_id, _request, file) => note(`recorded ${file}`),
  };
  let far: Parameters<OutsideGrant['dial']>[0] | undefined;
  const asked: OutsideOrder[] = [];
  const outside = async (order: OutsideOrder) => {
    asked.push(order);
    if (!listed) return { refused: { rule: 'outside-not-listed', reason: 'not on the list' } };
    return {
      legId: leg,
      dial: (talk: Parameters<OutsideGrant['dial']>[0]) => {
        far = talk;
      },
    };
  };
  const handlers = new Map<string, (event: CallEvent) => void>();
  let legs = 0;
  const desk = new Desk({
    ...{ control, store, outside: { outside }, clock, log: quietLog(), recordingPrefix: '', wrapUpMs: 2000 },
    newId: () => `leg-${++legs}`,
    attach: (id, handle) => void handlers.set(id, handle),
  });
  const accountId = randomUUID() as AccountId;
  const news: string[] = [];
  const nobody = { campaignId: undefined, attemptId: undefined, inboundId: undefined, debtorId: undefined };
  desk.request(
    { ...nobody, accountId, channelId: person, queue: 'q', waitMs: 30_000, callerId: '' },
    (word) => void news.push(word),
  );
  await clock.pass(0);
  const at = clock.now();
  const channel = { id: 'leg-1', name: 'leg-1', state: 'up' as const, callerNumber: '', createdAt: at };
  handlers.get('leg-1')?.({ type: 'entered', at, channel, args: [], dialled: '' });
  await clock.pass(0);
  orders.length = 0;
  written.length = 0;
  const order = async (what: CallOrder) => {
    const answer = await desk.order(transfer, what);
    await clock.pass(0);
    return answer;
  };
  const answers = async (): Promise<void> => {
    far?.answered(clock.now());
    await clock.pass(0);
  };
  const ends = async (): Promise<void> => {
    far?.ended();
    await clock.pass(0);
  };
  const annaLeaves = async (cause: number): Promise<void> => {
    handlers.get('leg-1')?.({ type: 'ended', at: clock.now(), channelId: 'leg-1', cause, causeText: '' });
    await clock.pass(0);
  };
  const ask = (way: 'warm' | 'cold') => order({ do: 'outside', number: lawyer, way });
  return { desk, clock, orders, written, news, asked, order, answers, ends, annaLeaves, ask };
}

const back = [`stopMusic ${person}`, `addToBridge b-leg-1 ["${person}","leg-1"]`];

describe('calling somebody outside into a talk', () => {
  it('given the rules say no, then nothing changes in the talk and the operator learns the rule', async () => {
    const s = await talking(false);
    const code = { code: 'outside-refused', params: { rule: 'outside-not-listed', number: lawyer } };
    expect(await s.ask('warm')).toMatchObject(code);
    expect(s.orders).toEqual([]);
  });

  it('given it rings, then the person hears music, the operator a ring, and nobody else can be called in', async () => {
    const s = await talking();
    expect(await s.ask('warm')).toBeUndefined();
    expect(s.asked).toEqual([expect.objectContaining({ number: lawyer, operatorId: 'anna', transferId: transfer })]);
    expect(s.orders).toEqual([
      `removeFromBridge b-leg-1 ["${person}"]`,
      `startMusic ${person} default`,
      'removeFromBridge b-leg-1 ["leg-1"]',
      'ring leg-1',
    ]);
    expect(s.written).toEqual(['held']);
    const others: CallOrder[] = [
      { do: 'outside', number: lawyer, way: 'cold' },
      { do: 'invite', operatorId: 'boris' as OperatorId },
      { do: 'hold' },
      { do: 'resume' },
      { do: 'connect' },
    ];
    for (const other of others) expect(await s.order(other)).toBe('order-failed');
  });

  it.each<['warm' | 'cold']>([['warm'], ['cold']])(
    'given nobody answers a %s call, then the person is back at the operator',
    async (way) => {
      const s = await talking();
      await s.ask(way);
      s.orders.length = 0;
      await s.ends();
      expect(s.orders).toEqual(back);
      expect(s.written).toEqual(['held', 'talking']);
      expect(await s.ask('warm')).toBeUndefined();
    },
  );

  it('given a warm call, then the operator speaks first, connects all three, leaves, and the recording goes on to the end', async () => {
    const s = await talking();
    await s.ask('warm');
    s.orders.length = 0;
    await s.answers();
    expect(s.orders).toEqual([`addToBridge b-leg-1 ["leg-1","${leg}"]`]);
    await s.order({ do: 'keys', keys: '2#' });
    expect(s.orders.at(-1)).toBe(`sendKeys ${leg} 2#`);
    s.orders.length = 0;
    expect(await s.order({ do: 'connect' })).toBeUndefined();
    expect(s.orders).toEqual([`stopMusic ${person}`, `addToBridge b-leg-1 ["${person}"]`]);
    expect(s.written).toEqual(['held', `${leg} joined`, 'talking']);
    s.orders.length = 0;
    expect(await s.order({ do: 'leave' })).toBeUndefined();
    expect(s.orders).toEqual(['hangUp leg-1']);
    expect(s.written.slice(3)).toEqual(['ended', 'anna wraps up']);
    expect(s.news).toEqual(['bridged']);
    await s.ends();
    expect(s.orders).toContain('stopRecording transfer-1');
    expect(s.orders.at(-1)).toBe('destroyBridge b-leg-1');
    expect(s.written.at(-1)).toBe('recorded transfer-1');
    expect(s.news).toEqual(['bridged', 'ended']);
  });

  it('given a warm call that is taken back, then the far side is hung up and the person is back', async () => {
    const s = await talking();
    await s.ask('warm');
    await s.answers();
    s.orders.length = 0;
    expect(await s.order({ do: 'take-back' })).toBeUndefined();
    expect(s.orders).toEqual([`hangUp ${leg}`, `stopMusic ${person}`, `addToBridge b-leg-1 ["${person}"]`]);
  });

  it('given a cold call that is answered, then both talk and the operator is free at once', async () => {
    const s = await talking();
    await s.ask('cold');
    s.orders.length = 0;
    await s.answers();
    expect(s.orders).toEqual([`stopMusic ${person}`, `addToBridge b-leg-1 ["${person}","${leg}"]`, 'hangUp leg-1']);
    expect(s.written).toEqual(['held', `${leg} joined`, 'ended', 'anna wraps up']);
    s.desk.personLeft(person);
    await s.clock.pass(0);
    expect(s.orders).toContain(`hangUp ${leg}`);
    expect(s.orders.at(-1)).toBe('destroyBridge b-leg-1');
    expect(s.news).toEqual(['bridged']);
  });

  it('given the person hangs up while it rings, then the far side rings no longer', async () => {
    const s = await talking();
    await s.ask('warm');
    s.desk.personLeft(person);
    await s.clock.pass(0);
    expect(s.orders).toContain(`hangUp ${leg}`);
    await s.answers();
    expect(s.orders.filter((each) => each === `hangUp ${leg}`)).toHaveLength(2);
  });

  it("given the operator's page is lost while it rings, then the far side rings no longer and the person waits for the page", async () => {
    const s = await talking();
    await s.ask('warm');
    await s.annaLeaves(44);
    expect(s.orders).toContain(`hangUp ${leg}`);
    expect(s.written).toEqual(['held', 'lost']);
  });

  it("given the operator's page is lost after all were connected, then both go on without the operator", async () => {
    const s = await talking();
    await s.ask('warm');
    await s.answers();
    await s.order({ do: 'connect' });
    s.orders.length = 0;
    await s.annaLeaves(44);
    expect(s.written.slice(-2)).toEqual(['ended', 'anna wraps up']);
    expect(s.orders).not.toContain(`hangUp ${leg}`);
    expect(s.orders).not.toContain('destroyBridge b-leg-1');
  });
});
