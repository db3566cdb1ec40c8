import type { AccountId } from '../../../domain/ids.ts';
import type { Connection, Pool } from '../pool.ts';

export interface AuditLine {
  /** Absent: concerns every account. */
  readonly accountId?: AccountId | undefined;
  /** The user who did it. */
  readonly who: string;
  /** With a dot: the id of a route of the API, such as `campaigns.pause`. */
  readonly action:
    | 'dnc-add'
    | 'dnc-remove'
    | 'dnc-take-back'
    | 'person-export'
    | 'person-erase'
    | `${string}.${string}`;
  /** The debtor's id, or the hash of a number; never a number or a name. */
  readonly subject?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Adds one line to the audit log, which nothing changes or deletes. @returns its instant */
export async function writeAuditLine(db: Pool | Connection, line: AuditLine): Promise<Date> {
  const { rows } = await db.query<{ at: Date }>(
    'insert into audit_log (account_id, who, action, subject, data) values ($1, $2, $3, $4, $5) returning at',
    [line.accountId ?? null, line.who, line.action, line.subject ?? null, line.data ?? {}],
  );
  const [row] = rows;
  if (!row) throw new Error('The audit line was not written');
  return row.at;
}
