import { dozvonError } from '../../../domain/errors/index.ts';
import type { Admitted } from '../../../policy/admit-document.ts';
import { bundledBook } from '../../../policy/bundled.ts';
import { writeAuditLine } from '../people/audit-log.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';

/** A document of this installation, in force or removed. */
export interface StoredDocument {
  readonly kind: 'policy' | 'calendar';
  readonly name: string;
  readonly version: number;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly removedAt: Date | null;
}

/** Puts a document in force in every process at once. A calendar takes the next version by itself. @returns its version */
export function addDocument(pool: Pool, { kind, name, document }: Admitted, who: string): Promise<number> {
  return transaction(pool, async (connection) => {
    const { rows } = await connection.query<{ version: number }>(
      `insert into policy_documents (kind, name, version, document, added_by)
       select $1, $2, coalesce($3, (select coalesce(max(version), 0) + 1 from policy_documents where kind = $1 and name = $2)), $4, $5
       on conflict do nothing returning version`,
      [kind, name, kind === 'policy' ? document.version : null, document, who],
    );
    const version = rows[0]?.version;
    if (version === undefined) throw await usedBefore(connection, name);
    await writeAuditLine(connection, { who, action: 'policy.add', data: { kind, name, version } });
    await notify(connection);
    return version;
  });
}

/** A removed version stays readable, so its number is not given again. */
async function usedBefore(connection: Connection, name: string): Promise<Error> {
  const sql = `select max(version) as known from policy_documents where kind = 'policy' and name = $1`;
  const known = (await connection.query<{ known: number }>(sql, [name])).rows[0]?.known ?? 0;
  return dozvonError('policy-version-old', { id: name, version: known, known });
}

/**
 * Takes the documents of that name out of force; what came with the programme is in force again.
 * @throws DozvonError `policy-bundled`, `policy-in-use`, `not-found`
 */
export function removeDocument(pool: Pool, name: string, who: string): Promise<number> {
  return transaction(pool, async (connection) => {
    const { rows } = await connection.query<{ kind: string; version: number }>(
      `update policy_documents set removed_at = now(), removed_by = $2 where name = $1 and removed_at is null returning kind, version`,
      [name, who],
    );
    const bundled =
      bundledBook().policies.some(({ id }) => id === name) || bundledBook().calendars.some(({ id }) => id === name);
    if (rows.length === 0) {
      if (bundled) throw dozvonError('policy-bundled', { name });
      throw dozvonError('not-found', { what: 'policy or calendar', name, hint: 'dozvon policy list' });
    }
    if (!bundled) await refuseInUse(connection, name);
    await writeAuditLine(connection, { who, action: 'policy.remove', data: { name, versions: rows } });
    await notify(connection);
    return rows.length;
  });
}

/** Nobody may be left without the rules that bind them. A calendar is in use where a policy in force names it. */
async function refuseInUse(connection: Connection, name: string): Promise<void> {
  const { rows } = await connection.query<{ name: string }>(
    `select c.name from campaigns c
     where c.state not in ('finished', 'cancelled') and c.spec -> 'policies' ? $1
     union all
     select 'policy ' || p.name from policy_documents p
     where p.kind = 'policy' and p.removed_at is null and p.document ->> 'calendar' = $1`,
    [name],
  );
  if (rows.length === 0) return;
  const campaigns = rows
    .slice(0, 5)
    .map((row) => row.name)
    .join(', ');
  throw dozvonError('policy-in-use', { name, count: rows.length, campaigns });
}

async function notify(connection: Connection): Promise<void> {
  await connection.query(`select pg_notify('dozvon_policy', '')`);
}

/** Documents of this installation, removed ones too, the oldest first. */
export async function storedDocuments(pool: Pool): Promise<readonly StoredDocument[]> {
  const { rows } = await pool.query<StoredDocument>(
    `select kind, name, version, added_at as "addedAt", added_by as "addedBy", removed_at as "removedAt"
     from policy_documents order by added_at`,
  );
  return rows;
}
