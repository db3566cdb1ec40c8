import type { z } from 'zod';
import { type JsonSchema, knownKeys, schemaAt } from './json-schema.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Path, Place } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Where the value of a path was written. */
export interface Origin {
  readonly value: unknown;
  fileOf(path: Path): string;
  placeOf(path: Path): Place | undefined;
  placeOfKey(path: Path): Place | undefined;
}

/** Turns what the schema found into sentences with file, line, field and remedy. */
export function zodProblems(issues: readonly Issue[], origin: Origin, schema: JsonSchema): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], origin, schema));
}

function problemsOf(issue: Issue, above: Path, origin: Origin, schema: JsonSchema): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, origin, schema));
  if (issue.code === 'invalid_key') return [unknownKey(path.slice(0, -1), String(path.at(-1)), origin, schema)];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find(
      (branch) => !branch.some((one) => one.code === 'invalid_type' && one.path.length === 0),
    );
    if (meant !== undefined) return meant.flatMap((one) => problemsOf(one, path, origin, schema));
  }
  const place = origin.placeOf(path);
  return [{ file: origin.fileOf(path), ...place, field: fieldName(path), ...sentence(issue, path, origin, schema) }];
}

function unknownKey(parent: Path, key: string, origin: Origin, schema: JsonSchema): Problem {
  const known = knownKeys(schema, parent);
  const meant = nearest(key, known);
  const where = parent.length === 0 ? 'here' : `in "${fieldName(parent)}"`;
  return {
    file: origin.fileOf(parent),
    ...origin.placeOfKey([...parent, key]),
    field: fieldName([...parent, key]),
    message: `there is no "${key}" ${where}`,
    remedy: meant ? `Did you mean "${meant}"?` : namesThatFit(known, schemaAt(schema, parent)),
  };
}

function namesThatFit(known: readonly string[], parent: JsonSchema | undefined): string {
  if (known.length > 0) return `Known names: ${known.join(', ')}.`;
  const example = parent?.examples?.[0];
  return example === undefined ? 'Correct the name or remove it.' : `Write for example ${inline(example)}.`;
}

function sentence(issue: Issue, path: Path, origin: Origin, schema: JsonSchema) {
  const value = withoutSecret(valueAt(origin.value, path), path);
  const described = schemaAt(schema, path);
  const remedy = issue.code === 'custom' && typeof issue.params?.remedy === 'string' ? issue.params.remedy : undefined;
  return { message: whatIsWrong(issue, value), remedy: remedy ?? remedyFor(issue, value, path, described) };
}

function whatIsWrong(issue: Issue, value: unknown): string {
  if ((value === undefined || value === null) && issue.code !== 'custom') return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && typeof value === 'number') return `${value} is a bare number`;
      return `${shown(value)} is no ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${shown(value)} is none of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return typeof value === 'number' ? `${value} is below ${issue.minimum}` : 'is empty';
    case 'too_big':
      return typeof value === 'number' ? `${value} is above ${issue.maximum}` : 'is too long';
    case 'invalid_format':
    case 'custom':
      return value === undefined || typeof value === 'object' ? issue.message : `${shown(value)} ${issue.message}`;
    default:
      return `${shown(value)} does not fit`;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'yes or no (true, false)',
  object: 'group of named values',
  record: 'group of named values',
  array: 'list',
};

function remedyFor(issue: Issue, value: unknown, path: Path, schema: JsonSchema | undefined): string {
  const key = String(path.at(-1) ?? '');
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    if (meant) return `Did you mean "${meant}"?`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number' && !schema?.pattern) {
    return `Put it in quotes: "${value}".`;
  }
  if (
    issue.code === 'invalid_type' &&
    typeof value === 'string' &&
    isNumeric(issue.expected) &&
    Number.isFinite(Number(value))
  ) {
    return `Write it without quotes: ${value}.`;
  }
  const example = schema?.examples?.[0] ?? schema?.default ?? schema?.enum?.[0];
  if (example !== undefined) {
    return `Write for example ${typeof path.at(-1) === 'number' ? '' : `${key}: `}${inline(example)}.`;
  }
  return schema?.description ? `It means: ${schema.description.replace(/\.$/, '')}.` : 'Correct it or remove it.';
}

function isNumeric(expected: string): boolean {
  return expected === 'number' || expected === 'int';
}

/** A message travels to logs and screens; a password does not. */
function withoutSecret(value: unknown, path: Path): unknown {
  if (typeof value !== 'string') return value;
  return path.at(-1) === 'password' ? '…' : value.replace(/\/\/[^/@]*@/, '//…@');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of named values';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function inline(example: unknown): string {
  if (typeof example === 'object') return JSON.stringify(example).replaceAll('"', ' ').replaceAll(/ +/g, ' ');
  return typeof example === 'string' && /^[+\d.]+$|: /.test(example) ? `"${example}"` : String(example);
}

function valueAt(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** `trunks.volga.callerIds[0]`. */
export function fieldName(path: Path): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? step : `${name}.${step}`;
  }, '');
}
