import { describe, expect, it } from 'vitest';
import { DialedCall } from '../../../src/dialing/dialed-call.ts';
import { type PlaceKit, placeCall } from '../../../src/dialing/place-call.ts';
import type { AttemptEnd } from '../../../src/dialing/ports.ts';
import { Sender } from '../../../src/dialing/sender.ts';
import type { CallAnswer, ChannelInfo } from '../../../src/domain/call-control.ts';
import { eventsOf, reservedAt } from '../../support/dialing.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { one } from '../../support/one.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { failed, silentControl } from '../../support/silent-control.ts';

const dialIn = 400;

/** A dial that is due in 400 ms. @param answer what the node says to the order */
function scene(answer: CallAnswer<ChannelInfo>, over: Partial<PlaceKit> = {}) {
  const clock = new ManualClock();
  const reserved = reservedAt(new Date(clock.now().getTime() + dialIn));
  const { control, orders } = silentControl({ originate: async () => answer });
  const log = quietLog();
  const told: string[] = [];
  const ends: AttemptEnd[] = [];
  const sender = new Sender(clock, 10);
  let call: DialedCall | undefined;
  const kit: PlaceKit = {
    control,
    clock,
    log,
    waitMs: (instant) => instant.getTime() - clock.now().getTime(),
    begin: async (_id, dialAt) => {
      told.push(`begin for ${dialAt.getTime() - reserved.dialAt.getTime()} ms after its instant`);
      return true;
    },
    abandon: async () => void told.push('abandon'),
    schedule: (at, send) => sender.schedule(at, send),
    address: async () => ({ endpoint: 'PJSIP/79120000000@volga', callerId: '+74951234567' }),
    open: () => {
      told.push('open');
      call = new DialedCall(
        reserved,
        {
          answer: () => ({
            handle: () => undefined,
            end: () => ({ disposition: 'heard-full', heardMs: 0, keys: '', firstAudioMs: undefined, labels: [] }),
          }),
          progress: ({ state }) => void told.push(state),
          ended: (_reserved, end) => void ends.push(end),
          unanswered: () => 'busy',
        },
        clock.now(),
      );
      return call;
    },
    ...over,
  };
  const place = async (): Promise<void> => {
    void placeCall(reserved, kit);
    await clock.pass(1000);
  };
  return { place, reserved, orders, told, ends, log, clock, call: () => call };
}

function taken(id: string): CallAnswer<ChannelInfo> {
  const value = {
    id,
    name: 'PJSIP/volga-1',
    state: 'down' as const,
    callerNumber: '',
    createdAt: new Date(),
    sipCallId: 'abc@peer',
  };
  return { ok: true, value };
}

describe('placing a call', () => {
  it('given it is allowed, then it is moved to dialing first, and ordered once under its own id', async () => {
    const s = scene(taken('any'));
    await s.place();
    expect(s.told).toEqual(['begin for 0 ms after its instant', 'open', 'sent']);
    expect(one(s.orders)).toBe(
      `originate {"channelId":"${s.reserved.attemptId}","endpoint":"PJSIP/79120000000@volga","callerId":"+74951234567","ringSeconds":30,"args":["attempt"],"formats":["alaw"]}`,
    );
  });

  it('given the last check says no, then nothing is sent and the reservation is given back', async () => {
    const s = scene(taken('any'), { begin: async () => false });
    await s.place();
    expect(s.orders).toEqual([]);
    expect(s.told).toEqual(['abandon']);
  });

  it.each<[string, Partial<PlaceKit>]>([
    ['the last check does not answer', { begin: () => Promise.reject(new Error('connection lost')) }],
    ['the campaign cannot be read', { address: () => Promise.reject(new Error('connection lost')) }],
  ])('given %s, then nothing is sent and the reservation is given back', async (_case, over) => {
    const s = scene(taken('any'), over);
    await s.place();
    expect(s.orders).toEqual([]);
    expect(s.told).toContain('abandon');
    expect(s.told).not.toContain('open');
    expect(s.log.lines.join()).toContain('the last check before the dial did not answer');
  });

  it('given it could leave only four seconds after its instant, then it is not sent: the yes was for that instant', async () => {
    const held: (() => void)[] = [];
    const s = scene(taken('any'), { schedule: (_at, send) => void held.push(send) });
    await s.place();
    await s.clock.pass(dialIn + 3000);
    for (const send of held) send();
    expect(s.orders).toEqual([]);
    expect(one(s.ends)).toMatchObject({ disposition: 'released', labels: ['late'] });
  });

  it('given the order was provably never sent, then the attempt ends as released', async () => {
    const s = scene(failed('not-sent'));
    await s.place();
    expect(one(s.ends)).toMatchObject({ disposition: 'released', labels: ['not-sent'] });
    expect(s.orders).toHaveLength(1);
  });

  it.each(['refused', 'gone'] as const)('given the node %s the order, then the trunk is to blame', async (failure) => {
    const s = scene(failed(failure));
    await s.place();
    expect(one(s.ends)).toMatchObject({ disposition: 'trunk-down', labels: ['refused'] });
  });

  it.each(['no-answer', 'conflict'] as const)(
    'given nobody knows whether the order was taken (%s), then it is not sent again and nothing is settled; its events tell',
    async (failure) => {
      const s = scene(failed(failure));
      await s.place();
      await s.clock.pass(60_000);
      expect(s.orders).toHaveLength(1);
      expect(s.ends).toEqual([]);
      expect(s.call()?.state).toBe('dialing');
      s.call()?.handle(eventsOf(s.reserved.attemptId, s.clock.now()).ends(0, 17, 486));
      expect(one(s.ends).disposition).toBe('busy');
    },
  );
});
