import { describe, expect, it } from 'vitest';
import { LiveCall } from '../../../src/conversation/live-call.ts';
import type { CallControl, CallEvent } from '../../../src/domain/call-control.ts';
import type { CallPlan } from '../../../src/domain/call-plan.ts';
import { callPlan } from '../../support/call-plan.ts';
import { ManualClock, settled } from '../../support/manual-clock.ts';
import { failed, silentControl } from '../../support/silent-control.ts';

const id = 'call-1';

async function answered(over: Partial<CallPlan> = {}, answers: Partial<CallControl> = {}) {
  const clock = new ManualClock();
  const { control, orders } = silentControl(answers);
  const told: string[] = [];
  const port = {
    transfer: (queue: string) => void told.push(`transfer ${queue}`),
    optOut: () => void told.push('opt-out'),
    failed: (what: string) => void told.push(`failed ${what}`),
  };
  const call = new LiveCall(control, clock, callPlan(over), port, id, clock.now());
  await settled();
  const started = (n: number): CallEvent => ({
    type: 'playback-started',
    at: clock.now(),
    playbackId: `${id}-p${n}`,
    channelId: id,
  });
  const finished = (n: number, failed = false): CallEvent => ({
    type: 'playback-finished',
    at: clock.now(),
    playbackId: `${id}-p${n}`,
    channelId: id,
    ...(failed && { failed }),
  });
  const key = (pressed: string): CallEvent => ({ type: 'key', at: clock.now(), channelId: id, key: pressed });
  const left = (): CallEvent => ({ type: 'hangup-requested', at: clock.now(), channelId: id, cause: 16 });
  return { clock, call, orders, told, started, finished, key, left };
}

