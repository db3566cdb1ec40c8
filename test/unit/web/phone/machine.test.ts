import { describe, expect, it } from 'vitest';
import { type PhoneEvent, type PhoneState, phoneOff, phoneStep } from '../../../../web/src/phone/machine.ts';

const after = (...events: readonly PhoneEvent[]): PhoneState => events.reduce(phoneStep, phoneOff);

describe("the page's telephone", () => {
  it('given a shift and a call, then it connects, rings, talks and is free again', () => {
    expect(after({ type: 'starting' })).toMatchObject({ line: 'connecting', call: 'none' });
    const registered = [{ type: 'starting' }, { type: 'registered' }] as const;
    expect(after(...registered, { type: 'incoming' })).toMatchObject({ line: 'registered', call: 'ringing' });
    expect(after(...registered, { type: 'incoming' }, { type: 'answered' }).call).toBe('talking');
    expect(after(...registered, { type: 'incoming' }, { type: 'ended' }).call).toBe('none');
  });

  it('given the connection is lost in a call, then the call goes on; a telephone that is off stays off', () => {
    const talking = [{ type: 'registered' }, { type: 'incoming' }, { type: 'answered' }] as const;
    expect(after(...talking, { type: 'disconnected' })).toMatchObject({ line: 'lost', call: 'talking' });
    expect(after({ type: 'disconnected' }).line).toBe('off');
  });

  it('given a microphone switched off, then only a talk is muted, and the next call is not', () => {
    expect(after({ type: 'muted', on: true }).muted).toBe(false);
    const talking = [{ type: 'incoming' }, { type: 'answered' }, { type: 'muted', on: true }] as const;
    expect(after(...talking).muted).toBe(true);
    expect(after(...talking, { type: 'ended' }, { type: 'incoming' }).muted).toBe(false);
  });

  it('given the headset is pulled out, then it says so until one is there again', () => {
    expect(after({ type: 'microphone', there: false }).microphone).toBe('gone');
    expect(after({ type: 'microphone', there: false }, { type: 'microphone', there: true }).microphone).toBe('ok');
  });
});
