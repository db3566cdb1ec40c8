import { z } from 'zod';
import { dozvonError } from '../domain/errors/index.ts';

/** Where a page begins: what the page before said, not to be read by anybody. */
const cursor = z.string().max(500).optional();

/** The query of every list that goes on and on. */
export const pageQuery = z.object({
  cursor: cursor.describe('nextCursor of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** A page of a list. `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The sort value and id of the last row; the next page begins behind it. */
export type Cursor = readonly [value: string | number | null, id: string];

/** @throws DozvonError `request-wrong` */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const parsed = parse(Buffer.from(text, 'base64url').toString('utf8'));
  if (!isCursor(parsed)) throw dozvonError('request-wrong', { what: 'query.cursor: is none of ours' });
  return parsed;
}

/** Cuts a list that was asked for with one row more than a page. */
export function toPage<T, V>(rows: readonly T[], limit: number, place: (row: T) => Cursor, show: (row: T) => V) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const nextCursor = more ? Buffer.from(JSON.stringify(place(last))).toString('base64url') : null;
  return { items: shown.map(show), nextCursor };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw dozvonError('request-wrong', { what: 'query.cursor: is none of ours' }, error);
  }
}

function isCursor(value: unknown): value is Cursor {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [first, id] = value;
  const plain = typeof first === 'string' || typeof first === 'number' || first === null;
  return plain && typeof id === 'string' && id.length < 100 && !`${first}${id}`.includes('\0');
}

const uuid = /^[0-9a-f-]{36}$/;

/** A cursor of a list in order of time. @throws DozvonError `request-wrong` */
export function readTimeCursor(text: string | undefined): readonly [place: string, id: string] | undefined {
  const read = readCursor(text);
  if (!read) return undefined;
  const [place, id] = read;
  if (
    typeof place === 'string' &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/.test(place) &&
    uuid.test(id)
  )
    return [place, id];
  throw dozvonError('request-wrong', { what: 'query.cursor: is none of ours' });
}

/** A cursor of a list in order of a number and of ids. @throws DozvonError `request-wrong` */
export function readIdCursor(text: string | undefined): readonly [value: number | null, id: string] | undefined {
  const read = readCursor(text);
  if (!read) return undefined;
  const [value, id] = read;
  if ((value === null || Number.isSafeInteger(value)) && uuid.test(id)) return [value as number | null, id];
  throw dozvonError('request-wrong', { what: 'query.cursor: is none of ours' });
}

/** A cursor of a list in order of names. @throws DozvonError `request-wrong` */
export function readNameCursor(text: string | undefined): readonly [name: string, id: string] | undefined {
  const read = readCursor(text);
  if (!read) return undefined;
  const [name, id] = read;
  if (typeof name === 'string' && uuid.test(id)) return [name, id];
  throw dozvonError('request-wrong', { what: 'query.cursor: is none of ours' });
}
