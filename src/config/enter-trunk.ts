import { z } from 'zod';
import { dozvonError } from '../domain/errors/index.ts';
import type { EnteredTrunk } from './entered-trunks.ts';
import { inputSchema } from './json-schema.ts';
import type { Problem } from './problem.ts';
import { trunkName } from './trunk-name.ts';
import { embeddedTrunks, trunkFields, trunkSchema } from './trunk-schema.ts';
import { zodProblems } from './zod-problems.ts';

const schema = inputSchema(trunkSchema);
const nowhere = { fileOf: () => '', placeOf: () => undefined, placeOfKey: () => undefined };

/** Every mistake of a trunk as somebody enters it; the field's own name, without the trunk's. */
export function trunkProblems(settings: unknown): readonly Problem[] {
  const { error } = trunkSchema.safeParse(settings);
  const found = error ? zodProblems(error.issues, { ...nowhere, value: settings }, schema) : [];
  const host = typeof settings === 'object' && settings !== null && 'host' in settings ? settings.host : undefined;
  return typeof host === 'string' && Object.hasOwn(embeddedTrunks, host) ? [...found, notEntered] : found;
}

/** The stack decides at its start whether it runs one. */
const notEntered: Problem = {
  file: '',
  field: 'host',
  message: 'is the simulated network, which only the configuration file can ask for',
  remedy: 'Write it into the file, or give the address of a real peer.',
};

/**
 * A trunk as it is kept: the form of the file, defaults left as they were given.
 * @throws DozvonError `trunk-wrong` with every mistake
 */
export function enteredTrunk(name: string, settings: unknown): EnteredTrunk {
  const named = trunkName.safeParse(name).success ? [] : [wrongName];
  const problems = [...named, ...trunkProblems(settings)];
  if (problems.length === 0) return { name, settings: z.encode(trunkFields, trunkFields.parse(settings)) };
  const list = problems.map(({ field, message, remedy }) => `${field}: ${message}. ${remedy}`).join('\n');
  const fields = [...new Set(problems.map(({ field }) => field))].join(', ');
  throw dozvonError('trunk-wrong', { name, count: problems.length, list, fields });
}

const wrongName: Problem = {
  file: '',
  field: 'name',
  message: 'is no name of a trunk',
  remedy: 'Begin with a Latin letter; letters, digits, - and _ may follow, 40 signs at most.',
};
