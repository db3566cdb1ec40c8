import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** One line of the audit log. */
export interface StoredAuditLine {
  readonly id: string;
  /** To the microsecond, as PostgreSQL writes it: the place of the line in the log. */
  readonly place: string;
  readonly at: Date;
  readonly who: string;
  readonly action: string;
  readonly subject: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface AuditQuestion {
  readonly accountId: AccountId;
  /** With the lines of the installation, which belong to no account: log-ins, policies. */
  readonly everywhere: boolean;
  readonly who?: string | undefined;
  /** An action, or an area such as `campaigns`. */
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  /** ISO 8601. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Lines before this place. */
  readonly before?: readonly [place: string, id: string] | undefined;
  readonly limit: number;
}

const linesSql = `
  select id, at::text as place, at, who, action, subject, data from audit_log
  where (account_id = $1 or ($10 and account_id is null)) and ($2::text is null or who = $2)
    and ($3::text is null or action = $3 or action ~ ('^' || regexp_replace($3, '[^a-z-]', '', 'g') || '[.-]'))
    and ($4::text is null or subject = $4) and ($5::timestamptz is null or (at, id) < ($5, $6::uuid))
    and ($8::timestamptz is null or at >= $8) and ($9::timestamptz is null or at < $9)
  order by at desc, id desc limit $7`;

/** Lines of an account, the newest first. */
export async function readAuditLines(pool: Pool, question: AuditQuestion): Promise<readonly StoredAuditLine[]> {
  const { accountId, who, action, subject, before, limit } = question;
  const values = [
    accountId,
    who ?? null,
    action ?? null,
    subject ?? null,
    before?.[0] ?? null,
    before?.[1] ?? null,
    limit,
    question.from ?? null,
    question.to ?? null,
    question.everywhere,
  ];
  return (await pool.query<StoredAuditLine>(linesSql, values)).rows;
}
