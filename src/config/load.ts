import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dozvonError } from '../domain/errors/index.ts';
import { demoConfig } from './defaults.ts';
import { type Environment, type Overlay, overlay } from './env.ts';
import { inputSchema } from './json-schema.ts';
import { type Problem, problemList } from './problem.ts';
import { type Config, configSchema } from './schema.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';
import { type Origin, zodProblems } from './zod-problems.ts';

export const defaultConfigFile = 'dozvon.yaml';

export interface LoadOptions {
  /** Absent: `dozvon.yaml` in the working folder if it is there, else the demo's defaults. */
  readonly file?: string;
  readonly env: Environment;
}

/**
 * Reads, checks and freezes the configuration.
 * @throws DozvonError `config-unreadable`, or `config-invalid` with every mistake at once: file, line, field, remedy
 */
export function loadConfig({ file, env }: LoadOptions): Config {
  const path = file ?? env.DOZVON_CONFIG ?? (existsSync(defaultConfigFile) ? defaultConfigFile : undefined);
  if (path === undefined || path === '') return check(demoSource, env);
  const absolute = resolve(path);
  return check(readYaml(readText(absolute, path), path), env, absolute);
}

/** The same on a text, for screens and tests. */
export function parseConfig(text: string, fileName: string, env: Environment = {}): Config {
  return check(readYaml(text, fileName), env);
}

const demoSource: YamlSource = {
  file: 'the demo defaults',
  value: demoConfig,
  problems: [],
  placeOf: () => ({ line: 1, column: 1 }),
  placeOfKey: () => ({ line: 1, column: 1 }),
};

function check(source: YamlSource, env: Environment, file?: string): Config {
  const problems = [...source.problems, ...wrongTop(source)];
  if (problems.length > 0) throw invalid(source.file, problems);
  const laid = overlay(source.value ?? {}, env);
  const result = configSchema.safeParse(laid.value);
  const found = result.success ? [] : zodProblems(result.error.issues, origin(source, laid), schema);
  if (!result.success || laid.problems.length > 0) throw invalid(source.file, [...laid.problems, ...found]);
  return deepFreeze(file === undefined ? result.data : { ...result.data, file });
}

const schema = inputSchema(configSchema);

function wrongTop({ file, value }: YamlSource): Problem[] {
  const group = value === null || value === undefined || (typeof value === 'object' && !Array.isArray(value));
  if (group) return [];
  const remedy = 'Write named values, such as trunks: { … }; docs/config.md shows a whole file.';
  return [{ file, line: 1, column: 1, field: '', message: 'the file is no group of named values', remedy }];
}

/** A value from the environment has no line: its variable is named instead. */
function origin(source: YamlSource, laid: Overlay): Origin {
  return {
    value: laid.value,
    fileOf: (path) => {
      const variable = laid.variableAt(path);
      return variable === undefined ? source.file : `environment variable ${variable}`;
    },
    placeOf: (path) => (laid.variableAt(path) === undefined ? source.placeOf(path) : undefined),
    placeOfKey: (path) => source.placeOfKey(path),
  };
}

function readText(absolute: string, file: string): string {
  try {
    return readFileSync(absolute, 'utf8');
  } catch (cause) {
    throw dozvonError(
      'config-unreadable',
      { file, cause: cause instanceof Error ? cause.message : String(cause) },
      cause,
    );
  }
}

function invalid(file: string, problems: readonly Problem[]) {
  return dozvonError('config-invalid', { file, count: problems.length, list: problemList(problems) });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
