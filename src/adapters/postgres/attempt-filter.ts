import type { Disposition } from '../../domain/disposition.ts';
import type { AccountId } from '../../domain/ids.ts';

/** Which dials of an account. */
export interface AttemptFilter {
  readonly accountId: AccountId;
  readonly campaignId?: string | undefined;
  readonly personId?: string | undefined;
  readonly phone?: string | undefined;
  readonly disposition?: Disposition | undefined;
  readonly trunk?: string | undefined;
  readonly contact?: boolean | undefined;
  /** Reserved at or after, and before. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Reserved later than this dial. */
  readonly since?: string | undefined;
}

/** Conditions on `attempts a`; only what was asked is in them, so that the planner sees which index helps. */
export function attemptWhere(filter: AttemptFilter, add: (value: unknown) => string): string[] {
  const { accountId, campaignId, personId, phone, disposition, trunk, contact, from, to, since } = filter;
  const where = [`a.account_id = ${add(accountId)}`];
  const also = (value: unknown, condition: (place: string) => string): void => {
    if (value !== undefined) where.push(condition(add(value)));
  };
  also(campaignId, (value) => `a.campaign_id = ${value}`);
  also(personId, (value) => `a.debtor_id = ${value}`);
  also(phone, (value) => `a.phone = ${value}`);
  also(disposition, (value) => `a.disposition = ${value}`);
  also(trunk, (value) => `a.trunk = ${value}`);
  also(contact, (value) => `a.contact = ${value}`);
  also(from, (value) => `a.reserved_at >= ${value}`);
  also(to, (value) => `a.reserved_at < ${value}`);
  also(from && earliestId(from, -hour), (value) => `a.id >= ${value}::uuid`);
  also(to && earliestId(to, hour), (value) => `a.id < ${value}::uuid`);
  also(since, (value) => `a.id > ${value}::uuid`);
  return where;
}

/** The clock that made the id may differ from the record's. */
const hour = 3_600_000;

/** RFC 9562, version 7: the first 48 bits of an id are the millisecond in which its dial was reserved; so a period is a range of ids. */
function earliestId(at: Date, shiftMs: number): string {
  const ms = Math.max(0, at.getTime() + shiftMs)
    .toString(16)
    .padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8, 12)}-7000-8000-000000000000`;
}
