import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../src/domain/call-control.ts';
import type { OperatorId } from '../../../src/domain/ids.ts';
import type { ListenMode } from '../../../src/transfer/orders.ts';
import { Overhear } from '../../../src/transfer/overhear.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { silentControl } from '../../support/silent-control.ts';

async function scene(mode: ListenMode) {
  const clock = new ManualClock();
  const { control, orders } = silentControl();
  const channels = new Map<string, (event: CallEvent) => void>();
  let ids = 0;
  let done = false;
  const kit = {
    ...{ control, clock, newId: () => `c${++ids}` },
    attach: (id: string, handle: (event: CallEvent) => void) => void channels.set(id, handle),
  };
  const supervisor = { operatorId: 'sofia' as OperatorId, login: 'sofia', kind: 'webrtc' as const };
  const overhear = new Overhear(kit, 'leg', supervisor, mode, () => {
    done = true;
  });
  const at = clock.now();
  const enter = async (id: string): Promise<void> => {
    const channel = { id, name: id, state: 'up' as const, callerNumber: '', createdAt: at };
    channels.get(id)?.({ type: 'entered', at, channel, args: [], dialled: '' });
    await clock.pass(0);
  };
  const leave = async (id: string): Promise<void> => {
    channels.get(id)?.({ type: 'ended', at, channelId: id, cause: 16, causeText: '' });
    await clock.pass(0);
  };
  return { overhear, orders, clock, enter, leave, isDone: () => done };
}

describe('a supervisor who hears a talk', () => {
  it.each([
    ['listen', 'none'],
    ['whisper', 'out'],
    ['barge', 'both'],
  ] as const)('given %s, then the voice goes %s, and the talk itself is not touched', async (mode, voice) => {
    const s = await scene(mode);
    await s.enter('c1');
    await s.enter('c2');
    expect(s.orders.slice(1)).toEqual([
      'createBridge s-c1',
      'addToBridge s-c1 ["c1"]',
      `snoop leg c2 both ${voice}`,
      'addToBridge s-c1 ["c2"]',
    ]);
  });

  it('given another way of listening, then a new ear takes the place of the old one', async () => {
    const s = await scene('listen');
    await s.enter('c1');
    await s.enter('c2');
    await s.overhear.change('whisper');
    await s.enter('c3');
    await s.leave('c2');
    expect(s.orders.slice(-3)).toEqual(['snoop leg c3 both out', 'hangUp c2', 'addToBridge s-c1 ["c3"]']);
    expect(s.isDone()).toBe(false);
  });

  it('given the talk or the supervisor ends, then nothing of it is left', async () => {
    const talkEnds = await scene('listen');
    await talkEnds.enter('c1');
    await talkEnds.enter('c2');
    await talkEnds.leave('c2');
    expect(talkEnds.orders).toContain('hangUp c1');
    expect(talkEnds.orders).toContain('destroyBridge s-c1');
    expect(talkEnds.isDone()).toBe(true);
    const nobodyAnswers = await scene('listen');
    await nobodyAnswers.leave('c1');
    expect(nobodyAnswers.isDone()).toBe(true);
  });
});
