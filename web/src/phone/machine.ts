import type { MicrophoneState } from './devices.ts';

/** What the page's telephone is doing. Pure: the adapter reports events, the screen shows the state. */
export interface PhoneState {
  readonly line: 'off' | 'connecting' | 'registered' | 'lost';
  readonly call: 'none' | 'ringing' | 'talking';
  readonly muted: boolean;
  /** In mid-shift: why nobody hears the operator, or `ok`. */
  readonly microphone: MicrophoneState;
  /** Name of the microphone that took the place of another. */
  readonly device: string | undefined;
  /** Of the call that is on: there and back, milliseconds; undefined while nobody has measured it. */
  readonly delayMs: number | undefined;
}

export type PhoneEvent =
  | { readonly type: 'starting' | 'registered' | 'disconnected' | 'stopped' }
  | { readonly type: 'incoming' | 'answered' | 'ended' }
  | { readonly type: 'muted'; readonly on: boolean }
  | { readonly type: 'delay'; readonly ms: number }
  | { readonly type: 'microphone'; readonly state: MicrophoneState; readonly device?: string | undefined };

export const phoneOff: PhoneState = {
  line: 'off',
  call: 'none',
  muted: false,
  microphone: 'ok',
  device: undefined,
  delayMs: undefined,
};

/** One event, one new state. A call outlives a connection that is lost: its sound flows elsewhere. */
export function phoneStep(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'starting':
      return { ...state, line: 'connecting' };
    case 'registered':
      return { ...state, line: 'registered' };
    case 'disconnected':
      return { ...state, line: state.line === 'off' ? 'off' : 'lost' };
    case 'stopped':
      return phoneOff;
    case 'incoming':
      return { ...state, call: 'ringing', muted: false, delayMs: undefined };
    case 'answered':
      return { ...state, call: 'talking' };
    case 'ended':
      return { ...state, call: 'none', muted: false, delayMs: undefined };
    case 'delay':
      return { ...state, delayMs: state.call === 'talking' ? event.ms : undefined };
    case 'muted':
      return { ...state, muted: state.call === 'talking' && event.on };
    case 'microphone':
      return { ...state, microphone: event.state, device: event.device ?? state.device };
  }
}
