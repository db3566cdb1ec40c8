import type { PolicySubject, Stop } from '../../../domain/contact-policy.ts';
import { consentsOf } from '../consents/consents-sql.ts';

/** Columns of `debtors d` that the policy looks at. */
export const subjectColumns = `d.zone, d.region, d.stops, ${consentsOf('d.id', 'd.account_id')} as consents`;

export interface SubjectRow {
  readonly zone: string | null;
  readonly region: string | null;
  readonly stops: readonly Stop[];
  /** By kind; null where the ledger says nothing. */
  readonly consents: Readonly<Record<string, boolean>> | null;
}

/** Who may be contacted, as the list says it now. @param phone the number that would be dialled */
export function toSubject(row: SubjectRow, phone: string | undefined): PolicySubject {
  return {
    stops: row.stops,
    ...(phone === undefined ? {} : { phone }),
    ...(row.zone === null ? {} : { zone: row.zone }),
    ...(row.region === null ? {} : { region: row.region }),
    ...(row.consents === null ? {} : { consents: row.consents }),
  };
}
