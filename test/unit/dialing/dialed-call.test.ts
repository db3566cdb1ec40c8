import { describe, expect, it } from 'vitest';
import { DialedCall, type UnansweredFacts } from '../../../src/dialing/dialed-call.ts';
import type { AttemptEnd, AttemptProgress } from '../../../src/dialing/ports.ts';
import type { CallEvent } from '../../../src/domain/call-control.ts';
import { eventsOf, reservedAt } from '../../support/dialing.ts';
import { one } from '../../support/one.ts';

const start = new Date('2026-11-22T09:00:00Z');
const at = (ms: number): Date => new Date(start.getTime() + ms);

function scene() {
  const reserved = reservedAt(start);
  const progress: AttemptProgress[] = [];
  const ends: AttemptEnd[] = [];
  const judged: UnansweredFacts[] = [];
  const heard: CallEvent['type'][] = [];
  let over = 0;
  const call = new DialedCall(
    reserved,
    {
      answer: () => ({
        handle: (event) => void heard.push(event.type),
        end: () => {
          over += 1;
          return { disposition: 'heard-part', heardMs: 2500, keys: '7', firstAudioMs: 40, labels: ['silent'] };
        },
      }),
      progress: (news) => void progress.push(news),
      ended: (_reserved, end) => void ends.push(end),
      unanswered: (_reserved, facts) => {
        judged.push(facts);
        return 'busy';
      },
    },
    start,
  );
  const events = eventsOf(reserved.attemptId, start);
  return { call, events, progress, ends, judged, heard, reserved, over: () => over };
}

describe('a dialled call', () => {
  it('given it rings, is answered and ends, then each step is told once and the end has all instants', () => {
    const { call, events, progress, ends, reserved } = scene();
    const { attemptId } = reserved;
    call.placed('abc@peer');
    for (const event of [events.rings(100), events.rings(200), events.enters(5000), events.ends(7500, 16, 200)])
      call.handle(event);
    expect(progress).toEqual([
      { attemptId, state: 'sent', at: start, callId: 'abc@peer' },
      { attemptId, state: 'ringing', at: at(100) },
      { attemptId, state: 'answered', at: at(5000) },
    ]);
    expect(one(ends)).toEqual({
      attemptId,
      dialedAt: start,
      ringingAt: at(100),
      answeredAt: at(5000),
      endedAt: at(7500),
      callId: 'abc@peer',
      cause: 16,
      sipStatus: 200,
      disposition: 'heard-part',
      heardMs: 2500,
      messageMs: 10_000,
      firstAudioMs: 40,
      keys: '7',
      labels: ['silent'],
    });
    expect(call.state).toBe('ended');
  });

  it('given an answer without ringing, then that is a call too', () => {
    const { call, events, ends } = scene();
    call.handle(events.enters(900, 'xyz@peer'));
    call.handle(events.ends(4000, 16));
    expect(one(ends)).toMatchObject({ answeredAt: at(900), callId: 'xyz@peer' });
    expect(one(ends).ringingAt).toBeUndefined();
  });

  it('given the end without an answer, then cause, status and length of ringing decide what it was', () => {
    const { call, events, ends, judged } = scene();
    call.handle(events.rings(300));
    call.handle(events.ends(4100, 17, 486, 'abc@peer'));
    expect(judged).toEqual([{ cause: 17, sipStatus: 486, everRang: true, ringMs: 4100 }]);
    expect(one(ends)).toMatchObject({ disposition: 'busy', heardMs: 0, keys: '', callId: 'abc@peer', cause: 17 });
  });

  it('given events of the conversation, then only the answered call hears them', () => {
    const { call, events, heard } = scene();
    call.handle(events.key(10, '1'));
    call.handle(events.enters(100));
    call.handle(events.key(200, '1'));
    expect(heard).toEqual(['key']);
  });

  it('given ringing that is told after the answer, or the answer twice, then nothing goes back and nothing is told again', () => {
    const { call, events, progress } = scene();
    call.handle(events.enters(100));
    call.handle(events.rings(120));
    call.handle(events.enters(130));
    expect(call.state).toBe('answered');
    expect(progress.map(({ state }) => state)).toEqual(['answered']);
  });

  it('given events after the end, then they change nothing', () => {
    const { call, events, ends, progress } = scene();
    call.handle(events.ends(100, 17));
    for (const event of [events.rings(200), events.enters(300), events.ends(400, 16)]) call.handle(event);
    call.placed('late@peer');
    call.notPlaced('released', at(500), 'not-sent');
    expect(ends).toHaveLength(1);
    expect(progress).toEqual([]);
  });

  it.each(['released', 'trunk-down'] as const)(
    'given the order did not get through (%s), then it ends as such and says why',
    (disposition) => {
      const { call, ends } = scene();
      call.notPlaced(disposition, at(30), 'not-sent');
      expect(one(ends)).toMatchObject({ disposition, endedAt: at(30), heardMs: 0, labels: ['not-sent'] });
    },
  );

  it('given the node knows it no more, then the conversation lets go, nothing is settled, and a late end is not believed', () => {
    const { call, events, ends, over } = scene();
    call.handle(events.enters(100));
    call.vanish(at(60_000));
    call.handle(events.ends(60_100, 16));
    expect(over()).toBe(1);
    expect(ends).toEqual([]);
    expect(call.state).toBe('lost');
  });
});
