import type { OperatorSight } from '../../src/pacing/observation.ts';

/** What the floor shows to whoever paces it. Live: read it during the tick only. */
export interface Sight {
  readonly at: number;
  readonly operators: readonly OperatorSight[];
  /** Start of each call that rings; answer of each that hears the message. */
  readonly ringing: ReadonlyMap<number, number>;
  readonly hearing: ReadonlyMap<number, number>;
  readonly waiting: number;
  readonly dialed: number;
  /** Answers, machines among them. */
  readonly answers: number;
  /** People who wanted an operator and whose wait is decided. */
  readonly decided: number;
  readonly abandoned: number;
  readonly secondsLeft: number;
}

export type Happening = {
  readonly is: 'answered' | 'unanswered' | 'pressed' | 'silent' | 'talked' | 'wrapped';
  readonly seconds: number;
};

/** One pacing algorithm for one day. */
export interface Rival {
  /** Every half second. @returns how many calls to start */
  tick(sight: Sight): number;
  hear?(happening: Happening): void;
}
