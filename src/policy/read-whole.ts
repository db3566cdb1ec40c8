import { dozvonError } from '../domain/errors/index.ts';
import { FieldProblem, type Read } from './read-document.ts';

/**
 * Reads a whole document of an administrator.
 * @throws DozvonError `policy-file-wrong` with the path of the first wrong field
 */
export function readWhole<T>(read: Read<T>, value: unknown): T {
  try {
    return read(value, '');
  } catch (error) {
    if (error instanceof FieldProblem)
      throw dozvonError('policy-file-wrong', { field: error.field, problem: error.problem });
    throw error;
  }
}
