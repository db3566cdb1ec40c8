import type { Channel, ContactResult, PastContact } from '../../../domain/contact-policy.ts';
import { hashOf } from '../number-hash.ts';
import type { Connection } from '../pool.ts';

/** The longest bucket of any policy is a calendar month. */
const historyDays = 32;

interface HistoryRow {
  readonly debtor_id: string;
  readonly account_id: string;
  readonly phone: string;
  readonly at: Date;
  readonly channel: Channel;
  readonly result: ContactResult;
}

/** What a person and a number have had from one account. */
export interface Histories {
  of(debtorId: string, phone: string): readonly PastContact[];
}

/**
 * Attempts of these people and of these numbers. An open one is `open`: what it might spend counts as spent.
 * Attempts that provably never left (`refused`, `released`) spend nothing and are left out. Those of an erased person still
 * bind the number.
 */
export async function loadHistories(
  connection: Connection,
  accountId: string,
  debtorIds: readonly string[],
  phones: readonly string[],
): Promise<Histories> {
  const { rows } = await connection.query<HistoryRow>({
    name: 'contact-history',
    text: `with asked as (select p.number, ${hashOf('p.number')} as hash from unnest($3::text[]) as p(number))
           select debtor_id, account_id, coalesce(dialed_at, reserved_at) as at, channel,
                  case when phone like 'erased:%' then coalesce((select number from asked where hash = phone), phone) else phone end as phone,
                  case when state in ('ended', 'unknown') then coalesce(disposition, 'unknown') else 'open' end as result
           from attempts
           where (debtor_id = any($1) or (account_id = $2 and phone = any($3 || array(select hash from asked))))
             and reserved_at > now() - make_interval(days => ${historyDays})
             and state not in ('refused', 'released')`,
    values: [debtorIds, accountId, phones],
  });
  const byDebtor = Map.groupBy(rows, (row) => row.debtor_id);
  const byPhone = Map.groupBy(rows, (row) => row.phone);
  return {
    of: (debtorId, phone) => {
      const own = byDebtor.get(debtorId) ?? [];
      const sameNumber = (byPhone.get(phone) ?? []).filter((row) => row.debtor_id !== debtorId);
      return [
        ...own.map((row) => contact(row, row.phone === phone ? 'both' : 'debtor')),
        ...sameNumber.map((row) => contact(row, 'phone')),
      ];
    },
  };
}

function contact(row: HistoryRow, subject: 'debtor' | 'phone' | 'both'): PastContact {
  return { at: row.at, channel: row.channel, result: row.result, subject };
}
