import type { KeyAction, MessageKey } from './message.ts';

/** A piece of audio ready to play: path without extension, and its true length. */
export interface Sound {
  readonly file: string;
  readonly ms: number;
}

/** Everything one call needs, prepared before dialling. */
export interface CallPlan {
  readonly message: Sound;
  /** With `confirm: right-party`: disclosure and question, played first; the message follows the key 1. */
  readonly opening?: Sound;
  /** The disclosure is part of the opening: heard when that was played to its end. */
  readonly openingDiscloses?: boolean;
  /** Where in the message the disclosure has been spoken; 0 when there is none. */
  readonly disclosureEndsMs: number;
  /** Heard at least so much: heard in full. */
  readonly fullMs: number;
  readonly keys: Readonly<Partial<Record<MessageKey, KeyAction>>>;
  readonly repeatOnSilence: boolean;
  /** How long to wait for a key after the message; 0 when no key leads anywhere. */
  readonly graceMs: number;
  readonly machine: { readonly do: 'hang-up' | 'retry' } | { readonly do: 'leave-message'; readonly sound: Sound };
  readonly prompts: Readonly<Record<PromptName, Sound>>;
  /** Everybody is handed to this queue when the message has been said. */
  readonly handOver?: { readonly queue: string };
  /** How long a person waits for an operator. */
  readonly transferWaitMs: number;
  readonly transferOtherwise: 'callback' | 'hang-up';
}

export const promptNames = [
  'promise-thanks',
  'opt-out-done',
  'wrong-person-sorry',
  'apology-callback',
  'goodbye',
] as const;
export type PromptName = (typeof promptNames)[number];
