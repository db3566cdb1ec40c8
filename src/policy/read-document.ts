/** Reads one value of a document, or throws a `FieldProblem` with the path of the field. */
export type Read<T> = (value: unknown, path: string) => T;

/** What is wrong with which field. Never shown as it is: the reader of the document names the document too. */
export class FieldProblem extends Error {
  readonly field: string;
  readonly problem: string;

  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.field = field;
    this.problem = problem;
  }
}

/** @throws FieldProblem */
export function wrong(field: string, problem: string): never {
  throw new FieldProblem(field, problem);
}

export const text: Read<string> = (value, path) => {
  if (typeof value === 'string' && value !== '') return value;
  return wrong(path, 'must be text');
};

/** A text of a given form, such as a date. */
export function form(pattern: RegExp, words: string): Read<string> {
  return (value, path) => {
    const said = text(value, path);
    return pattern.test(said) ? said : wrong(path, `must be ${words}, got "${said}"`);
  };
}

export const isoDate = form(/^\d{4}-\d\d-\d\d$/, 'a date YYYY-MM-DD');

/** A whole number of at least `least`. */
export function whole(least: number): Read<number> {
  return (value, path) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    return wrong(path, `must be a whole number of at least ${least}`);
  };
}

export const flag: Read<boolean> = (value, path) => {
  return typeof value === 'boolean' ? value : wrong(path, 'must be true or false');
};

export const positive: Read<number> = (value, path) => {
  if (typeof value === 'number' && value > 0 && Number.isFinite(value)) return value;
  return wrong(path, 'must be a number above 0');
};

/** One of a closed list of words. */
export function word<const T extends string>(allowed: readonly T[]): Read<T> {
  return (value, path) => {
    const found = allowed.find((each) => each === value);
    return found ?? wrong(path, `must be one of ${allowed.join(', ')}`);
  };
}

export function list<T>(item: Read<T>): Read<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return wrong(path, 'must be a list');
    return value.map((each: unknown, i) => item(each, `${path}[${i}]`));
  };
}

/** An object with any names. */
export function record<T>(item: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(object(value, path)).map(([name, each]) => [name, item(each, `${path}.${name}`)]),
    );
}

type Shape = Readonly<Record<string, Read<unknown>>>;
type Fields<R extends Shape, O extends Shape> = { [K in keyof R]: ReturnType<R[K]> } & {
  [K in keyof O]?: ReturnType<O[K]>;
};

/** An object with the given required and optional fields and no others: a misspelt field must not pass unseen. */
export function fields<R extends Shape, O extends Shape>(required: R, optional: O): Read<Fields<R, O>> {
  const loose = looseFields(required, optional);
  return (value, path) => {
    for (const name of Object.keys(object(value, path))) {
      if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name)) wrong(inside(path, name), 'is not known');
    }
    return loose(value, path);
  };
}

/** The same, but others may stand beside them. `null` is absence. */
export function looseFields<R extends Shape, O extends Shape>(required: R, optional: O): Read<Fields<R, O>> {
  const known: Shape = { ...required, ...optional };
  return (value, path) => {
    const given = object(value, path);
    const there = (name: string) => given[name] !== undefined && given[name] !== null;
    const names = Object.keys(known).filter((name) => there(name) || Object.hasOwn(required, name));
    const values = names.map((name) => [name, known[name]?.(given[name], inside(path, name))]);
    return Object.fromEntries(values) as Fields<R, O>;
  };
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function object(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  return wrong(path || 'it', 'must be an object');
}
