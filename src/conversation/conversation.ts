import type { CallPlan, PromptName, Sound } from '../domain/call-plan.ts';
import { type Disposition, strongest } from '../domain/disposition.ts';
import type { KeyAction, MessageKey } from '../domain/message.ts';
import { isNoise, silentHistory, type TalkHistory, talkFinished, talkStarted, verdict } from './machine-detection.ts';
import { confirmKey } from './message/service-texts.ts';

/**
 * One call's conversation as a pure step function: (state, event) → (state, actions). No clock: every event carries its
 * instant. What the network does with the actions comes back as further events.
 *
 *     confirming ──key 1──▶ speaking ──key of an operator──▶ transferring ──▶ talking
 *          └───────────────────┴──other key, end, machine──▶ closing ──▶ (hang up)
 */
export type Phase = 'confirming' | 'speaking' | 'listening' | 'transferring' | 'talking' | 'beep' | 'closing';

export interface Conversation {
  readonly phase: Phase;
  readonly answeredAt: number;
  readonly playing: { readonly what: 'message' | 'other'; readonly since: number | undefined } | undefined;
  readonly plays: number;
  readonly firstAudioMs: number | undefined;
  /** Furthest point of the message reached in one play, in milliseconds. */
  readonly heardMs: number;
  readonly keys: string;
  readonly happened: ReadonlySet<Disposition>;
  readonly talk: TalkHistory;
  readonly mediaFailed: boolean;
}

export type ConversationEvent =
  | { readonly type: 'playing' | 'played' | 'play-failed'; readonly at: number }
  | { readonly type: 'key'; readonly at: number; readonly key: string }
  | { readonly type: 'talk-started'; readonly at: number }
  | { readonly type: 'talk-finished'; readonly at: number; readonly durationMs: number }
  | { readonly type: 'grace-over'; readonly at: number }
  | { readonly type: 'transfer'; readonly at: number; readonly outcome: 'bridged' | 'overflowed' | 'ended' }
  | { readonly type: 'hung-up'; readonly at: number };

export type Action =
  | { readonly do: 'play'; readonly sound: Sound }
  | { readonly do: 'stop-playing' | 'hang-up' | 'cancel-grace' }
  | { readonly do: 'grace'; readonly ms: number }
  | { readonly do: 'transfer'; readonly queue: string }
  | { readonly do: 'opt-out' | 'promise' | 'wrong-person' | 'callback' };

export interface Step {
  readonly state: Conversation;
  readonly actions: readonly Action[];
}

/** After a greeting ends, a beep follows within this time; then the message for the machine starts. */
const beepWaitMs = 1500;

/** "Press 1 if you are …": the answer is waited for this long. */
const confirmWaitMs = 6000;

/** The person answered: the message starts at once. */
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
  };
  return { state, actions: [{ do: 'play', sound: opening ?? plan.message }] };
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
        state: { ...state, playing: undefined, phase: 'closing', mediaFailed: true },
        actions: [{ do: 'hang-up' }],
      };
    case 'key':
      return key(plan, { ...state, keys: state.keys + event.key }, event.key, event.at);
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

function stay(state: Conversation): Step {
  return { state, actions: [] };
}

function playing(state: Conversation, at: number): Conversation {
  if (!state.playing) return state;
  return {
    ...state,
    playing: { ...state.playing, since: at },
    firstAudioMs: state.firstAudioMs ?? at - state.answeredAt,
  };
}

/** Counts what was heard of the message up to `at`, never more than its true length. */
function withHeard(plan: CallPlan, state: Conversation, at: number): Conversation {
  const now = state.playing;
  if (now?.what !== 'message' || now.since === undefined) return state;
  const heardMs = Math.max(state.heardMs, Math.min(plan.message.ms, Math.max(0, at - now.since)));
  const what: Disposition = heardMs >= plan.fullMs ? 'heard-full' : 'heard-part';
  const happened = heardMs > 0 ? new Set([...state.happened, what]) : state.happened;
  return { ...state, heardMs, happened };
}

function played(plan: CallPlan, state: Conversation): Step {
  if (state.phase === 'closing') return { state, actions: [{ do: 'hang-up' }] };
  if (state.phase === 'confirming') return { state, actions: [{ do: 'grace', ms: confirmWaitMs }] };
  if (state.phase !== 'speaking') return stay(state);
  if (plan.graceMs === 0) return graceOver(plan, { ...state, phase: 'listening' });
  return { state: { ...state, phase: 'listening' }, actions: [{ do: 'grace', ms: plan.graceMs }] };
}

function graceOver(plan: CallPlan, state: Conversation): Step {
  if (state.phase === 'beep') return leaveMessage(plan, state);
  // Nobody said who they are: nothing of the debt is said.
  if (state.phase === 'confirming') return close(plan, state, 'goodbye');
  if (state.phase !== 'listening') return stay(state);
  if (plan.repeatOnSilence && state.plays === 1 && state.keys === '') return repeat(plan, state);
  return close(plan, state, 'goodbye');
}

