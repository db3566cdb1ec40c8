import { dozvonError } from './errors/index.ts';

/** For each state, the states it may move to. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>;

/**
 * The only function that moves a state machine.
 * @returns `to`, when the table allows it
 * @throws DozvonError `illegal-transition` otherwise
 */
export function transition<State extends string>(machine: string, moves: Moves<State>, from: State, to: State): State {
  if (!moves[from].includes(to)) throw dozvonError('illegal-transition', { machine, from, to });
  return to;
}
