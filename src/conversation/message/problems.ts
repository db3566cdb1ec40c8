import { type DozvonError, dozvonError } from '../../domain/errors/index.ts';
import type { MessageProblem } from './fill.ts';
import type { PlanProblem } from './plan.ts';

/** The first mistake of a message's texts as an error for people. */
export function templateError(problems: readonly PlanProblem[]): DozvonError {
  const [first] = problems;
  const { where = 'message', offset = 0, message: problem = 'it cannot be read', text = '' } = first ?? {};
  return dozvonError('message-template', { where, position: offset + 1, problem, text });
}

/** Names the person and the text. */
export function valueError({ person, message: problem, text }: MessageProblem): DozvonError {
  return dozvonError('message-value', { person, problem, text });
}
