/** What is said in one call and which keys lead where (design §8, `message`). */

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** One piece of a message: a recorded prompt by its id in `audio-prompts/`, or a text with `{{variables}}`. */
export type MessagePart = { readonly prompt: string } | { readonly text: string };

/** Sentences spoken before anything else, because a policy demands them. */
export const disclosures = ['creditor', 'robot', 'recording'] as const;
export type Disclosure = (typeof disclosures)[number];

/** `right-party`: "press 1 if you are …" before any sum is said. */
export const confirmations = ['none', 'right-party'] as const;
export type Confirmation = (typeof confirmations)[number];

export const messageKeys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;
export type MessageKey = (typeof messageKeys)[number];

/** What a key does. `operator` hands the call to the named queue; the others need no further word. */
export type KeyAction =
  | { readonly do: 'operator'; readonly queue: string }
  | { readonly do: 'repeat' | 'promise' | 'wrong-person' | 'opt-out' };

export interface MessageSpec {
  readonly language: Language;
  /** Name of an engine's voice; absent: the language's first voice. */
  readonly voice?: string;
  readonly disclosure: readonly Disclosure[];
  readonly confirm: Confirmation;
  readonly say: readonly MessagePart[];
  /** A key that is not here is noted and does nothing. */
  readonly keys: Readonly<Partial<Record<MessageKey, KeyAction>>>;
  /** Per cent of the message's true length; heard less is an early hang-up. */
  readonly fullPercent: number;
  /** Says the message once more when nobody spoke and no key came. */
  readonly repeatOnSilence: boolean;
  /** How long keys are still heard after the last word; 0 ends the call at once. */
  readonly listenMs: number;
}
