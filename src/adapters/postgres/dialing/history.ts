import type { Channel, ContactResult, PastContact } from '../../../domain/contact-policy.ts';

/** The longest bucket of any policy is a calendar month. */
const historyDays = 32;

/** One earlier contact as `historySql` gives it: milliseconds since 1970, channel, result, whom it binds. */
export type HistoryEntry = readonly [number, Channel, ContactResult, 'debtor' | 'phone' | 'both'];

/** SQL expressions that say whose history is asked for. */
interface Whose {
  readonly account: string;
  readonly debtor: string;
  readonly phone: string;
  /** What the record keeps of the number if its owner was erased (`hashOf`). */
  readonly hash: string;
  /** An attempt whose own hold is not counted against itself. */
  readonly except?: string;
}

/**
 * SQL for what a person and a number have had from one account, as JSON. An open attempt is `open`: what it might spend
 * counts as spent. Attempts that provably never left (`refused`, `released`) spend nothing and are left out. Those of an
 * erased person still bind the number.
 */
export function historySql({ account, debtor, phone, hash, except }: Whose): string {
  return `(
    select coalesce(jsonb_agg(jsonb_build_array(
             floor(extract(epoch from coalesce(h.dialed_at, h.reserved_at)) * 1000), h.channel,
             case when h.state in ('ended', 'unknown') then coalesce(h.disposition, 'unknown') else 'open' end,
             case when h.debtor_id <> ${debtor} then 'phone'
                  when h.phone in (${phone}, ${hash}) then 'both' else 'debtor' end)), '[]')
    from attempts h
    where (h.debtor_id = ${debtor} or (h.account_id = ${account} and h.phone in (${phone}, ${hash})))
      and h.reserved_at > now() - interval '${historyDays} days' and h.state not in ('refused', 'released')
      ${except === undefined ? '' : `and h.id <> ${except}`})`;
}

export function toHistory(entries: readonly HistoryEntry[]): readonly PastContact[] {
  return entries.map(([at, channel, result, subject]) => ({ at: new Date(at), channel, result, subject }));
}
