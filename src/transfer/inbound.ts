import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { Desk } from './desk.ts';
import type { InboundCaller, InboundOutcome, InboundStore } from './ports.ts';

export interface InboundKit {
  readonly control: CallControl;
  readonly store: InboundStore;
  readonly desk: Pick<Desk, 'request' | 'personLeft'>;
  readonly node: string;
  newId(): string;
  attach(channelId: string, handle: (event: CallEvent) => void): void;
  /** Path of a prompt without extension. */
  prompt(name: InboundPrompt, language: 'ru' | 'en'): string;
  /** Path of the greeting that names the creditor, rendered once. */
  greeting(known: InboundCaller): Promise<string>;
}

export const inboundPrompts = ['apology-callback', 'stranger-goodbye'] as const;
export type InboundPrompt = (typeof inboundPrompts)[number];

type Entered = Extract<CallEvent, { type: 'entered' }>;

/** A carrier that answers our dial by "moved" (SIP 3xx) sends it through Asterisk to our own door. Nobody calls, and nobody is to be called there. */
const isRedirection = ({ channel }: Entered): boolean => channel.name.startsWith('Local/');

/**
 * Somebody calls us. A debtor who was called from this number is recognised, greeted and queued: a call back, no contact
 * of ours. A stranger reaches a polite end and nothing else.
 */
export class InboundCall {
  readonly #kit: InboundKit;
  readonly #channelId: string;
  readonly #ended: Promise<Date>;
  #gone = false;
  #played: () => void = () => undefined;

  constructor(kit: InboundKit, event: Entered) {
    this.#kit = kit;
    this.#channelId = event.channel.id;
    this.#ended = new Promise((resolve) => {
      kit.attach(this.#channelId, (news) => {
        if (news.type === 'playback-finished') this.#played();
        if (news.type === 'ended') {
          this.#gone = true;
          this.#played();
          kit.desk.personLeft(this.#channelId);
          resolve(news.at);
        }
      });
    });
  }

  /** Runs the call to its end and writes what became of it. Nobody is left ringing when the record is away. */
  async run(event: Entered): Promise<void> {
    try {
      if (!isRedirection(event)) await this.#serve(event);
    } finally {
      if (!this.#gone) await this.#kit.control.hangUp(this.#channelId);
    }
  }

  async #serve(event: Entered): Promise<void> {
    const { store, control, node } = this.#kit;
    const { inboundId, known } = await store.arrived({
      node,
      caller: event.channel.callerNumber,
      called: event.dialled,
      callId: event.channel.sipCallId,
      at: event.at,
    });
    await control.answer(this.#channelId);
    const outcome = known?.queue === undefined ? await this.#stranger() : await this.#queue(known, known.queue);
    if (!this.#gone) await control.hangUp(this.#channelId);
    await store.ended(inboundId, await this.#ended, outcome);
  }

  async #stranger(): Promise<InboundOutcome> {
    await this.#say('stranger-goodbye', 'ru');
    return 'stranger';
  }

  async #queue(known: InboundCaller, queue: string): Promise<InboundOutcome> {
    await this.#play(await this.#kit.greeting(known));
    if (this.#gone) return 'abandoned';
    const outcome = await this.#wait(known, queue);
    if (outcome === 'overflowed') await this.#say('apology-callback', known.language);
    return outcome;
  }

  #wait(known: InboundCaller, queue: string): Promise<InboundOutcome> {
    const { accountId, campaignId, inboundId, debtorId, waitMs } = known;
    let bridged = false;
    return new Promise((resolve) => {
      void this.#ended.then(() => resolve(bridged ? 'transferred' : 'abandoned'));
      const request = { accountId, campaignId, attemptId: undefined, inboundId, debtorId, queue, waitMs };
      this.#kit.desk.request(
        { ...request, channelId: this.#channelId, callerId: known.name ?? '', phone: known.phone },
        (news) => {
          if (news === 'bridged') bridged = true;
          else resolve(news === 'overflowed' ? 'overflowed' : 'transferred');
        },
      );
    });
  }

  #say(name: InboundPrompt, language: 'ru' | 'en'): Promise<void> {
    return this.#play(this.#kit.prompt(name, language));
  }

  async #play(file: string): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.#played = resolve;
    });
    const { control, newId } = this.#kit;
    const answer = await control.play(this.#channelId, newId(), [file]);
    if (answer.ok && !this.#gone) await done;
  }
}
