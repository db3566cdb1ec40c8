import type { Disposition } from '../domain/disposition.ts';
import type { AnsweredCall } from './dialed-call.ts';

/** What becomes of a dial: a robot's message, or an operator's talk. */
export interface Talk {
  answered(at: Date): AnsweredCall;
  /** Told once, answered or not. */
  ended(disposition: Disposition): void;
}
