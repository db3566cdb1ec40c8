import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { Clock } from '../domain/clock.ts';
import type { FreeOperator } from './ports.ts';

/** How an operator's phone may ring before the next operator is asked. */
const ringSeconds = 15;

export type OfferAnswer = 'taken' | 'declined' | 'unreachable' | 'called-off';

export interface OfferKit {
  readonly control: CallControl;
  readonly clock: Clock;
  attach(channelId: string, handle: (event: CallEvent) => void): void;
}

/** One ringing of one operator's phone. After `taken`, events of the leg go to `onLegEvent`. */
export class Offer {
  readonly legId: string;
  readonly answered: Promise<OfferAnswer>;
  onLegEnded: (cause: number) => void = () => undefined;
  readonly #kit: OfferKit;
  #resolve: (answer: OfferAnswer) => void = () => undefined;
  #over = false;

  constructor(kit: OfferKit, legId: string, operator: FreeOperator, callerId: string) {
    this.#kit = kit;
    this.legId = legId;
    this.answered = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    kit.attach(legId, (event) => this.#handle(event));
    void this.#call(operator, callerId);
  }

  get ringing(): boolean {
    return !this.#over;
  }

  /** The person left, or the wait is over: the phone stops ringing. */
  callOff(): void {
    if (this.#over) return;
    this.#finish('called-off');
    void this.#kit.control.hangUp(this.legId);
  }

  async #call(operator: FreeOperator, callerId: string): Promise<void> {
    const answer = await this.#kit.control.originate({
      channelId: this.legId,
      endpoint: `PJSIP/${operator.login}`,
      callerId,
      ringSeconds,
      args: ['operator-leg'],
      formats: ['alaw'],
    });
    if (!answer.ok) this.#finish('unreachable');
  }

  #handle(event: CallEvent): void {
    if (event.type === 'entered') {
      if (this.#over) void this.#kit.control.hangUp(this.legId);
      else this.#finish('taken');
    }
    if (event.type === 'ended') {
      // 486 and 603 are a person's no; anything else means that the phone is not there.
      const declined = event.cause === 17 || event.cause === 21 || event.cause === 19 || event.cause === 16;
      this.#finish(declined ? 'declined' : 'unreachable');
      this.onLegEnded(event.cause);
    }
  }

  #finish(answer: OfferAnswer): void {
    if (this.#over) return;
    this.#over = true;
    this.#resolve(answer);
  }
}
