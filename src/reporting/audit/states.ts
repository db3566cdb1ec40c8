import { type AttemptState, attemptMoves, attemptStates } from '../../domain/attempt.ts';
import type { AuditAttempt } from './records.ts';
import { type AuditRule, broken, type Verdict } from './rule.ts';

/**
 * The path of states is that of the table. Events name the moves that decide something; ringing and answered are only
 * instants on the attempt, so they are put between by their time.
 */
export const lawfulStates: AuditRule = {
  promise: 'never-twice',
  rule: 'lawful-states',
  about: 'each attempt went through its states in a lawful order, once',
  watch: () => judge,
};

function judge(attempt: AuditAttempt): Verdict {
  const path = pathOf(attempt);
  if (path[0] !== 'reserved') return broken(`begins with "${path[0] ?? 'nothing'}", not with a reservation`);
  for (const [i, to] of path.entries()) {
    const from = path[i - 1];
    const moves: readonly AttemptState[] = from === undefined ? [to] : attemptMoves[from];
    if (!moves.includes(to)) return broken(`went from "${from}" to "${to}"`);
  }
  const last = path.at(-1);
  if (last !== attempt.state) return broken(`is "${attempt.state}", but its last event is "${last}"`);
  return timesInOrder(attempt);
}

/** Events in their order, with the two instants that have no event put where they belong. */
function pathOf(attempt: AuditAttempt): readonly AttemptState[] {
  const path = attempt.events.map((event) => event.type).filter(isState);
  const between: AttemptState[] = [];
  if (attempt.ringingAt !== null && !path.includes('ringing')) between.push('ringing');
  if (attempt.answeredAt !== null && !path.includes('answered')) between.push('answered');
  const sent = path.indexOf('dialing');
  if (sent === -1) return path;
  const ringing = path.indexOf('ringing', sent);
  const after = ringing === -1 || between.includes('ringing') ? sent : ringing;
  return [...path.slice(0, after + 1), ...between, ...path.slice(after + 1)];
}

function isState(type: string): type is AttemptState {
  return (attemptStates as readonly string[]).includes(type);
}

const steps = ['reservedAt', 'dialedAt', 'ringingAt', 'answeredAt', 'endedAt'] as const;

/** Reserving and dialling are told by the database's clock, the rest by the server's; they may differ by two seconds. */
const clockToleranceMs = 2000;

function timesInOrder(attempt: AuditAttempt): Verdict {
  let before: { name: string; at: number } | undefined;
  for (const name of steps) {
    const at = attempt[name];
    if (at === null) continue;
    if (before && at < before.at - clockToleranceMs)
      return broken(`${name} lies ${before.at - at} ms before ${before.name}`);
    before = { name, at };
  }
  return 'kept';
}
