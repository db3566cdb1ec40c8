import { Chance } from './chance.ts';

/** One kind of day. Figures: facts of other dialers and a published traffic model, see README.md. */
export interface Traffic {
  readonly name: string;
  readonly operators: number;
  /** Share of dials that somebody answers, before drift. */
  readonly answerRate: number;
  readonly talkSeconds: number;
  readonly drift: boolean;
  /** Share of answers that are machines. */
  readonly machines: number;
  /** Two in five operators are away from the fourth to the fifth hour. */
  readonly leaving: boolean;
  /** Only who presses a key during a message wants an operator. */
  readonly press: boolean;
  /** Seconds until a person without an operator counts as abandoned. */
  readonly patience: number;
  readonly daySeconds: number;
}

export const messageSeconds = 25;
const pressShare = 0.06;
const kinds = { dial: 0, talk: 1 } as const;

export interface Dial {
  /** Seconds from the start to the answer or to the end. */
  readonly seconds: number;
  readonly answered: boolean;
  readonly machine: boolean;
  /** Seconds from the answer to the key. */
  readonly pressAfter: number | undefined;
}

/** What becomes of the k-th number when it is dialled at this second of the day. */
export function dialOf(traffic: Traffic, seed: number, k: number, at: number): Dial {
  const chance = new Chance(seed, kinds.dial, k);
  const answered = chance.uniform() < answerRateAt(traffic, at);
  const machine = chance.uniform() < traffic.machines;
  const presses = chance.uniform() < pressShare;
  const pressAfter = chance.between(3, 25);
  if (!answered) {
    const soon = chance.uniform() < 0.3;
    const seconds = soon ? chance.between(1, 3) : chance.between(25, 30);
    return { seconds, answered, machine: false, pressAfter: undefined };
  }
  let seconds = chance.lognormal(12, 0.45);
  while (seconds > 25) seconds = chance.lognormal(12, 0.45);
  return { seconds, answered, machine, pressAfter: presses && !machine ? pressAfter : undefined };
}

function answerRateAt({ answerRate, drift }: Traffic, at: number): number {
  if (!drift) return answerRate;
  const wave = 1 + 0.3 * Math.sin((2 * Math.PI * at) / 7200);
  const lull = at >= 10_800 && at < 13_200 ? 0.5 : 1;
  const evening = at >= 21_600 ? 1.5 : 1;
  return Math.min(0.95, answerRate * wave * lull * evening);
}

/** Lengths of the k-th talk and of its wrap-up. */
export function talkOf(traffic: Traffic, seed: number, k: number): { readonly talk: number; readonly wrapUp: number } {
  const chance = new Chance(seed, kinds.talk, k);
  return { talk: chance.lognormalMean(traffic.talkSeconds, 0.8), wrapUp: chance.lognormalMean(20, 0.5) };
}
