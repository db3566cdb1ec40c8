import type { CallPlan, PromptName, Sound } from '../domain/call-plan.ts';
import type { Disposition } from '../domain/disposition.ts';
import type { TalkHistory } from './machine-detection.ts';

export type Phase = 'confirming' | 'speaking' | 'listening' | 'transferring' | 'talking' | 'beep' | 'closing';

/** One call's conversation. Instants are milliseconds since 1970, by the clock of the node. */
export interface Conversation {
  readonly phase: Phase;
  readonly answeredAt: number;
  /** What is being played, and since when; without `since` it was asked for and has not begun. */
  readonly playing: { readonly what: 'message' | 'other'; readonly since: number | undefined } | undefined;
  /** How often the message was begun. */
  readonly plays: number;
  readonly firstAudioMs: number | undefined;
  /** Furthest point of the message reached in one play, in milliseconds. */
  readonly heardMs: number;
  readonly keys: string;
  readonly happened: ReadonlySet<Disposition>;
  readonly talk: TalkHistory;
  readonly mediaFailed: boolean;
  /** The question who it is was played to its end. */
  readonly openingHeard: boolean;
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
  /** `after` follows without a pause, as one playback. */
  | { readonly do: 'play'; readonly sound: Sound; readonly after?: Sound }
  | { readonly do: 'stop-playing' | 'hang-up' | 'cancel-grace' }
  | { readonly do: 'grace'; readonly ms: number }
  | { readonly do: 'transfer'; readonly queue: string }
  | { readonly do: 'opt-out' | 'promise' | 'wrong-person' | 'callback' };

export interface Step {
  readonly state: Conversation;
  readonly actions: readonly Action[];
}

export function stay(state: Conversation): Step {
  return { state, actions: [] };
}

/** Counts what was heard of the message up to `at`, never more than its true length. */
export function withHeard(plan: CallPlan, state: Conversation, at: number): Conversation {
  const now = state.playing;
  if (now?.what !== 'message' || now.since === undefined) return state;
  const heardMs = Math.max(state.heardMs, Math.min(plan.message.ms, Math.max(0, at - now.since)));
  const what: Disposition = heardMs >= plan.fullMs ? 'heard-full' : 'heard-part';
  return heardMs > 0 ? { ...happened(state, what), heardMs } : state;
}

export function happened(state: Conversation, what: Disposition): Conversation {
  return { ...state, happened: new Set([...state.happened, what]) };
}

/** The person waits for an operator: abandoned, unless one comes. */
export function askForOperator(state: Conversation, queue: string, before: readonly Action[] = []): Step {
  return {
    state: { ...happened(state, 'transfer-abandoned'), phase: 'transferring' },
    actions: [...before, { do: 'transfer', queue }],
  };
}

/** Nobody is listened for after the last word: the goodbye belongs to the same playback, which saves an order a call. */
export function endsAtOnce(plan: CallPlan): boolean {
  return plan.graceMs === 0 && !plan.repeatOnSilence && !plan.handOver && Object.keys(plan.keys).length === 0;
}

/** The order to play the message from its first word. */
export function playMessage(plan: CallPlan): Action {
  return { do: 'play', sound: plan.message, ...(endsAtOnce(plan) && { after: plan.prompts.goodbye }) };
}

/** Begins the message from its first word; where there is none, what follows it. */
export function speak(plan: CallPlan, state: Conversation, before: readonly Action[] = []): Step {
  if (plan.handOver && plan.message.ms === 0) return askForOperator(state, plan.handOver.queue, before);
  return {
    state: { ...state, phase: 'speaking', plays: state.plays + 1, playing: { what: 'message', since: undefined } },
    actions: [...before, playMessage(plan)],
  };
}

/** Says a last prompt and hangs up when it was played. */
export function close(plan: CallPlan, state: Conversation, prompt: PromptName, before: readonly Action[] = []): Step {
  return {
    state: { ...state, phase: 'closing', playing: { what: 'other', since: undefined } },
    actions: [...before, { do: 'play', sound: plan.prompts[prompt] }],
  };
}

/** Silence on our side, so that the next thing can be said or heard. */
export function quiet(state: Conversation): Action[] {
  return [{ do: state.playing ? 'stop-playing' : 'cancel-grace' }];
}
