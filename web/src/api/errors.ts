import i18next from 'i18next';
import { dayAndTime } from '../i18n/formats.ts';
import type { Language } from '../i18n/setup.ts';

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

/**
 * The error of an answer; a body that is none of ours keeps its status as code. A Russian reader's first one waits for
 * the Russian catalogue, so that it is not shown in English; nobody else fetches it.
 */
export async function refusalOf(status: number, body: unknown): Promise<ApiError> {
  if (i18next.language === 'ru') await loadRussian();
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

type Russian = typeof import('../words/errors/index.ts');
let russian: Russian | undefined;

/** Fetches the Russian catalogue once. Without it errors stay English, and the next one asks for it again. */
export async function loadRussian(): Promise<void> {
  russian ??= await import('../words/errors/index.ts').catch(() => undefined);
}

/** What to show for any error, in the language that is shown; English until the Russian words are here. */
export function complaint(error: unknown, language: Language): Complaint {
  if (!(error instanceof ApiError))
    return { code: error instanceof OfflineError ? 'offline' : 'page-error', message: '', remedy: '' };
  const { code, message, remedy } = error.refusal;
  const own = language === 'ru' ? russian?.errorWords[code] : undefined;
  if (language === 'ru' && !russian) void loadRussian();
  if (!own) return { code, message: message.en, remedy: remedy.en };
  return { code, message: fill(own[0], error.refusal), remedy: fill(own[1], error.refusal) };
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/;

/** Puts the values in: the server's fixed words in Russian, its times as the screens write them, all else as it came. */
function fill(text: string, { code, params }: Refusal): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '…');
    if (instant.test(value)) return dayAndTime('ru', value);
    return russian?.valueWords[`${code}.${name}`]?.[value] ?? value;
  });
}
