import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { AcceptedRow } from '../../intake/rows/list-row.ts';
import type { Connection } from './pool.ts';

/** Where a part of a list waits for the statements that spread it over the tables. Gone at the end of the transaction. */
export const stagingSql = `
  create temp table list_rows (
    position integer, person text, first boolean, known boolean, debtor_id uuid, name text, zone text, region text, segment text, language text,
    phones text[], debt_id uuid, amount bigint, currency text, due date, service text, contract text, vars jsonb
  ) on commit drop`;

const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const absent = '\\N';

/** Rows in the text format of COPY, as bytes: small and outside the heap. @param newId gives ids in rising order */
export function copyBytes(rows: readonly AcceptedRow[], newId: () => string): Buffer {
  return Buffer.from(rows.map((row) => copyLine(row, newId)).join(''), 'utf8');
}

/** Sends such bytes into the staging table as one COPY. */
export async function sendCopy(connection: Connection, parts: readonly Buffer[]): Promise<void> {
  await pipeline(Readable.from(parts), connection.query(copyFrom('copy list_rows from stdin')));
}

/** One line of the text format of COPY. */
function copyLine(row: AcceptedRow, newId: () => string): string {
  const { debt } = row;
  const person = [row.name, row.zone, row.region, row.segment, row.language].map(field);
  const owed = debt
    ? [
        newId(),
        field(debt.amount?.toString()),
        debt.currency,
        field(debt.due),
        field(debt.service),
        field(debt.contract),
      ]
    : [absent, absent, absent, absent, absent, absent];
  const fields = [
    String(row.row),
    field(row.person),
    row.firstOfPerson ? 't' : 'f',
    'f',
    newId(),
    ...person,
    `{${row.phones.join(',')}}`,
    ...owed,
    field(json(row.variables)),
  ];
  return `${fields.join('\t')}\n`;
}

function json(variables: Readonly<Record<string, string>>): string {
  for (const _ in variables) return JSON.stringify(variables);
  return '{}';
}

function field(text: string | undefined): string {
  if (text === undefined) return absent;
  const safe = text.isWellFormed() ? text : text.toWellFormed();
  return safe.replace(special, (char) => escapes[char] ?? char);
}
