import { randomBytes } from 'node:crypto';
import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import { type AccountId, type CampaignId, type DebtorId, uuidv7 } from '../../../domain/ids.ts';
import type { InboundCaller, InboundOutcome, InboundStore } from '../../../transfer/ports.ts';
import type { Pool } from '../pool.ts';

interface KnownRow {
  readonly account_id: AccountId;
  readonly debtor_id: DebtorId;
  readonly campaign_id: CampaignId;
  readonly name: string | null;
  readonly phone: string;
  readonly spec: CampaignSpec;
}

/** Calls that come to us. */
export class PostgresInbound implements InboundStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async arrived(call: Parameters<InboundStore['arrived']>[0]): ReturnType<InboundStore['arrived']> {
    const inboundId = uuidv7(call.at.getTime(), randomBytes);
    const row = await this.#recognise(call.caller);
    await this.#pool.query(
      `insert into inbound_calls (id, account_id, debtor_id, campaign_id, node, trunk, caller, called, call_id, arrived_at)
       values ($1, $2, $3, $4, $5, '', $6, $7, $8, $9)`,
      [
        inboundId,
        row?.account_id,
        row?.debtor_id,
        row?.campaign_id,
        call.node,
        call.caller,
        call.called,
        call.callId,
        call.at,
      ],
    );
    return { inboundId, known: row && toCaller(inboundId, row) };
  }

  async ended(inboundId: string, at: Date, outcome: InboundOutcome): Promise<void> {
    await this.#pool.query(`update inbound_calls set ended_at = $2, outcome = $3 where id = $1`, [
      inboundId,
      at,
      outcome,
    ]);
  }

  /** The last one whom we called on this number, whatever way the carrier writes it: the last ten digits decide. */
  async #recognise(caller: string): Promise<KnownRow | undefined> {
    const digits = caller.replace(/\D/g, '');
    if (digits.length < 7) return undefined;
    const { rows } = await this.#pool.query<KnownRow>(
      `select a.account_id, a.debtor_id, a.campaign_id, a.phone, d.name, c.spec
       from attempts a join debtors d on d.id = a.debtor_id join campaigns c on c.id = a.campaign_id
       where a.phone = any($1) and a.dialed_at is not null order by a.reserved_at desc limit 1`,
      [spellings(digits)],
    );
    return rows[0];
  }
}

/** E.164 forms that a carrier may mean: with its country code, or the national form of Russia. */
function spellings(digits: string): string[] {
  return [...new Set([`+${digits}`, `+7${digits.slice(-10)}`])];
}

function toCaller(inboundId: string, row: KnownRow): InboundCaller {
  return {
    inboundId,
    accountId: row.account_id,
    debtorId: row.debtor_id,
    campaignId: row.campaign_id,
    name: row.name ?? undefined,
    phone: row.phone,
    language: row.spec.message.language,
    voice: row.spec.message.voice,
    creditor: row.spec.creditor ?? row.spec.account,
    queue: row.spec.transfer.queue,
    waitMs: row.spec.transfer.waitMs,
  };
}
