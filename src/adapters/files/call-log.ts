import { createReadStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { CallLog, CallLogLine } from '../../dialing/evidence-ports.ts';

/** Three lines a call of about 130 bytes: an hour at forty calls a second. One older file is kept beside it. */
const turnAtBytes = 64_000_000;

/**
 * Asterisk's own log of channel events, as `dialplan/engine/cel_custom.conf` writes it; Asterisk opens it anew for each
 * line, so it may be moved away at any moment. A log that is not there has no lines.
 */
export class AsteriskCallLog implements CallLog {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async *lines(from: Date): AsyncGenerator<CallLogLine> {
    for (const file of [`${this.#file}.1`, this.#file]) {
      for await (const text of textOf(file)) {
        const line = parseCallLogLine(text);
        if (line && line.at >= from.getTime()) yield line;
      }
    }
  }

  /** Moves a long file aside. */
  async turn(atBytes = turnAtBytes): Promise<void> {
    const size = await stat(this.#file).then((found) => found.size, absent);
    if (size !== undefined && size > atBytes) await rename(this.#file, `${this.#file}.1`);
  }
}

const eventNames = {
  CHAN_START: 'started',
  ANSWER: 'answered',
  HANGUP: 'hung-up',
} as const satisfies Record<string, CallLogLine['event']>;

/** @returns undefined for what is no whole line: the last one may be half written when a server is killed */
export function parseCallLogLine(text: string): CallLogLine | undefined {
  const match = /^"(\d+(?:\.\d+)?)","(\w+)","([^"]*)","(\d*)","(.*)"$/.exec(text);
  if (!match) return undefined;
  const [, seconds = '', name = '', channelId = '', run = '', extra = ''] = match;
  const event = Object.entries(eventNames).find(([each]) => each === name)?.[1];
  if (!event) return undefined;
  const cause = /"hangupcause":(\d+)/.exec(extra.replaceAll('""', '"'))?.[1];
  const line = { at: Math.floor(Number(seconds) * 1000), event, channelId, run };
  return cause === undefined ? line : { ...line, cause: Number(cause) };
}

async function* textOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    absent(error);
  } finally {
    stream.destroy();
  }
}

/** @throws what is any other failure than "no such file" */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
