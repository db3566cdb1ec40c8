import type { Sound } from '../domain/call-plan.ts';
import type { Language, MessageSpec } from '../domain/message.ts';
import type { MessageFacts, MessageProblem } from './message/fill.ts';
import type { MessagePlan } from './message/plan.ts';
import type { CurrencyCode } from './spoken/money.ts';

/** Mono speech as an engine made it. */
export interface SpeechClip {
  /** Hz. */
  readonly sampleRate: number;
  readonly samples: Int16Array;
}

export interface Voice {
  readonly name: string;
  readonly language: Language;
  /** As its authors name it. */
  readonly licence: string;
  /** Whether paid calls may be made with it. `false` also when nobody checked. */
  readonly commercial: boolean;
}

/** A programme that turns text into speech. The same text and voice always give the same samples, alone or among others. */
export interface SpeechEngine {
  readonly name: string;
  readonly voices: readonly Voice[];
  /** Changes whenever the same text would sound different: part of the cache's key. */
  versionOf(voice: string): Promise<string>;
  /**
   * Speaks plain texts (no markup is understood), all by one voice; several at once are cheaper than one by one.
   * @returns a clip per text, in order
   * @throws DozvonError `speech-failed`
   */
  speak(texts: readonly string[], voice: string): Promise<readonly SpeechClip[]>;
}

/** Audio by key. A file appears whole or not at all; the least recently used go when the size limit is reached. */
export interface AudioStore {
  get(key: string): Promise<Uint8Array | undefined>;
  /** Whether it is there; marks it as used. */
  has(key: string): Promise<boolean>;
  put(key: string, alaw: Uint8Array): Promise<void>;
  /** Sees to it that this audio lies whole under its key and stays there for the next calls; cheaper than asking first. */
  keep(key: string, alaw: Uint8Array): Promise<void>;
  /** Where the audio of a key is played from: path without extension. */
  pathOf(key: string): string;
}

/** A recording that messages name: `{ prompt: greeting }`. */
export interface Prompt extends Sound {
  readonly id: string;
  readonly language: Language;
  /** What it says; empty when nobody wrote it down. */
  readonly text: string;
}

export interface PromptShelf {
  /** @param account name of the one that speaks: its own recordings go before those of dozvon */
  find(id: string, language: Language, account?: string): Promise<Prompt | undefined>;
}

/** What the renderer needs to know of a campaign. */
export interface RenderRequest {
  readonly message: MessageSpec;
  readonly creditor: string;
  /** Name of the account, whose own recordings the message may play. Absent: only those that come with dozvon. */
  readonly account?: string;
  /** Of the debts; absent: roubles. */
  readonly currency?: CurrencyCode;
  /** Extra columns of the list: with them a misspelt variable stops the campaign here. */
  readonly columns?: ReadonlySet<string>;
  /**
   * For many people at once: the bank is built before the campaign starts (about 12 s, once per voice) and every message
   * comes from it, so that engines do not compete with calls for the machine. `year`: of the campaign's dates.
   */
  readonly bulk?: { readonly year: number };
}

/** A message whose fixed parts are rendered and whose prompts are there. */
export interface PreparedMessage {
  readonly request: RenderRequest;
  readonly plan: MessagePlan;
  /** The voice that really speaks. */
  readonly voice: Voice;
  /** Length of what everybody hears; the sentences with a person's values come on top. */
  readonly fixedMs: number;
  /** Sentences for a person: another voice than wished, a licence that forbids paid calls. */
  readonly warnings: readonly string[];
}

/** A point of the message that the law or a report asks about. Whole sentences bound it when the exact place is not known. */
export interface Mark {
  readonly name: 'disclosure-end' | 'sum-begin' | 'sum-end';
  readonly atMs: number;
}

export interface RenderedMessage extends Sound {
  readonly marks: readonly Mark[];
  /** With `confirm: right-party`: disclosure and question, to be played first; `file` goes on after the key. */
  readonly opening?: Sound;
  /** How it was made: whole sentences by an engine, or fragments of the bank. */
  readonly from: 'sentences' | 'bank';
}

export type RenderResult =
  | ({ readonly ok: true } & RenderedMessage)
  | { readonly ok: false; readonly problem: MessageProblem };

/** Turns messages into files that Asterisk plays as they are: headerless A-law, 8 kHz, milliseconds = bytes / 8. */
export interface MessageRenderer {
  /**
   * Once per campaign: reads the texts, finds the prompts, renders what everybody hears.
   * @throws DozvonError `message-template`, `prompt-unknown`, `voice-missing`, `speech-failed`, `speech-silent`
   */
  prepare(request: RenderRequest): Promise<PreparedMessage>;
  /** Once per debtor and day. @throws DozvonError `speech-failed`, `speech-silent` (names the person and the text) */
  render(prepared: PreparedMessage, facts: Pick<MessageFacts, 'vars' | 'today'>): Promise<RenderResult>;
  /** What a debtor who calls back hears first: the name of the creditor and nothing else. Rendered once, then cached. */
  callbackGreeting(message: Pick<MessageSpec, 'language' | 'voice'>, creditor: string): Promise<Sound>;
}
