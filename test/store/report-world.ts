import { randomUUID } from 'node:crypto';
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import { linesToAppend } from '../../src/billing/ledger.ts';
import { rate } from '../../src/billing/rate.ts';
import type { RedialRules } from '../../src/domain/campaign-spec.ts';
import type { Disposition } from '../../src/domain/disposition.ts';
import type { CampaignId } from '../../src/domain/ids.ts';
import { kopecks } from '../../src/domain/money.ts';
import type { LedgerLine, RateCard } from '../../src/domain/rate-card.ts';

/** 1.00 a contact, no minutes, 0.90 a trunk minute, per second: the design's example. */
export const exampleRates: RateCard = {
  perContact: kopecks(100),
  minute: kopecks(0),
  trunkMinute: kopecks(90),
  rounding: 'per-second',
  currency: 'RUB',
};

export const exampleRedial: RedialRules = {
  'heard-part': { afterMs: 600_000, times: 2, nextPhone: false },
  busy: { afterMs: 300_000, times: 3, nextPhone: false },
};

export interface AttemptFixture {
  readonly id?: string;
  readonly target: TargetFixture;
  readonly phone?: string;
  readonly trunk?: string;
  readonly kind?: string;
  readonly redialOf?: string;
  readonly failoverOf?: string;
  readonly state?: string;
  readonly disposition: Disposition | null;
  readonly reservedAt: string;
  /** Seconds after the reservation. */
  readonly dialed?: number | null;
  readonly answered?: number;
  readonly ended?: number | null;
  readonly heardMs?: number;
  readonly keys?: string;
  readonly callId?: string;
  readonly decision?: 'allowed' | 'denied' | 'none';
}

export interface TargetFixture {
  readonly id: string;
  readonly debtorId: string;
  readonly phones: readonly string[];
}

/** A campaign in a database of its own, written the way dialing writes it. */
export class ReportWorld {
  readonly accountId = randomUUID();
  readonly listId = randomUUID();
  readonly campaignId = randomUUID() as CampaignId;
  readonly #pool: Pool;
  readonly #rates: RateCard;
  #position = 0;

  constructor(pool: Pool, rates: RateCard = exampleRates) {
    this.#pool = pool;
    this.#rates = rates;
  }

