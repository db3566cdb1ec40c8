import { dozvonError } from '../domain/errors/index.ts';
import { type OperatorState, operatorMoves } from '../domain/operator.ts';

/** Notes that may wait; with one more the operator writes them before taking calls. */
const mostUnfilled = 1;

/** Where an operator goes after the notes: notes left for later are fine once, then they are written first. */
export function afterNotes(unfilled: number): 'ready' | 'break' {
  return unfilled > mostUnfilled ? 'break' : 'ready';
}

/** In a call a wish is kept for the time after it. */
export function isLater(from: OperatorState): boolean {
  return from === 'offered' || from === 'talking';
}

/**
 * Whether an operator may change to this state by wish.
 * @throws DozvonError `no-shift` without a shift or a phone, `operator-busy` where the table has no such move
 */
export function checkWish(from: OperatorState, phoneOnline: boolean, wish: 'ready' | 'break'): void {
  if (from === 'offline' || (wish === 'ready' && !phoneOnline)) throw dozvonError('no-shift');
  const moves: readonly OperatorState[] = operatorMoves[from];
  if (from !== wish && !moves.includes(wish)) throw dozvonError('operator-busy', { state: from });
}
