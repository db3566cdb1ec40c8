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
 * erased person still bind the number. Two questions, not one with an "or": a plan made for that while the table was empty
 * reads the attempts of a whole month for each person.
 */
export function historySql({ account, debtor, phone, hash, except }: Whose): string {
  const kept = `h.reserved_at > now() - interval '${historyDays} days' and h.state not in ('refused', 'released')
      ${except === undefined ? '' : `and h.id <> ${except}`}`;
  const columns = 'h.dialed_at, h.reserved_at, h.channel, h.state, h.disposition';
  return `(
    select coalesce(jsonb_agg(jsonb_build_array(floor(extract(epoch from coalesce(dialed_at, reserved_at)) * 1000), channel,
             case when state in ('ended', 'unknown') then coalesce(disposition, 'unknown') else 'open' end, subject)), '[]')
    from (
      select ${columns}, case when h.phone in (${phone}, ${hash}) then 'both' else 'debtor' end as subject
      from attempts h where h.debtor_id = ${debtor} and ${kept}
      union all
      select ${columns}, 'phone' from attempts h
      where h.phone in (${phone}, ${hash}) and h.account_id = ${account} and h.debtor_id <> ${debtor} and ${kept}
    ) as past)`;
}

export function toHistory(entries: readonly HistoryEntry[]): readonly PastContact[] {
  return entries.map(([at, channel, result, subject]) => ({ at: new Date(at), channel, result, subject }));
}
