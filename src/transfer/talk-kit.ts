import type { CallControl } from '../domain/call-control.ts';
import type { Clock } from '../domain/clock.ts';
import type { Offer } from './offer.ts';
import type { FreeOperator } from './ports.ts';

/** What the page and the record learn of a talk beside its beginning and end. */
export type TalkNote = 'talking' | 'held' | 'lost' | 'guest' | 'alone';

/** What one talk works with. */
export interface TalkKit {
  readonly control: CallControl;
  readonly clock: Clock;
  readonly personId: string;
  /** Rings the operator's phone once more. */
  ring(operator: FreeOperator): Offer;
  /** Whether the operator's phone is registered now. */
  phoneOnline(): boolean;
  note(what: TalkNote): void;
  /** The operator is gone. @returns whether the person has somebody to talk to all the same */
  goesOnWithout(): boolean;
}
