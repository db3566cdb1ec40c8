import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../src/domain/call-control.ts';
import type { OperatorId } from '../../../src/domain/ids.ts';
import { Offer } from '../../../src/transfer/offer.ts';
import type { FreeOperator } from '../../../src/transfer/ports.ts';
import { Talk } from '../../../src/transfer/talk.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { silentControl } from '../../support/silent-control.ts';

const person = 'person';

/** A talk that has begun, of an operator with a page (or a telephone). */
async function talking(kind: FreeOperator['kind'] = 'webrtc', online = false) {
  const clock = new ManualClock();
  const { control, orders } = silentControl();
  const legs = new Map<string, (event: CallEvent) => void>();
  const operator: FreeOperator = { operatorId: 'anna' as OperatorId, login: 'anna', kind };
  const notes: string[] = [];
  const ring = (): Offer => {
    const offer = new Offer(
      { control, clock, attach: (id, handle) => void legs.set(id, handle) },
      `leg-${legs.size + 1}`,
      operator,
      '+7',
    );
    return offer;
  };
  const first = ring();
  const talk = new Talk(
    {
      ...{ control, clock, personId: person, ring },
      phoneOnline: () => online,
      note: (what) => void notes.push(what),
      goesOnWithout: () => false,
    },
    operator,
    first,
  );
  const answer = async (leg: string): Promise<void> => {
    const at = clock.now();
    const channel = { id: leg, name: leg, state: 'up' as const, callerNumber: '', createdAt: at };
    legs.get(leg)?.({ type: 'entered', at, channel, args: [], dialled: '' });
    await clock.pass(0);
  };
  const end = async (leg: string, cause: number): Promise<void> => {
    legs.get(leg)?.({ type: 'ended', at: clock.now(), channelId: leg, cause, causeText: '' });
    await clock.pass(0);
  };
  await answer('leg-1');
  await talk.join();
  let ended: unknown;
  void talk.ended.then((how) => {
    ended = how;
  });
  return { talk, clock, orders, notes, legs, answer, end, ended: () => ended };
}

describe('a person and an operator in one bridge', () => {
  it('given the operator holds and takes back, then the person hears music and is joined again', async () => {
    const s = await talking();
    s.orders.length = 0;
    expect(await s.talk.order({ do: 'hold' })).toBeUndefined();
    expect(s.orders).toEqual([`removeFromBridge b-leg-1 ["${person}"]`, `startMusic ${person} default`]);
    s.orders.length = 0;
    expect(await s.talk.order({ do: 'resume' })).toBeUndefined();
    expect(s.orders).toEqual([`stopMusic ${person}`, `addToBridge b-leg-1 ["${person}"]`]);
    expect(s.notes).toEqual(['held', 'talking']);
  });

  it('given keys are sent, then the far side of the person hears them', async () => {
    const s = await talking();
    await s.talk.order({ do: 'keys', keys: '12#' });
    expect(s.orders.at(-1)).toBe(`sendKeys ${person} 12#`);
  });

  it.each([
    ['the operator hangs up on the page', { do: 'hang-up' } as const, { by: 'operator' }],
    [
      'the person goes on to a queue',
      { do: 'hand-on', queue: 'support' } as const,
      { by: 'hand-on', to: { do: 'hand-on', queue: 'support' } },
    ],
  ])('given %s, then the talk is over, and more orders come too late', async (_what, order, how) => {
    const s = await talking();
    await s.talk.order(order);
    await s.clock.pass(0);
    expect(s.ended()).toEqual(how);
    expect(await s.talk.order({ do: 'hold' })).toBe('call-over');
  });
});

describe("an operator's page that is lost in mid-call", () => {
  it('given its phone goes away, then the person hears music at once, and after 10 s the talk is over', async () => {
    const s = await talking();
    s.orders.length = 0;
    s.talk.phone(false);
    await s.clock.pass(0);
    expect(s.orders).toEqual([
      `removeFromBridge b-leg-1 ["${person}"]`,
      `startMusic ${person} default`,
      'hangUp leg-1',
    ]);
    await s.clock.pass(9_999);
    expect(s.ended()).toBeUndefined();
    await s.clock.pass(1);
    expect(s.ended()).toEqual({ by: 'lost' });
    expect(s.notes).toEqual(['lost']);
  });

  it('given it comes back in time and answers, then both talk in the same bridge', async () => {
    const s = await talking();
    s.talk.phone(false);
    await s.clock.pass(4000);
    s.talk.phone(true);
    s.talk.phone(true);
    await s.clock.pass(0);
    s.orders.length = 0;
    await s.answer('leg-2');
    expect(s.legs.size).toBe(2);
    expect(s.orders).toEqual([`stopMusic ${person}`, `addToBridge b-leg-1 ["${person}","leg-2"]`]);
    await s.clock.pass(20_000);
    expect(s.ended()).toBeUndefined();
    expect(s.notes).toEqual(['lost', 'talking']);
    await s.end('leg-2', 16);
    expect(s.ended()).toEqual({ by: 'operator' });
  });

  it('given it comes back and nobody answers within the 10 s, then it stops ringing', async () => {
    const s = await talking();
    s.talk.phone(false);
    await s.clock.pass(1000);
    s.talk.phone(true);
    await s.clock.pass(9000);
    expect(s.ended()).toEqual({ by: 'lost' });
    expect(s.orders).toContain('hangUp leg-2');
  });

  it('given the page was reloaded and asks for its call, then it is rung at once', async () => {
    const s = await talking('webrtc', true);
    await s.talk.order({ do: 'reclaim' });
    await s.clock.pass(0);
    expect(s.legs.size).toBe(2);
  });

  it('given its audio ends without a word (cause 44), then it is lost; a telephone that ends so has hung up', async () => {
    const page = await talking('webrtc');
    await page.end('leg-1', 44);
    expect(page.notes).toEqual(['lost']);
    const telephone = await talking('sip');
    telephone.talk.phone(false);
    expect(telephone.notes).toEqual([]);
    await telephone.end('leg-1', 44);
    expect(telephone.ended()).toEqual({ by: 'operator' });
  });

  it('given the person hangs up meanwhile, then the talk ends with the person', async () => {
    const s = await talking();
    s.talk.phone(false);
    s.talk.finish({ by: 'person' });
    await s.clock.pass(10_000);
    expect(s.ended()).toEqual({ by: 'person' });
  });
});
