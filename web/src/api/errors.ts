import type { Language } from '../i18n/setup.ts';
import { errorWords } from '../words/errors.ts';

/** What the server says when it refuses: a row of its error catalogue. */
export interface Refusal {
  readonly code: string;
  readonly message: { readonly en: string };
  readonly remedy: { readonly en: string };
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: readonly { readonly field: string; readonly problem: string }[];
}

/** A refusal as an error, so that queries and mutations carry it to the screen. */
export class ApiError extends Error {
  readonly status: number;
  readonly refusal: Refusal;

  constructor(status: number, refusal: Refusal) {
    super(`${status} ${refusal.code}`);
    this.status = status;
    this.refusal = refusal;
  }
}

/** No answer at all: the network, or a server that is being restarted. */
export class OfflineError extends Error {}

function isRefusal(body: unknown): body is Refusal {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && 'params' in body;
}

/** The error of an answer; a body that is none of ours keeps its status as code. */
export function refusalOf(status: number, body: unknown): ApiError {
  const unknown = { code: `http-${status}`, message: { en: '' }, remedy: { en: '' }, params: {}, fields: [] };
  return new ApiError(status, isRefusal(body) ? body : unknown);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof ApiError ? error.refusal.code : undefined;
}

export interface Complaint {
  readonly code: string;
  /** What happened; empty when nobody knows more than the code. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
}

/** What to show for any error, in the language that is shown. */
export function complaint(error: unknown, language: Language): Complaint {
  if (!(error instanceof ApiError))
    return { code: error instanceof OfflineError ? 'offline' : 'page-error', message: '', remedy: '' };
  const { code, message, remedy, params } = error.refusal;
  const own = language === 'ru' ? errorWords[code] : undefined;
  if (!own) return { code, message: message.en, remedy: remedy.en };
  return { code, message: fill(own[0], params), remedy: fill(own[1], params) };
}

function fill(text: string, params: Refusal['params']): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}
