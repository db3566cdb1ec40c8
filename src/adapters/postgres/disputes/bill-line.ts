import type { Disposition } from '../../../domain/disposition.ts';
import type { RateCard } from '../../../domain/rate-card.ts';
import type { Pool } from '../pool.ts';

/** All that makes a call cost what it costs; money in kopecks. */
export interface StoredBillLine {
  readonly disposition: Disposition | null;
  readonly heardMs: number;
  readonly messageMs: number | null;
  readonly answeredAt: Date | null;
  readonly answeredMs: number;
  readonly contact: boolean;
  readonly price: number;
  readonly currency: string;
  /** The rates that the campaign was priced by; null for a call outside campaigns. */
  readonly rates: RateCard | null;
  /** The rate card that was in force when the campaign started; versions are counted from the first. */
  readonly card: {
    readonly name: string;
    readonly version: number;
    readonly validFrom: string;
    /** As `rates` of a campaign file. */
    readonly rates: Readonly<Record<string, unknown>>;
  } | null;
  readonly recordings: readonly {
    readonly id: string;
    readonly seconds: number | null;
    readonly lostWhy: string | null;
  }[];
}

const lineSql = `
  select a.disposition, a.heard_ms as "heardMs", a.message_ms as "messageMs", a.answered_at as "answeredAt",
    coalesce(answered_ms(a.answered_at, a.ended_at), 0)::float8 as "answeredMs", a.contact, a.price, coalesce(a.currency, 'RUB') as currency,
    c.spec -> 'rates' as rates,
    (select jsonb_build_object('name', v.name, 'version', v.version, 'validFrom', v.valid_from, 'rates', v.rates)
     from (select name, valid_from, rates, row_number() over (order by valid_from) as version from rate_cards where account_id = a.account_id) v
     where v.valid_from <= coalesce(c.started_at, a.reserved_at)::date order by v.valid_from desc limit 1) as card,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'seconds', r.seconds, 'lostWhy', r.lost_why) order by r.started_at), '[]')
     from recordings r where r.attempt_id = a.id) as recordings
  from attempts a left join campaigns c on c.id = a.campaign_id
  where a.id = $1`;

export async function readBillLine(pool: Pool, attemptId: string): Promise<StoredBillLine | undefined> {
  return (await pool.query<StoredBillLine>(lineSql, [attemptId])).rows[0];
}
