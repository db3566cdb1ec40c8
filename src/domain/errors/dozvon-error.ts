/** One row of the error catalogue. `message` and `remedy` may name parameters as `{name}`. */
export interface ErrorEntry {
  readonly message: string;
  /** What the reader should do next: one short sentence. */
  readonly remedy: string;
  /** Exit code of the command line: 1 failed, 2 wrong use. */
  readonly exit: 1 | 2;
  /** Status of the HTTP answer. */
  readonly http: number;
}

export type ErrorParams = Readonly<Record<string, string | number>>;

/** An error a person will read: what happened, where, and what to do. Codes come from the catalogue alone. */
export class DozvonError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly exit: 1 | 2;
  readonly http: number;
  readonly params: ErrorParams;

  constructor(code: string, entry: ErrorEntry, params: ErrorParams, cause?: unknown) {
    super(fill(entry.message, params), cause === undefined ? undefined : { cause });
    this.name = 'DozvonError';
    this.code = code;
    this.remedy = fill(entry.remedy, params);
    this.exit = entry.exit;
    this.http = entry.http;
    this.params = params;
  }
}

function fill(template: string, params: ErrorParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
