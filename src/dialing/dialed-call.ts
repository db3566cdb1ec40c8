import { type AttemptState, attemptMoves } from '../domain/attempt.ts';
import type { CallEvent } from '../domain/call-control.ts';
import { transition } from '../domain/transition.ts';
import type { AttemptEnd, AttemptProgress, Granted } from './ports.ts';

/** The part of an attempt after the answer: what `conversation` does with a person. */
export interface AnsweredCall {
  handle(event: CallEvent): void;
  end(at: Date): {
    readonly disposition: AttemptEnd['disposition'];
    readonly heardMs: number;
    readonly keys: string;
    readonly firstAudioMs: number | undefined;
    readonly labels: readonly string[];
  };
}

/** What a dial needs from its surroundings. */
export interface DialSurroundings {
  answer(reserved: Granted, at: Date): AnsweredCall;
  progress(news: AttemptProgress): void;
  ended(reserved: Granted, end: AttemptEnd): void;
  /** Disposition of a call that nobody answered, by the trunk's table. */
  unanswered(reserved: Granted, facts: UnansweredFacts): AttemptEnd['disposition'];
}

export interface UnansweredFacts {
  readonly cause: number;
  readonly sipStatus?: number;
  readonly everRang: boolean;
  readonly ringMs: number;
}

/** One dial from `dialing` to `ended`: follows the node's events of its own channel. */
export class DialedCall {
  readonly reserved: Granted;
  readonly #around: DialSurroundings;
  readonly #sentAt: Date;
  #state: AttemptState = 'dialing';
  #answered: AnsweredCall | undefined;
  #ringingAt: Date | undefined;
  #answeredAt: Date | undefined;
  #callId: string | undefined;

  constructor(reserved: Granted, around: DialSurroundings, sentAt: Date) {
    this.reserved = reserved;
    this.#around = around;
    this.#sentAt = sentAt;
  }

  get state(): AttemptState {
    return this.#state;
  }

  handle(event: CallEvent): void {
    if (this.#over) return;
    if (event.type === 'state' && event.state === 'ringing') return this.#rings(event.at);
    if (event.type === 'entered' && !this.#answered) return this.#answers(event.at, event.channel.sipCallId);
    if (event.type === 'ended') return this.#ends(event);
    this.#answered?.handle(event);
  }

  /** The order was provably never sent, or the server refused it: there was no call. */
  notPlaced(disposition: 'released' | 'trunk-down' | 'media-failed', at: Date, why: string): void {
    if (this.#over) return;
    this.#move('ended');
    this.#around.ended(this.reserved, { ...this.#known(at), disposition, heardMs: 0, keys: '', labels: [why] });
  }

  /** The server took the order: the INVITE is on its way. */
  placed(callId: string | undefined): void {
    this.#callId = callId ?? this.#callId;
    if (!this.#over) this.#tell('sent', this.#sentAt, callId);
  }

  /** The node knows no such channel any more and its end was never told. The conversation lets go of what it holds. */
  vanish(at: Date): void {
    if (this.#over) return;
    this.#move('lost');
    this.#answered?.end(at);
  }

  get #over(): boolean {
    return this.#state === 'ended' || this.#state === 'lost';
  }

  #rings(at: Date): void {
    this.#ringingAt ??= at;
    if (this.#state !== 'dialing') return;
    this.#move('ringing');
    this.#tell('ringing', at);
  }

  #answers(at: Date, callId: string | undefined): void {
    this.#move('answered');
    this.#answeredAt = at;
    this.#callId ??= callId;
    this.#tell('answered', at, callId);
    this.#answered = this.#around.answer(this.reserved, at);
  }

  #ends(event: Extract<CallEvent, { type: 'ended' }>): void {
    this.#move('ended');
    this.#callId ??= event.sipCallId;
    const sip = event.sipStatus === undefined ? {} : { sipStatus: event.sipStatus };
    const common = { ...this.#known(event.at), cause: event.cause, ...sip };
    if (!this.#answered) {
      const ringMs = event.at.getTime() - this.#sentAt.getTime();
      const facts = { cause: event.cause, ...sip, everRang: this.#ringingAt !== undefined, ringMs };
      const disposition = this.#around.unanswered(this.reserved, facts);
      return this.#around.ended(this.reserved, { ...common, disposition, heardMs: 0, keys: '', labels: [] });
    }
    const { firstAudioMs, ...outcome } = this.#answered.end(event.at);
    const first = firstAudioMs === undefined ? {} : { firstAudioMs };
    const { candidate } = this.reserved;
    const message = candidate && { messageMs: candidate.plan.message.ms };
    this.#around.ended(this.reserved, { ...common, ...outcome, ...first, ...message });
  }

  #known(
    endedAt: Date,
  ): Pick<AttemptEnd, 'attemptId' | 'dialedAt' | 'endedAt' | 'ringingAt' | 'answeredAt' | 'callId'> {
    return {
      attemptId: this.reserved.attemptId,
      dialedAt: this.#sentAt,
      endedAt,
      ...(this.#ringingAt && { ringingAt: this.#ringingAt }),
      ...(this.#answeredAt && { answeredAt: this.#answeredAt }),
      ...(this.#callId !== undefined && { callId: this.#callId }),
    };
  }

  #move(to: AttemptState): void {
    this.#state = transition('attempt', attemptMoves, this.#state, to);
  }

  #tell(state: AttemptProgress['state'], at: Date, callId?: string): void {
    const { attemptId } = this.reserved;
    this.#around.progress({ attemptId, state, at, ...(callId === undefined ? {} : { callId }) });
  }
}