  async campaign(
    name = 'Golden',
    imported = { accepted: 0, refused: 0, debtors: 0 },
    policy = 'unrestricted',
  ): Promise<void> {
    const spec = { name, trunks: ['sim'], policies: [policy], rates: this.#rates, redial: exampleRedial };
    await this.#pool.query('insert into accounts (id, name) values ($1, $2)', [this.accountId, `account ${name}`]);
    await this.#pool.query('insert into lists (id, account_id, name) values ($1, $2, $3)', [
      this.listId,
      this.accountId,
      'list',
    ]);
    await this.#pool.query(
      `insert into imports (id, account_id, list_id, file_name, encoding, rows, accepted, refused, duplicates, debtors, phones)
       values (gen_random_uuid(), $1, $2, 'list.csv', 'utf-8', $3, $4, $5, 0, $6, $6)`,
      [
        this.accountId,
        this.listId,
        imported.accepted + imported.refused,
        imported.accepted,
        imported.refused,
        imported.debtors,
      ],
    );
    await this.#pool.query(
      `insert into campaigns (id, account_id, list_id, name, state, spec) values ($1, $2, $3, $4, 'running', $5)`,
      [this.campaignId, this.accountId, this.listId, name, JSON.stringify(spec)],
    );
  }

  async target(
    key: string,
    phones: readonly string[],
    row: {
      state?: string;
      whyNot?: string;
      nextAt?: string;
      heardFull?: boolean;
      owed?: number;
      owes?: number;
      arm?: string;
    } = {},
  ): Promise<TargetFixture> {
    const target = { id: randomUUID(), debtorId: randomUUID(), phones };
    await this.#pool.query('insert into debtors (id, account_id, key) values ($1, $2, $3)', [
      target.debtorId,
      this.accountId,
      key,
    ]);
    for (const [i, phone] of phones.entries()) {
      await this.#pool.query('insert into phones (account_id, debtor_id, number, position) values ($1, $2, $3, $4)', [
        this.accountId,
        target.debtorId,
        phone,
        i,
      ]);
    }
    await this.#pool.query(
      `insert into targets (id, account_id, campaign_id, debtor_id, position, state, why_not, next_at, heard_full, owed_at_start, arm)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        target.id,
        this.accountId,
        this.campaignId,
        target.debtorId,
        this.#position++,
        row.state ?? 'done',
        row.whyNot,
        row.nextAt,
        row.heardFull ?? false,
        row.owed,
        row.arm ?? 'call',
      ],
    );
    if (row.owes !== undefined) await this.#debt(target.debtorId, row.owes);
    return target;
  }

  async #debt(debtorId: string, kopecksOwed: number): Promise<void> {
    await this.#pool.query(
      `insert into debts (id, account_id, debtor_id, list_id, import_id, amount)
       select gen_random_uuid(), $1, $2, $3, i.id, $4 from imports i where i.list_id = $3`,
      [this.accountId, debtorId, this.listId, kopecksOwed],
    );
  }

  /** Writes an attempt with its events, decision, ledger and money, as settling would. @returns its id */
  async attempt(fixture: AttemptFixture): Promise<string> {
    const id = fixture.id ?? randomUUID();
    const base = new Date(fixture.reservedAt).getTime();
    const after = (seconds: number | null | undefined) => (seconds == null ? null : new Date(base + seconds * 1000));
    const times = {
      dialed: after(fixture.dialed === undefined ? 0.5 : fixture.dialed),
      answered: after(fixture.answered),
      ended: after(fixture.ended),
    };
    const state = fixture.state ?? 'ended';
    const heardMs = fixture.heardMs ?? 0;
    const answeredMs = times.answered && times.ended ? times.ended.getTime() - times.answered.getTime() : 0;
    const rating = fixture.disposition
      ? rate(this.#rates, {
          disposition: fixture.disposition,
          heardMs,
          answeredMs: state === 'unknown' ? 0 : answeredMs,
        })
      : undefined;
    await this.#pool.query(
      `insert into attempts (id, account_id, campaign_id, target_id, debtor_id, phone, trunk, kind, redial_of, failover_of, state,
         dial_at, reserved_at, dialed_at, answered_at, ended_at, disposition, cause, heard_ms, message_ms, keys, call_id, price, cost, contact)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14, $15, $16, 16, $17, 12000, $18, $19, $20, $21, $22)`,
      [
        id,
        this.accountId,
        this.campaignId,
        fixture.target.id,
        fixture.target.debtorId,
        fixture.phone ?? fixture.target.phones[0],
        fixture.trunk ?? 'sim',
        fixture.kind ?? (fixture.redialOf ? 'redial' : fixture.failoverOf ? 'failover' : 'first'),
        fixture.redialOf,
        fixture.failoverOf,
        state,
        new Date(base),
        times.dialed,
        times.answered,
        times.ended,
        fixture.disposition,
        heardMs,
        fixture.keys ?? '',
        fixture.callId,
        rating?.price ?? 0,
        rating?.cost ?? 0,
        rating?.contact ?? false,
      ],
    );
    await this.#trace(id, fixture, new Date(base), times);
    await this.ledger(id, linesToAppend([], rating ?? noRating));
    await this.#pool.query('update targets set attempts = attempts + $2 where id = $1', [
      fixture.target.id,
      state === 'refused' || state === 'released' ? 0 : 1,
    ]);
    await this.#pool.query('update campaigns set spent = spent + $2 where id = $1', [
      this.campaignId,
      rating?.price ?? 0,
    ]);
    return id;
  }

  async ledger(attemptId: string, lines: readonly LedgerLine[]): Promise<void> {
    for (const line of lines) {
      await this.#pool.query(
        `insert into ledger (id, account_id, campaign_id, attempt_id, at, direction, kind, amount, currency, quantity)
         values (gen_random_uuid(), $1, $2, $3, now(), $4, $5, $6, $7, $8)`,
        [
          this.accountId,
          this.campaignId,
          attemptId,
          line.direction,
          line.kind,
          line.amount,
          this.#rates.currency,
          line.quantity,
        ],
      );
    }
  }

  async #trace(
    id: string,
    fixture: AttemptFixture,
    reserved: Date,
    times: { dialed: Date | null; ended: Date | null },
  ): Promise<void> {
    const state = fixture.state ?? 'ended';
    const events: [string, Date | null][] = [['reserved', reserved]];
    if (times.dialed) events.push(['dialing', times.dialed]);
    if (state === 'unknown') events.push(['lost', times.ended]);
    if (['ended', 'unknown', 'refused', 'released'].includes(state)) events.push([state, times.ended]);
    for (const [i, [type, at]] of events.entries()) {
      await this.#pool.query(
        'insert into attempt_events (attempt_id, seq, account_id, at, type, data) values ($1, $2, $3, $4, $5, $6)',
        [id, i + 1, this.accountId, at ?? reserved, type, type === 'refused' ? '{"why":"paid"}' : '{}'],
      );
    }
    const decide = (moment: 'reserve' | 'originate', at: Date, allowed: boolean) =>
      this.#pool.query(
        `insert into decisions (id, account_id, campaign_id, debtor_id, attempt_id, at, moment, allowed, rule, reason, policy_version, inputs)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $8, $6, 'allowed', 'nothing forbids it', 'unrestricted@1', $7)`,
        [
          this.accountId,
          this.campaignId,
          fixture.target.debtorId,
          id,
          at,
          allowed,
          JSON.stringify({ zone: 'Europe/Moscow', stops: [] }),
          moment,
        ],
      );
    if (fixture.decision !== 'none') await decide('reserve', reserved, fixture.decision !== 'denied');
    if (times.dialed) await decide('originate', times.dialed, true);
  }
}

const noRating = { contact: false, billedSeconds: 0, price: kopecks(0), cost: kopecks(0), currency: 'RUB', lines: [] };
