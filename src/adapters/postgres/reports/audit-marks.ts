import type { CampaignId } from '../../../domain/ids.ts';
import type { AuditMark } from '../../../reporting/audit/mark.ts';
import type { Pool } from '../pool.ts';

interface MarkRow extends Pick<AuditMark, 'carried' | 'rules' | 'attempts'> {
  readonly until: Date;
  readonly targets: readonly string[];
}

/** The audit of everything, and that of one campaign, each have a mark of their own. */
function scopeOf(campaignId: CampaignId | undefined): string {
  return campaignId ?? 'all';
}

/** Where the audit of everything is while it is not done; gone when it is. */
const halfway = 'all, halfway';

export function readAuditMark(pool: Pool, campaignId: CampaignId | undefined): Promise<AuditMark | undefined> {
  return readMark(pool, scopeOf(campaignId));
}

/** Where a stopped audit of everything had come to; absent when a later one is done. */
export async function readHalfwayMark(pool: Pool): Promise<AuditMark | undefined> {
  return readMark(pool, halfway);
}

async function readMark(pool: Pool, scope: string): Promise<AuditMark | undefined> {
  const { rows } = await pool.query<MarkRow>(
    'select until, carried, rules, targets, attempts from audit_marks where scope = $1',
    [scope],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { until, targets: subjects, ...mark } = row;
  return { ...mark, subjects, until: until.getTime() };
}

/** When everything was audited last, and what came of it. */
export interface LastAudit extends Pick<AuditMark, 'rules' | 'attempts'> {
  readonly ranAt: Date;
  readonly breaches: number;
}

export async function lastAudit(pool: Pool): Promise<LastAudit | undefined> {
  const { rows } = await pool.query<LastAudit>(
    `select ran_at as "ranAt", breaches, rules, attempts::int from audit_marks where scope = 'all'`,
  );
  return rows[0];
}

/** A mark never goes back: of two audits at once the one that came further counts. */
export async function saveAuditMark(
  pool: Pool,
  campaignId: CampaignId | undefined,
  mark: AuditMark,
  breaches: number,
): Promise<void> {
  await saveMark(pool, scopeOf(campaignId), mark, breaches);
  if (campaignId === undefined)
    await pool.query('delete from audit_marks where scope = $1 and until <= $2', [halfway, new Date(mark.until)]);
}

export async function saveHalfwayMark(pool: Pool, mark: AuditMark): Promise<void> {
  await saveMark(pool, halfway, mark, 0);
}

async function saveMark(pool: Pool, scope: string, mark: AuditMark, breaches: number): Promise<void> {
  await pool.query(
    `insert into audit_marks (scope, until, carried, rules, targets, attempts, breaches) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (scope) do update set until = excluded.until, carried = excluded.carried, rules = excluded.rules,
       targets = excluded.targets, attempts = excluded.attempts, breaches = excluded.breaches, ran_at = now()
     where audit_marks.until <= excluded.until`,
    [
      scope,
      new Date(mark.until),
      JSON.stringify(mark.carried),
      JSON.stringify(mark.rules),
      mark.subjects,
      mark.attempts,
      breaches,
    ],
  );
}