function repeat(plan: CallPlan, state: Conversation): Step {
  return {
    state: { ...state, phase: 'speaking', plays: state.plays + 1, playing: { what: 'message', since: undefined } },
    actions: [{ do: 'play', sound: plan.message }],
  };
}

/** Says a last prompt and hangs up when it was played. */
function close(plan: CallPlan, state: Conversation, prompt: PromptName, before: readonly Action[] = []): Step {
  return {
    state: { ...state, phase: 'closing', playing: { what: 'other', since: undefined } },
    actions: [...before, { do: 'play', sound: plan.prompts[prompt] }],
  };
}

function key(plan: CallPlan, state: Conversation, pressed: string, at: number): Step {
  if (state.phase === 'confirming') return confirmed(plan, state, pressed);
  const action = plan.keys[pressed as MessageKey];
  if (!action || (state.phase !== 'speaking' && state.phase !== 'listening')) return stay(state);
  const heard = { ...withHeard(plan, state, at), playing: undefined };
  const quiet: Action[] = state.playing ? [{ do: 'stop-playing' }] : [{ do: 'cancel-grace' }];
  return pressedKey(plan, heard, action, quiet);
}

/** Before the right person has confirmed, only the confirmation itself and what protects a person are heard. */
function confirmed(plan: CallPlan, state: Conversation, pressed: string): Step {
  const quiet: Action[] = state.playing ? [{ do: 'stop-playing' }] : [{ do: 'cancel-grace' }];
  const silent = { ...state, playing: undefined };
  const action = plan.keys[pressed as MessageKey];
  if (pressed === confirmKey) {
    const next = repeat(plan, silent);
    return { state: next.state, actions: [...quiet, ...next.actions] };
  }
  return action?.do === 'wrong-person' || action?.do === 'opt-out'
    ? pressedKey(plan, silent, action, quiet)
    : stay(state);
}

function pressedKey(plan: CallPlan, state: Conversation, action: KeyAction, quiet: Action[]): Step {
  switch (action.do) {
    case 'operator':
      return {
        state: { ...state, phase: 'transferring', happened: new Set([...state.happened, 'transfer-abandoned']) },
        actions: [...quiet, { do: 'transfer', queue: action.queue }],
      };
    case 'repeat': {
      const next = repeat(plan, state);
      return { state: next.state, actions: [...quiet, ...next.actions] };
    }
    case 'promise':
      return close(plan, happened(state, 'promised'), 'promise-thanks', [...quiet, { do: 'promise' }]);
    case 'opt-out':
      return close(plan, happened(state, 'opted-out'), 'opt-out-done', [...quiet, { do: 'opt-out' }]);
    case 'wrong-person':
      return close(plan, happened(state, 'wrong-person'), 'wrong-person-sorry', [...quiet, { do: 'wrong-person' }]);
  }
}

function happened(state: Conversation, what: Disposition): Conversation {
  return { ...state, happened: new Set([...state.happened, what]) };
}

function talked(plan: CallPlan, state: Conversation, at: number, durationMs: number): Step {
  const talk = talkFinished(state.talk, at - state.answeredAt, durationMs);
  const next = { ...state, talk };
  if (state.phase === 'beep') return { state: next, actions: [{ do: 'grace', ms: beepWaitMs / 3 }] };
  const open = state.phase === 'confirming' || state.phase === 'speaking' || state.phase === 'listening';
  const machine = open ? verdict(talk) : undefined;
  return machine ? onMachine(plan, happened(next, machine), machine) : stay(next);
}

/** A machine never hears the debt: the message stops as soon as one is recognised. */
function onMachine(plan: CallPlan, state: Conversation, machine: 'voicemail' | 'assistant'): Step {
  const quiet: Action[] = state.playing ? [{ do: 'stop-playing' }] : [{ do: 'cancel-grace' }];
  const silent = { ...state, playing: undefined };
  if (machine === 'voicemail' && plan.machine.do === 'leave-message')
    return { state: { ...silent, phase: 'beep' }, actions: [...quiet, { do: 'grace', ms: beepWaitMs }] };
  return { state: { ...silent, phase: 'closing' }, actions: [...quiet, { do: 'hang-up' }] };
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

/** What the attempt's row gets from an answered call. */
export interface Outcome {
  readonly disposition: Disposition;
  readonly heardMs: number;
  readonly keys: string;
  readonly firstAudioMs: number | undefined;
  readonly labels: readonly string[];
}

/** Judges a conversation that has ended at `at`. */
export function outcomeOf(plan: CallPlan, state: Conversation, at: number): Outcome {
  const disposition = state.mediaFailed && state.heardMs === 0 ? 'media-failed' : strongest(state.happened);
  const labels: string[] = [];
  if (state.talk.bursts.length === 0 && state.talk.talkingSince === undefined) labels.push('silent');
  if (isNoise(state.talk, at - state.answeredAt)) labels.push('noisy');
  if (state.heardMs >= plan.fullMs) labels.push('heard-full');
  if (plan.disclosureEndsMs > 0 && state.heardMs >= plan.disclosureEndsMs) labels.push('disclosure-heard');
  return { disposition, heardMs: state.heardMs, keys: state.keys, firstAudioMs: state.firstAudioMs, labels };
}
