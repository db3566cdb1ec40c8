import type { CallPlan } from '../domain/call-plan.ts';
import type { KeyAction, MessageKey } from '../domain/message.ts';
import {
  type Action,
  askForOperator,
  type Conversation,
  close,
  happened,
  quiet,
  type Step,
  speak,
  stay,
  withHeard,
} from './conversation-state.ts';
import { confirmKey } from './message/service-texts.ts';

/** A key, at any moment: it is noted always, and does something while the person is spoken to or listened to. */
export function onKey(plan: CallPlan, before: Conversation, pressed: string, at: number): Step {
  const state = { ...before, keys: before.keys + pressed };
  const action = Object.hasOwn(plan.keys, pressed) ? plan.keys[pressed as MessageKey] : undefined;
  if (state.phase === 'confirming') return confirming(plan, state, pressed, action);
  if (!action || (state.phase !== 'speaking' && state.phase !== 'listening')) return stay(state);
  return act(plan, { ...withHeard(plan, state, at), playing: undefined }, action, quiet(state));
}

/** Before the right person has confirmed, only the confirmation itself and what protects a person are heard. */
function confirming(plan: CallPlan, state: Conversation, pressed: string, action: KeyAction | undefined): Step {
  const silent = { ...state, playing: undefined };
  if (pressed === confirmKey) return speak(plan, silent, quiet(state));
  const protects = action?.do === 'wrong-person' || action?.do === 'opt-out';
  return protects ? act(plan, silent, action, quiet(state)) : stay(state);
}

function act(plan: CallPlan, state: Conversation, action: KeyAction, before: readonly Action[]): Step {
  switch (action.do) {
    case 'operator':
      return askForOperator(state, action.queue, before);
    case 'repeat':
      return speak(plan, state, before);
    case 'promise':
      return close(plan, happened(state, 'promised'), 'promise-thanks', [...before, { do: 'promise' }]);
    case 'opt-out':
      return close(plan, happened(state, 'opted-out'), 'opt-out-done', [...before, { do: 'opt-out' }]);
    case 'wrong-person':
      return close(plan, happened(state, 'wrong-person'), 'wrong-person-sorry', [...before, { do: 'wrong-person' }]);
  }
}

/** Keys that answer nothing but the question who it is. */
export function silentKeys(plan: CallPlan): string {
  return plan.opening ? confirmKey : '';
}
