import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Path } from './yaml-source.ts';

/** Variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Setting {
  readonly variable: string;
  readonly path: Path;
  readonly value: string | number;
}

export interface Overlay {
  readonly value: unknown;
  /** The variable that set a path; undefined when the file did. */
  variableAt(path: Path): string | undefined;
  readonly problems: readonly Problem[];
}

const fixed: Readonly<Record<string, Path>> = {
  DATABASE_URL: ['database', 'url'],
  DOZVON_DATABASE_URL: ['database', 'url'],
  REDIS_URL: ['redis', 'url'],
  DOZVON_REDIS_URL: ['redis', 'url'],
  DOZVON_DATA: ['data'],
  DOZVON_HTTP_HOST: ['http', 'host'],
  DOZVON_HTTP_PORT: ['http', 'port'],
};

/** Lays the environment over the file: a variable goes before the file, a DOZVON_ one before its plain twin. */
export function overlay(fileValue: unknown, env: Environment): Overlay {
  const root: Record<string, unknown> = isGroup(fileValue) ? structuredClone(fileValue) : {};
  const { settings, problems } = readSettings(root, env);
  for (const { path, value } of settings) put(root, path, value);
  const names = new Map(settings.map(({ path, variable }) => [path.join('\n'), variable]));
  return { value: root, problems, variableAt: (path) => names.get(path.join('\n')) };
}

function readSettings(root: Record<string, unknown>, env: Environment): { settings: Setting[]; problems: Problem[] } {
  const settings: Setting[] = [];
  for (const [variable, path] of Object.entries(fixed)) {
    const value = env[variable];
    if (value) settings.push({ variable, path, value: variable.endsWith('_PORT') ? Number(value) : value });
  }
  const secrets = secretVariables(root);
  const problems: Problem[] = [];
  for (const [variable, value] of Object.entries(env)) {
    if (!value || !/^DOZVON_(TRUNK|ASTERISK)_/.test(variable)) continue;
    const path = secrets.get(variable);
    if (path) settings.push({ variable, path, value });
    else problems.push(unknownVariable(variable, [...secrets.keys()]));
  }
  return { settings, problems };
}

/** The variables that the trunks and nodes of this file may have. */
function secretVariables(root: Record<string, unknown>): Map<string, Path> {
  const known = new Map<string, Path>();
  for (const name of isGroup(root.trunks) ? Object.keys(root.trunks) : []) {
    known.set(`DOZVON_TRUNK_${shouted(name)}_USERNAME`, ['trunks', name, 'username']);
    known.set(`DOZVON_TRUNK_${shouted(name)}_PASSWORD`, ['trunks', name, 'password']);
  }
  const nodes = Array.isArray(root.asterisk) ? root.asterisk : [];
  nodes.forEach((node: unknown, index) => {
    if (!isGroup(node) || typeof node.name !== 'string') return;
    known.set(`DOZVON_ASTERISK_${shouted(node.name)}_USER`, ['asterisk', index, 'user']);
    known.set(`DOZVON_ASTERISK_${shouted(node.name)}_PASSWORD`, ['asterisk', index, 'password']);
  });
  return known;
}

function unknownVariable(variable: string, known: readonly string[]): Problem {
  const meant = nearest(variable, known);
  return {
    file: 'environment',
    field: variable,
    message: 'belongs to no trunk or node of the configuration file',
    remedy: meant ? `Did you mean ${meant}?` : 'Unset it, or add the trunk or node it is for.',
  };
}

function put(root: Record<string, unknown>, path: Path, value: unknown): void {
  let here: unknown = root;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (typeof here !== 'object' || here === null) return;
    if (!isGroup(Reflect.get(here, step)) && typeof path[index + 1] === 'string') Reflect.set(here, step, {});
    here = Reflect.get(here, step);
  }
  const last = path.at(-1);
  if (typeof here === 'object' && here !== null && last !== undefined) Reflect.set(here, last, value);
}

function shouted(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
