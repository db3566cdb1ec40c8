import { dozvonError } from '../domain/errors/index.ts';
import { type OperatorState, operatorMoves } from '../domain/operator.ts';

/** Notes that may wait; with one more the operator writes them before taking calls. */
const mostUnfilled = 1;

/** Where an operator goes after the notes: notes left for later are fine once, then they are written first. */
export function afterNotes(unfilled: number): 'ready' | 'break' {
  return unfilled > mostUnfilled ? 'break' : 'ready';
}

/**
 * Whether an operator may change to this state by wish.
 * @throws DozvonError `no-shift` without a shift or a phone, `operator-busy` in the middle of a call
 */
export function checkWish(from: OperatorState, phoneOnline: boolean, wish: 'ready' | 'break'): void {
  if (from === 'offline' || (wish === 'ready' && !phoneOnline)) throw dozvonError('no-shift');
  if (from === 'offered' || from === 'talking') throw dozvonError('operator-busy', { state: from });
  const moves: readonly OperatorState[] = operatorMoves[from];
  if (from !== wish && !moves.includes(wish)) throw dozvonError('operator-busy', { state: from });
}
