import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import { dozvonError } from '../../domain/errors/index.ts';
import type { WitnessCall } from '../../reporting/audit/records.ts';

/**
 * Reads a carrier's own log: JSON lines, or CSV with a header (`,` or `;`). Fields `time` (ISO 8601, UTC where it has no
 * offset, or seconds since 1970), `number` and `callId`; where they are there, `answeredAt`, `endedAt` and `sipStatus` tell how
 * the call went; others are not looked at. `Call-ID` and `call_id` are known too.
 * @throws DozvonError `witness-not-found`, or `witness-unreadable` naming the line
 */
export async function readWitness(file: string): Promise<readonly WitnessCall[]> {
  const calls: WitnessCall[] = [];
  let header: readonly string[] | undefined;
  let line = 0;
  for await (const text of linesOf(file)) {
    line++;
    const content = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (content.trim() === '') continue;
    const fail = (reason: string) => dozvonError('witness-unreadable', { file, line, reason });
    const fields = content.trimStart().startsWith('{')
      ? fromJson(content, fail)
      : header && fromCsv(header, csvFields(content, fail));
    if (!fields) header = csvFields(content, fail);
    else if (isOurs(fields)) calls.push(toCall(fields, line, fail));
  }
  return calls;
}

/** The simulated network also logs calls to operators' phones and from people who call in; a plain log has no `kind`. */
function isOurs(fields: Fields): boolean {
  return ['', 'person'].includes(fields.get('kind') ?? '');
}

type Fail = (reason: string) => Error;
type Fields = ReadonlyMap<string, string>;

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw isFileError(error) ? dozvonError('witness-not-found', { file, reason: error.message }, error) : error;
  } finally {
    stream.destroy();
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function fromJson(content: string, fail: Fail): Fields {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw fail('no JSON object');
  }
  return named(Object.entries(value as Record<string, unknown>).map(([name, one]) => [name, String(one ?? '')]));
}

function csvFields(content: string, fail: Fail): readonly string[] {
  const delimiter = content.includes(';') && !content.includes(',') ? ';' : ',';
  try {
    return parse(content, { delimiter, relax_column_count: true })[0] ?? [];
  } catch {
    throw fail('no line of CSV');
  }
}

function fromCsv(header: readonly string[], fields: readonly string[]): Fields {
  return named(header.map((name, i) => [name, fields[i] ?? '']));
}

/** Names without case and punctuation: `callId`, `Call-ID` and `call_id` are one. */
function named(entries: readonly (readonly [string, string])[]): Fields {
  return new Map(entries.map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value.trim()]));
}

function toCall(fields: Fields, line: number, fail: Fail): WitnessCall {
  const [time, number, callId] = ['time', 'number', 'callid'].map((name) => fields.get(name) ?? '');
  if (!time || !number || !callId) throw fail('a field of time, number, callId is missing');
  const at = instantOf(time);
  if (at === undefined) throw fail(`"${time}" is no time`);
  const [answeredAt, endedAt] = ['answeredat', 'endedat'].map((name) => instantOf(fields.get(name) ?? ''));
  const status = Number(fields.get('sipstatus') || Number.NaN);
  return {
    at,
    number,
    callId,
    line,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(Number.isInteger(status) ? { sipStatus: status } : {}),
  };
}

/** @returns undefined for what is no time */
function instantOf(text: string): number | undefined {
  if (text === '') return undefined;
  const at = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : DateTime.fromISO(text, { zone: 'utc' }).toMillis();
  return Number.isFinite(at) ? at : undefined;
}
