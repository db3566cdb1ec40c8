import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { CallPlan, Sound } from '../domain/call-plan.ts';
import type { Clock } from '../domain/clock.ts';
import { begin, step } from './conversation.ts';
import { type Outcome, outcomeOf } from './conversation-outcome.ts';
import type { Action, Conversation, ConversationEvent } from './conversation-state.ts';
import type { ConversationPort } from './ports.ts';

/** Bursts of speech end after this much silence; the level is Asterisk's own default. */
const talkSilenceMs = 500;
const talkThreshold = 256;

/** The node tells the end of a playback at once; so much later its word is lost, with a connection that broke. */
const lostAfterMs = 10_000;
const hangUpAgainMs = 1000;

/**
 * Runs one answered call: turns the node's events into conversation events, and the conversation's actions into requests.
 * Owns its playback and its timer; both end with it.
 */
export class LiveCall {
  readonly #control: CallControl;
  readonly #clock: Clock;
  readonly #plan: CallPlan;
  readonly #port: ConversationPort;
  readonly #channelId: string;
  #state: Conversation;
  #playback = '';
  #plays = 0;
  #leaving = false;
  #over = false;
  /** What came before the first order to play: what it asks for must not be overtaken by that order. */
  #early: CallEvent[] | undefined = [];
  #cancelGrace: (() => void) | undefined;
  #cancelWatch: (() => void) | undefined;

  constructor(control: CallControl, clock: Clock, plan: CallPlan, port: ConversationPort, channelId: string, at: Date) {
    this.#control = control;
    this.#clock = clock;
    this.#plan = plan;
    this.#port = port;
    this.#channelId = channelId;
    const first = begin(plan, at.getTime());
    this.#state = first.state;
    // Asked before the first playback: a channel that plays answers no other order until it has played to the end, and on
    // the shared socket every other call would wait with it.
    const listening = control.detectTalking(channelId, talkSilenceMs, talkThreshold);
    if (control.ordered) this.#start(first.actions);
    else void listening.then(() => this.#start(first.actions));
  }

  get channelId(): string {
    return this.#channelId;
  }

  get phase(): Conversation['phase'] {
    return this.#state.phase;
  }

  /** What was heard and pressed until now; exact once nothing plays. */
  get heard(): { readonly heardMs: number; readonly messageMs: number; readonly keys: string } {
    const { heardMs, keys } = this.#state;
    return { heardMs, messageMs: this.#plan.message.ms, keys };
  }

  /** Takes one event of this channel from the switchboard. */
  handle(event: CallEvent): void {
    if (this.#early) {
      this.#early.push(event);
      return;
    }
    const at = event.at.getTime();
    if (this.#leaving) return;
    switch (event.type) {
      case 'hangup-requested':
        // The playback now ends as "failed": it is the person who left, not the audio that broke.
        this.#leaving = true;
        return this.#step({ type: 'hung-up', at });
      case 'playback-started':
        if (event.playbackId === this.#playback) this.#step({ type: 'playing', at });
        return;
      case 'playback-finished':
        if (event.playbackId === this.#playback) this.#played(event.failed ? 'play-failed' : 'played', at);
        return;
      case 'key':
        return this.#step({ type: 'key', at, key: event.key });
      case 'talking-started':
        return this.#step({ type: 'talk-started', at });
      case 'talking-finished':
        return this.#step({ type: 'talk-finished', at: at - talkSilenceMs, durationMs: event.durationMs });
      default:
        return;
    }
  }

  /** The transfer tells what became of it; to a person who has left it says nothing any more. */
  transferred(outcome: 'bridged' | 'overflowed' | 'ended', at: Date): void {
    if (!this.#leaving) this.#step({ type: 'transfer', outcome, at: at.getTime() });
  }

  /** The channel is gone: counts what was heard and judges. */
  end(at: Date): Outcome {
    this.#over = true;
    this.#takeEarly();
    if (!this.#leaving) this.#step({ type: 'hung-up', at: at.getTime() });
    this.#leaving = true;
    this.#cancelGrace?.();
    this.#cancelWatch?.();
    return outcomeOf(this.#plan, this.#state, at.getTime());
  }

  #start(actions: readonly Action[]): void {
    if (this.#over) return;
    this.#run(actions);
    this.#takeEarly();
  }

  #takeEarly(): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const event of early) this.handle(event);
  }

  #step(event: ConversationEvent): void {
    const { state, actions } = step(this.#plan, this.#state, event);
    this.#state = state;
    this.#run(actions);
  }

  #run(actions: readonly Action[]): void {
    for (const action of actions) this.#do(action);
  }

  #do(action: Action): void {
    switch (action.do) {
      case 'play':
        return this.#play(action.after ? [action.sound, action.after] : [action.sound]);
      case 'stop-playing':
        return this.#stopPlaying();
      case 'hang-up':
        return this.#hangUp();
      case 'grace':
        this.#cancelGrace?.();
        this.#cancelGrace = this.#clock.after(action.ms, () =>
          this.#step({ type: 'grace-over', at: this.#clock.now().getTime() }),
        );
        return;
      case 'cancel-grace':
        return this.#cancelGrace?.();
      case 'transfer':
        return this.#port.transfer(action.queue);
      case 'opt-out':
        return this.#port.optOut();
      case 'promise':
      case 'wrong-person':
      case 'callback':
        return; // Written by the settlement, from the disposition.
    }
  }

  #play(sounds: readonly Sound[]): void {
    const ms = sounds.reduce((sum, sound) => sum + sound.ms, 0);
    this.#plays += 1;
    this.#playback = `${this.#channelId}-p${this.#plays}`;
    const playback = this.#playback;
    this.#cancelWatch?.();
    this.#cancelWatch = this.#clock.after(ms + lostAfterMs, () => {
      if (playback !== this.#playback || this.#leaving) return;
      this.#port.failed('playback', 'the node did not tell its end');
      this.#played('played', this.#clock.now().getTime());
    });
    const files = sounds.map(({ file }) => file);
    void this.#control.play(this.#channelId, playback, files).then((answer) => {
      if (answer.ok || answer.failure === 'gone' || playback !== this.#playback || this.#leaving) return;
      this.#port.failed('play', answer.message);
      this.#played('play-failed', this.#clock.now().getTime());
    });
  }

  #played(type: 'played' | 'play-failed', at: number): void {
    this.#cancelWatch?.();
    this.#playback = '';
    this.#step({ type, at });
  }

  #stopPlaying(): void {
    const playback = this.#playback;
    this.#playback = '';
    this.#cancelWatch?.();
    void this.#control.stopPlayback(playback);
  }

  /** A line is let go of even when the order is lost with a connection: it is given again until the channel is gone. */
  #hangUp(): void {
    void this.#control.hangUp(this.#channelId).then((answer) => {
      if (answer.ok || answer.failure === 'gone') return;
      this.#clock.after(hangUpAgainMs, () => {
        if (!this.#over) this.#hangUp();
      });
    });
  }
}
