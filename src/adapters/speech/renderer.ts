import { bankWords } from '../../conversation/message/bank-words.ts';
import { fillMessage, fixedSentences, type MessageFacts, type Utterance } from '../../conversation/message/fill.ts';
import { sentencePauseMs } from '../../conversation/message/fragments.ts';
import { type MessagePlan, planMessage, promptsOf, variablesOf } from '../../conversation/message/plan.ts';
import { templateError, valueError } from '../../conversation/message/problems.ts';
import { callbackGreetingText } from '../../conversation/message/service-texts.ts';
import type {
  AudioStore,
  MessageRenderer,
  PreparedMessage,
  PromptShelf,
  RenderRequest,
  RenderResult,
  SpeechEngine,
} from '../../conversation/speech-ports.ts';
import type { Sound } from '../../domain/call-plan.ts';
import type { MessageSpec } from '../../domain/message.ts';
import { alawMs } from '../files/audio-alaw.ts';
import { assemble, type Piece, pieceTexts } from './assemble.ts';
import { PromptAudio } from './prompt-audio.ts';
import { Speaker } from './speaker.ts';
import { chooseVoice } from './voices.ts';

/** A message without keys or disclosure, to be given something to say. */
const saysNothing = {
  disclosure: [],
  confirm: 'none',
  keys: {},
  fullPercent: 100,
  repeatOnSilence: false,
  listenMs: 0,
} as const satisfies Partial<MessageSpec>;

export interface RendererOptions {
  readonly engines: readonly SpeechEngine[];
  readonly prompts: PromptShelf;
  /** Sentences and fragments. */
  readonly fragments: AudioStore;
  /** Finished messages: a folder that Asterisk reads. */
  readonly messages: AudioStore;
  /** `auto`: whole sentences until more than `busyAt` of them wait for the engine, then fragments. */
  readonly mode?: 'auto' | 'sentences' | 'bank';
  /** About two seconds of work for two processes. */
  readonly busyAt?: number;
}

/** Renders messages by whole sentences while the engine keeps up, else from the bank of fragments. */
export class SpeechRenderer implements MessageRenderer {
  readonly #options: Required<RendererOptions>;
  readonly #prompts: PromptAudio;
  readonly #speakers = new Map<string, Speaker>();

  constructor(options: RendererOptions) {
    this.#options = { mode: 'auto', busyAt: 40, ...options };
    this.#prompts = new PromptAudio(options.prompts);
  }

  async prepare(request: RenderRequest): Promise<PreparedMessage> {
    const { message } = request;
    const plan = planOrThrow(request);
    const { voice, warnings } = chooseVoice(this.#options.engines, message);
    const prompts = await Promise.all(
      promptsOf(plan).map((id) => this.#prompts.get(id, message.language, request.account)),
    );
    const speaker = this.#speaker(message);
    const sentences = await speaker.say(fixedTexts(plan, request.creditor));
    // Without anything to fill in there is nothing that a bank could say: it would take minutes of a busy machine.
    if (request.bulk && variablesOf(plan).some((name) => name !== 'creditor'))
      await speaker.say(bankWords(message.language, request.bulk.year, request.currency));
    const bytes = [...prompts, ...sentences].reduce((sum, { length }) => sum + length, 0);
    return { request, plan, voice, fixedMs: alawMs(bytes), warnings };
  }

  async render(prepared: PreparedMessage, facts: Pick<MessageFacts, 'vars' | 'today'>): Promise<RenderResult> {
    const { request, plan } = prepared;
    const { creditor, currency, message } = request;
    const filled = fillMessage(plan, { ...facts, creditor, ...(currency && { currency }) });
    if (!filled.ok) return filled;
    const speaker = this.#speaker(message);
    const from = this.#mode(speaker, request.bulk !== undefined);
    const pieces = await this.#pieces(filled.utterances, speaker, request, from === 'bank');
    if (message.confirm === 'none') return { ok: true, from, ...(await this.#write(pieces)) };
    const main = await this.#write(pieces.filter(({ role }) => role === 'say'));
    const opening = await this.#write(pieces.filter(({ role }) => role !== 'say'));
    const marks = [{ name: 'disclosure-end' as const, atMs: 0 }, ...main.marks];
    return { ok: true, from, ...main, marks, opening: { file: opening.file, ms: opening.ms } };
  }

  async callbackGreeting(voice: Pick<MessageSpec, 'language' | 'voice'>, creditor: string): Promise<Sound> {
    const message = { ...saysNothing, ...voice, say: [{ text: callbackGreetingText(voice.language) }] };
    const prepared = await this.prepare({ message, creditor });
    const result = await this.render(prepared, { vars: {}, today: '' });
    if (!result.ok) throw valueError(result.problem);
    return { file: result.file, ms: result.ms };
  }

  #mode(speaker: Speaker, bulk: boolean): 'sentences' | 'bank' {
    const { mode, busyAt } = this.#options;
    if (mode !== 'auto') return mode;
    return bulk || speaker.waiting > busyAt ? 'bank' : 'sentences';
  }

  async #pieces(
    utterances: readonly Utterance[],
    speaker: Speaker,
    { account, message: { language } }: RenderRequest,
    bank: boolean,
  ): Promise<readonly Piece[]> {
    const plans = utterances.map((each) => (each.kind === 'prompt' ? each : pieceTexts(each, bank)));
    const texts = plans.flatMap((plan) => (Array.isArray(plan) ? plan.map(({ text }) => text) : []));
    const spoken = [...(await speaker.say(texts, bank))].values();
    const pieces: Piece[] = [];
    for (const plan of plans) {
      if ('prompt' in plan) {
        const alaw = await this.#prompts.get(plan.prompt, language, account);
        pieces.push({ alaw, pauseMs: sentencePauseMs, role: plan.role, sum: false });
      } else for (const text of plan) pieces.push({ ...text, alaw: spoken.next().value ?? new Uint8Array(0) });
    }
    return pieces;
  }

  /** The file's name is a hash of what is in it: an equal message is written once. */
  async #write(pieces: readonly Piece[]): Promise<Sound & Pick<ReturnType<typeof assemble>, 'marks'>> {
    const { key, alaw, ms, marks } = assemble(pieces);
    const { messages } = this.#options;
    await messages.keep(key, alaw);
    return { file: messages.pathOf(key), ms, marks };
  }

  #speaker(message: MessageSpec): Speaker {
    const wish = `${message.language}/${message.voice ?? ''}`;
    const known = this.#speakers.get(wish);
    if (known) return known;
    const { engine, voice } = chooseVoice(this.#options.engines, message);
    const speaker = new Speaker(voice, { engine, store: this.#options.fragments });
    this.#speakers.set(wish, speaker);
    return speaker;
  }
}

/** @throws DozvonError `message-template` */
function planOrThrow({ message, columns }: RenderRequest): MessagePlan {
  const planned = planMessage(message, columns);
  if (planned.ok) return planned.plan;
  throw templateError(planned.problems);
}

/** @throws DozvonError `message-value` */
function fixedTexts(plan: MessagePlan, creditor: string): string[] {
  const fixed = fixedSentences(plan, creditor);
  if (!fixed.ok) throw valueError(fixed.problem);
  return fixed.utterances.flatMap((each) => (each.kind === 'sentence' ? [each.text] : []));
}