describe('a live call', () => {
  it('given an answer, then speech is listened for before the first sound, because a playing channel would hold the socket', async () => {
    const { orders } = await answered();
    expect(orders).toEqual([`detectTalking ${id} 500 256`, `play ${id} ${id}-p1 ["/sounds/message"]`]);
  });

  it('given a server that keeps the order of what it is asked, then the message does not wait for the answer to the first', async () => {
    const detectTalking = () => new Promise<never>(() => undefined);
    const { orders } = await answered({}, { ordered: true, detectTalking });
    expect(orders).toEqual([`detectTalking ${id} 500 256`, `play ${id} ${id}-p1 ["/sounds/message"]`]);
  });

  it('given key 1, then the message stops and the queue is asked; the stopped playback says nothing more', async () => {
    const { call, orders, told, started, finished, key, clock } = await answered();
    call.handle(started(1));
    await clock.pass(3000);
    call.handle(key('1'));
    call.handle(finished(1));
    expect(orders.at(-1)).toBe(`stopPlayback ${id}-p1`);
    expect(told).toEqual(['transfer collectors']);
    expect(call.phase).toBe('transferring');
    expect(call.end(clock.now())).toMatchObject({ heardMs: 3000, disposition: 'transfer-abandoned' });
  });

  it('given a key before the first sound was asked for, then it is heard after it: the message does not talk over the answer', async () => {
    let listen: (answer: { ok: true; value: undefined }) => void = () => undefined;
    const detectTalking: CallControl['detectTalking'] = () => new Promise((resolve) => (listen = resolve));
    const { call, orders, key } = await answered({}, { detectTalking });
    call.handle(key('9'));
    expect(orders).toHaveLength(1);
    listen({ ok: true, value: undefined });
    await settled();
    expect(orders.slice(1)).toEqual([
      `play ${id} ${id}-p1 ["/sounds/message"]`,
      `stopPlayback ${id}-p1`,
      `play ${id} ${id}-p2 ["/sounds/opt-out-done"]`,
    ]);
  });

  it('given the call ended before the first sound, then its keys count and nothing is played', async () => {
    const { call, orders, key, clock, told } = await answered(
      {},
      { detectTalking: () => new Promise(() => undefined) },
    );
    call.handle(key('9'));
    expect(call.end(clock.now())).toMatchObject({ disposition: 'opted-out', keys: '9', heardMs: 0 });
    expect(told).toEqual(['opt-out']);
    expect(orders.filter((order) => order.startsWith('play'))).toEqual([
      `play ${id} ${id}-p1 ["/sounds/opt-out-done"]`,
    ]);
  });

  it('given the person hangs up, then the playback that fails with it is no failure of ours', async () => {
    const { call, started, finished, left, clock, told } = await answered();
    call.handle(started(1));
    await clock.pass(2500);
    call.handle(left());
    call.handle(finished(1, true));
    expect(call.end(clock.now())).toMatchObject({ disposition: 'heard-part', heardMs: 2500 });
    expect(told).toEqual([]);
  });

  it('given the failed playback is told before the hang-up, then what was heard counts all the same', async () => {
    const { call, started, finished, left, clock } = await answered();
    call.handle(started(1));
    await clock.pass(2500);
    call.handle(finished(1, true));
    call.handle(left());
    await clock.pass(40);
    expect(call.end(clock.now())).toMatchObject({ disposition: 'heard-part', heardMs: 2500 });
  });

  it('given the whole message and silence, then after the grace the goodbye is said and the call is hung up', async () => {
    const { call, orders, started, finished, clock } = await answered();
    call.handle(started(1));
    await clock.pass(10_000);
    call.handle(finished(1));
    await clock.pass(4999);
    expect(orders).toHaveLength(2);
    await clock.pass(1);
    expect(orders.at(-1)).toBe(`play ${id} ${id}-p2 ["/sounds/goodbye"]`);
    call.handle(started(2));
    call.handle(finished(2));
    expect(orders.at(-1)).toBe(`hangUp ${id}`);
    expect(call.end(clock.now())).toMatchObject({ disposition: 'heard-full', heardMs: 10_000 });
  });

  it('given the end of the call, then its timers say nothing more', async () => {
    const { call, orders, started, finished, clock } = await answered();
    call.handle(started(1));
    call.handle(finished(1));
    call.end(clock.now());
    await clock.pass(60_000);
    expect(orders).toHaveLength(2);
    expect(clock.waiting).toBe(0);
  });

  it('given a node that does not take the playback, then the call is not left in silence', async () => {
    const { call, orders, told, clock } = await answered({}, { play: async () => failed('refused') });
    expect(told).toEqual(['failed play']);
    expect(orders.at(-1)).toBe(`hangUp ${id}`);
    expect(call.end(clock.now()).disposition).toBe('media-failed');
  });

  it('given the channel was gone when the message was asked for, then nothing failed', async () => {
    const { call, told, clock } = await answered({}, { play: async () => failed('gone') });
    expect(told).toEqual([]);
    expect(call.end(clock.now()).disposition).toBe('answered-silent');
  });

  it('given a hang-up that was lost with the connection, then it is asked for again until the channel is gone', async () => {
    const answers = (['not-sent', 'no-answer', 'gone'] as const).values();
    const hangUp: CallControl['hangUp'] = async () => failed(answers.next().value ?? 'gone');
    const { orders, clock } = await answered({}, { play: async () => failed('refused'), hangUp });
    await clock.pass(60_000);
    expect(orders.filter((order) => order === `hangUp ${id}`)).toHaveLength(3);
  });

  it('given the end of a playback that nobody told, then the call goes on ten seconds after it should have come', async () => {
    const { call, orders, started, clock, told } = await answered();
    call.handle(started(1));
    await clock.pass(19_999);
    expect(call.phase).toBe('speaking');
    await clock.pass(1);
    expect(told).toEqual(['failed playback']);
    await clock.pass(5000);
    expect(orders.at(-1)).toBe(`play ${id} ${id}-p2 ["/sounds/goodbye"]`);
    expect(call.end(clock.now()).heardMs).toBe(10_000);
  });

  it('given the operator comes after the person has left, then the transfer was abandoned', async () => {
    const { call, key, left, clock, started } = await answered();
    call.handle(started(1));
    call.handle(key('1'));
    call.handle(left());
    call.transferred('bridged', clock.now());
    expect(call.end(clock.now()).disposition).toBe('transfer-abandoned');
  });

  it('given nobody is free, then the apology is said; given the operator hangs up after a talk, then the call ends', async () => {
    const waited = await answered();
    waited.call.handle(waited.key('1'));
    waited.call.transferred('overflowed', waited.clock.now());
    expect(waited.orders.at(-1)).toContain('apology-callback');
    const talked = await answered();
    talked.call.handle(talked.key('1'));
    talked.call.transferred('bridged', talked.clock.now());
    talked.call.transferred('ended', talked.clock.now());
    expect(talked.orders.at(-1)).toBe(`hangUp ${id}`);
    expect(talked.call.end(talked.clock.now()).disposition).toBe('transferred');
  });

  it('given half a second of silence ends a burst, then the burst ended half a second before it was told', async () => {
    const { call, clock } = await answered();
    const at = (ms: number) => new Date(clock.now().getTime() + ms);
    call.handle({ type: 'talking-started', at: at(300), channelId: id });
    // A word of 2.7 s, told at 3.5 s: with the silence it would be a greeting of 3.2 s.
    call.handle({ type: 'talking-finished', at: at(3500), channelId: id, durationMs: 2700 });
    expect(call.end(at(3600)).disposition).toBe('answered-silent');
  });
});
