import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

export interface LogOptions {
  /** Role or command that writes. */
  readonly name: string;
  /** `trace` to `fatal`; default `info`. */
  readonly level?: string | undefined;
  readonly to?: DestinationStream;
}

/** Keys that hold a phone number, however it is spelled. */
const personalKeys = ['phone', 'phones', 'number', 'callerId', 'callerIds', 'endpoint'] as const;
const secretKeys = ['password', 'secret', 'token', 'authorization', 'api_key', 'databaseUrl', 'redisUrl'] as const;

/**
 * JSON lines on standard error. Phone numbers keep their last two digits, in named fields and inside texts alike:
 * enough to find a test persona, too little to call a person.
 */
export function makeLogger({ name, level = 'info', to }: LogOptions): Logger {
  const options = {
    name,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: Error) => redactDeep(pino.stdSerializers.err(error)) },
    hooks: {
      logMethod(this: Logger, args: Parameters<pino.LogFn>, method: pino.LogFn) {
        method.apply(this, args.map((arg: unknown) => redactDeep(arg)) as typeof args);
      },
    },
  };
  return pino(options, to ?? standardError());
}

/** On a full disk the log waits in memory, and calls go on: without a listener the error would end the process. */
function standardError(): DestinationStream {
  const stream = pino.destination({ dest: 2, sync: false });
  stream.on('error', () => undefined);
  return stream;
}

/** A digit run of ten and more, with the separators people use, is taken for a phone number. */
const phoneLike = /(?<![\w.-])\+?\d(?:[\s().-]{0,3}\d){9,14}(?![\w:-])/g;

/** @returns the text with all but the last two digits of each phone number masked */
export function redactText(text: string): string {
  return text.replace(phoneLike, maskDigits);
}

function maskDigits(text: string): string {
  const keep = text.replace(/\D/g, '').length - 2;
  let seen = 0;
  return text.replace(/\d/g, (digit) => (++seen > keep ? digit : '*'));
}

const maxDepth = 6;

function redactDeep(value: unknown, key = '', depth = 0): unknown {
  if (isOneOf(secretKeys, key)) return '[secret]';
  const personal = isOneOf(personalKeys, key);
  if (typeof value === 'string') return personal ? maskDigits(value) : redactText(value);
  if (typeof value === 'number' && personal) return maskDigits(String(value));
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (value instanceof Error && depth === 0) return value;
  if (value instanceof Error) return redactDeep(pino.stdSerializers.err(value), key, depth + 1);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((each) => redactDeep(each, key, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, redactDeep(each, name, depth + 1)]));
}

function isOneOf(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}
