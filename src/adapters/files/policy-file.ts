import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dozvonError } from '../../domain/errors/index.ts';

/** A policy or a calendar of an administrator, JSON or YAML, not checked yet. @throws DozvonError `policy-file-unreadable` */
export function readPolicyFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw dozvonError('policy-file-unreadable', { file, cause }, error);
  }
}
