import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dozvonError } from '../../domain/errors/index.ts';

/** A policy or a calendar of an administrator, JSON or YAML, not checked yet. @throws DozvonError `policy-file-unreadable` */
export function readPolicyFile(file: string): unknown {
  return read(file, () => readFileSync(file, 'utf8'));
}

/** The same of a text. @param name what a mistake calls it */
export function readPolicyText(text: string, name: string): unknown {
  return read(name, () => text);
}

function read(file: string, text: () => string): unknown {
  try {
    return parse(text());
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw dozvonError('policy-file-unreadable', { file, cause }, error);
  }
}
