import { randomUUID } from 'node:crypto';
import { ensureAccount } from '../../src/adapters/postgres/accounts/accounts.ts';
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import type { AccountId } from '../../src/domain/ids.ts';
import { ReportWorld, type TargetFixture } from './report-world.ts';

/** A version 7 id of an instant, as the dialer makes them: account-wide reports find dials by it. */
function idAt(time: string): string {
  const hex = new Date(time).getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${randomUUID().slice(15)}`;
}

/**
 * A week of money in November 2020, small enough to count by hand. Owed before it: anna 1000, boris 2000, gleb 300, dina 700. In it:
 * vera comes with 500, dina's debt rises by 100; anna pays 400 after the robot (and an earlier talk), boris pays all after a talk,
 * gleb is absent from the newest list. After it dina pays 800, 40 days after nobody called her.
 */
export class MoneyWorld {
  readonly accountId: AccountId;
  readonly report: ReportWorld;
  readonly #pool: Pool;
  readonly #operator = randomUUID();

  private constructor(pool: Pool, report: ReportWorld) {
    this.#pool = pool;
    this.report = report;
    this.accountId = report.accountId as AccountId;
  }

  static async begin(pool: Pool): Promise<MoneyWorld> {
    const report = new ReportWorld(pool);
    await report.campaign('Money');
    const world = new MoneyWorld(pool, report);
    await world.#people();
    return world;
  }

  emptyAccount(): Promise<AccountId> {
    return ensureAccount(this.#pool, `empty ${randomUUID()}`);
  }

  /** @returns the id of a debt of a new person */
  async debt(key: string, amount: number, firstAt: string): Promise<string> {
    const { debtorId } = await this.report.target(`id:${key}`, [], { owes: amount });
    const { rows } = await this.#pool.query<{ id: string }>(
      'update debts set first_at = $2 where debtor_id = $1 returning id',
      [debtorId, firstAt],
    );
    return rows[0]?.id ?? '';
  }

  async #people(): Promise<void> {
    const setUp = `update campaigns set spec = jsonb_set(spec, '{message}', $2) where id = $1`;
    const say = [{ text: 'Ваш долг {{debt.amount|money}}.' }, { prompt: 'bye' }];
    await this.#pool.query(setUp, [this.report.campaignId, JSON.stringify({ say })]);
    const steps = JSON.stringify([
      { from: 0, percent: 3 },
      { from: 100_000, percent: 5 },
    ]);
    await this.#pool.query('update accounts set commission = $2 where id = $1', [this.accountId, steps]);
    await this.#pool.query(
      `insert into operators (id, account_id, name, login, password, queues) values ($1, $2, 'Анна К.', 'money-anna', '', '{}')`,
      [this.#operator, this.accountId],
    );
    const anna = await this.#person('anna', 1000_00, '2020-11-02T09:00:00Z');
    const boris = await this.#person('boris', 2000_00, '2020-11-02T09:00:00Z');
    const vera = await this.#person('vera', 500_00, '2020-11-20T06:00:00Z');
    const gleb = await this.#person('gleb', 300_00, '2020-11-02T09:00:00Z');
    const dina = await this.#person('dina', 700_00, '2020-11-02T09:00:00Z');
    await this.#talk(anna, '2020-11-16T09:00:00Z', 'sum-disagreed');
    await this.#dial(anna, '2020-11-17T09:00:00Z');
    await this.#dial(boris, '2020-11-19T09:00:00Z', 'transferred');
    await this.#talk(boris, '2020-11-19T09:00:20Z', 'no-money');
    await this.report.attempt({
      id: idAt('2020-11-20T09:00:00Z'),
      target: vera,
      reservedAt: '2020-11-20T09:00:00Z',
      ended: 3,
      disposition: 'busy',
    });
    await this.#promise(anna, '2020-11-17T09:00:30Z', 'key');
    await this.#promise(boris, '2020-11-19T09:01:00Z', 'operator', 2000_00, '2020-11-20');
    await this.#promise(vera, '2020-11-20T10:00:00Z', 'operator', 500_00, '2020-11-21');
    await this.#promise(vera, '2020-11-20T10:05:00Z', 'operator', 500_00, '2099-01-01');
    await this.#change(dina, '2020-11-17T06:00:00Z', 'amount = 80000');
    await this.#change(anna, '2020-11-18T06:00:00Z', 'amount = 60000');
    await this.#change(boris, '2020-11-19T12:00:00Z', `state = 'paid'`);
    await this.#change(gleb, '2020-11-21T06:00:00Z', `state = 'withdrawn'`);
    await this.#change(dina, '2020-11-25T06:00:00Z', `state = 'paid'`);
  }

  async #person(key: string, owes: number, firstAt: string): Promise<TargetFixture> {
    const target = await this.report.target(`id:${key}`, ['+79990000001'], { owes });
    await this.#pool.query('update debts set first_at = $2 where debtor_id = $1', [target.debtorId, firstAt]);
    return target;
  }

  async #dial(target: TargetFixture, at: string, disposition: 'heard-full' | 'transferred' = 'heard-full') {
    await this.report.attempt({
      id: idAt(at),
      target,
      reservedAt: at,
      answered: 5,
      ended: 25,
      heardMs: 12_000,
      disposition,
    });
  }

  /** A talk of a minute and a half, its notes written 10 s after it. */
  async #talk({ debtorId }: TargetFixture, at: string, reason: string): Promise<void> {
    const [id, begun] = [randomUUID(), new Date(at)];
    const later = (seconds: number) => new Date(begun.getTime() + seconds * 1000);
    await this.#pool.query(
      `insert into transfers (id, account_id, campaign_id, debtor_id, queue, state, operator_id, requested_at, bridged_at, ended_at)
       values ($1, $2, $3, $4, 'q', 'ended', $5, $6, $6, $7)`,
      [id, this.accountId, this.report.campaignId, debtorId, this.#operator, begun, later(90)],
    );
    await this.#pool.query(
      `insert into call_outcomes (id, account_id, transfer_id, debtor_id, operator_id, at, outcome, disposition, reason, next_action)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, 'refused', 'transferred', $6, 'none')`,
      [this.accountId, id, debtorId, this.#operator, later(100), reason],
    );
  }

  async #promise(
    { debtorId }: TargetFixture,
    at: string,
    source: 'key' | 'operator',
    amount?: number,
    due?: string,
  ): Promise<void> {
    await this.#pool.query(
      `insert into promises (id, account_id, debtor_id, campaign_id, made_at, amount, due, source, operator_id)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.accountId,
        debtorId,
        this.report.campaignId,
        at,
        amount,
        due,
        source,
        source === 'operator' ? this.#operator : null,
      ],
    );
  }

  /** As an import of that moment would do it. */
  async #change({ debtorId }: TargetFixture, at: string, what: string): Promise<void> {
    await this.#pool.query(`update debts set ${what} where debtor_id = $1`, [debtorId]);
    await this.#pool.query(
      `update debt_changes set at = $2 where id = (select max(id) from debt_changes where debtor_id = $1)`,
      [debtorId, at],
    );
  }
}
