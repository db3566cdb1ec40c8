import type { CallPlan } from '../domain/call-plan.ts';
import type { Disposition } from '../domain/disposition.ts';
import { onKey, silentKeys } from './conversation-keys.ts';
import {
  askForOperator,
  type Conversation,
  type ConversationEvent,
  close,
  endsAtOnce,
  happened,
  playMessage,
  quiet,
  type Step,
  speak,
  stay,
  withHeard,
} from './conversation-state.ts';
import { silentHistory, talkFinished, talkStarted, verdict } from './machine-detection.ts';

/** After a greeting ends, a beep follows within this time; then the message for the machine starts. */
const beepWaitMs = 1500;

/** "Press 1 if you are …": the answer is waited for this long. */
const confirmWaitMs = 6000;

/**
 * One call's conversation as a pure step function: (state, event) → (state, actions). No clock: every event carries its
 * instant. What the network does with the actions comes back as further events.
 *
 *     confirming ──key 1──▶ speaking ──key of an operator──▶ transferring ──▶ talking
 *          └───────────────────┴──other key, end, machine──▶ closing ──▶ (hang up)
 *
 * It begins when the person has answered: the message starts at once.
 */
export function begin(plan: CallPlan, at: number): Step {
  const { opening } = plan;
  const state: Conversation = {
    phase: opening ? 'confirming' : 'speaking',
    answeredAt: at,
    playing: { what: opening ? 'other' : 'message', since: undefined },
    plays: opening ? 0 : 1,
    firstAudioMs: undefined,
    heardMs: 0,
    keys: '',
    happened: new Set(),
    talk: silentHistory,
    mediaFailed: false,
    openingHeard: false,
  };
  if (!opening && plan.handOver && plan.message.ms === 0) return speak(plan, { ...state, playing: undefined });
  return { state, actions: [opening ? { do: 'play', sound: opening } : playMessage(plan)] };
}

/** The only function that moves a conversation. */
export function step(plan: CallPlan, state: Conversation, event: ConversationEvent): Step {
  switch (event.type) {
    case 'playing':
      return stay(playing(state, event.at));
    case 'played':
      return played(plan, { ...withHeard(plan, state, event.at), playing: undefined });
    case 'play-failed':
      return {
        state: { ...withHeard(plan, state, event.at), playing: undefined, phase: 'closing', mediaFailed: true },
        actions: [{ do: 'hang-up' }],
      };
    case 'key':
      return onKey(plan, state, event.key, event.at);
    case 'talk-started':
      // What is said to an operator is nobody's noise.
      if (state.phase === 'transferring' || state.phase === 'talking') return stay(state);
      return { state: { ...state, talk: talkStarted(state.talk, event.at - state.answeredAt) }, actions: [] };
    case 'talk-finished':
      return talked(plan, state, event.at, event.durationMs);
    case 'grace-over':
      return graceOver(plan, state);
    case 'transfer':
      return transferred(plan, state, event.outcome);
    case 'hung-up':
      return stay({ ...withHeard(plan, state, event.at), playing: undefined });
  }
}

function playing(state: Conversation, at: number): Conversation {
  if (!state.playing) return state;
  return {
    ...state,
    playing: { ...state.playing, since: at },
    firstAudioMs: state.firstAudioMs ?? at - state.answeredAt,
  };
}

function played(plan: CallPlan, state: Conversation): Step {
  if (state.phase === 'closing') return { state, actions: [{ do: 'hang-up' }] };
  if (state.phase === 'confirming')
    return { state: { ...state, openingHeard: true }, actions: [{ do: 'grace', ms: confirmWaitMs }] };
  if (state.phase !== 'speaking') return stay(state);
  if (endsAtOnce(plan)) return { state: { ...state, phase: 'closing' }, actions: [{ do: 'hang-up' }] };
  if (plan.handOver) return askForOperator(state, plan.handOver.queue);
  if (plan.graceMs === 0) return graceOver(plan, { ...state, phase: 'listening' });
  return { state: { ...state, phase: 'listening' }, actions: [{ do: 'grace', ms: plan.graceMs }] };
}

function graceOver(plan: CallPlan, state: Conversation): Step {
  if (state.phase === 'beep') return leaveMessage(plan, state);
  // Nobody said who they are: nothing of the debt is said.
  if (state.phase === 'confirming') return close(plan, state, 'goodbye');
  if (state.phase !== 'listening') return stay(state);
  if (plan.repeatOnSilence && state.plays === 1 && state.keys === silentKeys(plan)) return speak(plan, state);
  return close(plan, state, 'goodbye');
}

function talked(plan: CallPlan, state: Conversation, at: number, durationMs: number): Step {
  const talk = talkFinished(state.talk, at - state.answeredAt, durationMs);
  const next = { ...state, talk };
  if (state.phase === 'beep') return { state: next, actions: [{ do: 'grace', ms: beepWaitMs / 3 }] };
  const open = state.phase === 'confirming' || state.phase === 'speaking' || state.phase === 'listening';
  const machine = open ? verdict(talk) : undefined;
  return machine ? onMachine(plan, happened(withHeard(plan, next, at), machine), machine) : stay(next);
}

/** A machine never hears the debt: the message stops as soon as one is recognised. */
function onMachine(plan: CallPlan, state: Conversation, machine: 'voicemail' | 'assistant'): Step {
  const silent = { ...state, playing: undefined };
  if (machine === 'voicemail' && plan.machine.do === 'leave-message')
    return { state: { ...silent, phase: 'beep' }, actions: [...quiet(state), { do: 'grace', ms: beepWaitMs }] };
  return { state: { ...silent, phase: 'closing' }, actions: [...quiet(state), { do: 'hang-up' }] };
}

function leaveMessage(plan: CallPlan, state: Conversation): Step {
  if (plan.machine.do !== 'leave-message') return { state, actions: [{ do: 'hang-up' }] };
  return {
    state: { ...state, phase: 'closing', playing: { what: 'other', since: undefined } },
    actions: [{ do: 'play', sound: plan.machine.sound }],
  };
}

function transferred(plan: CallPlan, state: Conversation, outcome: 'bridged' | 'overflowed' | 'ended'): Step {
  if (outcome === 'bridged') return stay({ ...without(state, 'transferred'), phase: 'talking' });
  if (outcome === 'ended') return { state: { ...state, phase: 'closing' }, actions: [{ do: 'hang-up' }] };
  const asked = without(state, 'callback-asked');
  return plan.transferOtherwise === 'callback'
    ? close(plan, asked, 'apology-callback', [{ do: 'callback' }])
    : close(plan, state, 'goodbye');
}

/** Replaces "abandoned", which stands while a person waits, by what the transfer came to. */
function without(state: Conversation, instead: Disposition): Conversation {
  const rest = [...state.happened].filter((d) => d !== 'transfer-abandoned');
  return { ...state, happened: new Set([...rest, instead]) };
}
