import { describe, expect, it } from 'vitest';
import { type PhoneEvent, type PhoneState, phoneOff, phoneStep } from '../../../../web/src/phone/machine.ts';

const stateAfter = (...events: readonly PhoneEvent[]): PhoneState => events.reduce(phoneStep, phoneOff);

describe("the page's telephone", () => {
  it('given a shift and a call, then it connects, rings, talks and is free again', () => {
    expect(stateAfter({ type: 'starting' })).toMatchObject({ line: 'connecting', call: 'none' });
    const registered = [{ type: 'starting' }, { type: 'registered' }] as const;
    expect(stateAfter(...registered, { type: 'incoming' })).toMatchObject({ line: 'registered', call: 'ringing' });
    expect(stateAfter(...registered, { type: 'incoming' }, { type: 'answered' }).call).toBe('talking');
    expect(stateAfter(...registered, { type: 'incoming' }, { type: 'ended' }).call).toBe('none');
  });

  it('given the connection is lost in a call, then the call goes on; a telephone that is off stays off', () => {
    const talking = [{ type: 'registered' }, { type: 'incoming' }, { type: 'answered' }] as const;
    expect(stateAfter(...talking, { type: 'disconnected' })).toMatchObject({ line: 'lost', call: 'talking' });
    expect(stateAfter({ type: 'disconnected' }).line).toBe('off');
  });

  it('given a microphone switched off, then only a talk is muted, and the next call is not', () => {
    expect(stateAfter({ type: 'muted', on: true }).muted).toBe(false);
    const talking = [{ type: 'incoming' }, { type: 'answered' }, { type: 'muted', on: true }] as const;
    expect(stateAfter(...talking).muted).toBe(true);
    expect(stateAfter(...talking, { type: 'ended' }, { type: 'incoming' }).muted).toBe(false);
  });

  it('given the headset is pulled out, then it says why until a microphone is there again, and which one that is', () => {
    const out = { type: 'microphone', state: 'not-found' } as const;
    const other = { type: 'microphone', state: 'ok', device: 'Built-in' } as const;
    expect(stateAfter(out)).toMatchObject({ microphone: 'not-found', device: undefined });
    expect(stateAfter(out, other)).toMatchObject({ microphone: 'ok', device: 'Built-in' });
  });
});
