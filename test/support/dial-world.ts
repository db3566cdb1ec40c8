import { randomInt, randomUUID } from 'node:crypto';
import { PostgresAttempts } from '../../src/adapters/postgres/dialing/attempts.ts';
import { PostgresLeases } from '../../src/adapters/postgres/dialing/leases.ts';
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import { rate } from '../../src/billing/rate.ts';
import { judge } from '../../src/dialing/judge.ts';
import type {
  AttemptEnd,
  Candidate,
  Decide,
  Lease,
  ReserveAnswer,
  Reserved,
  TrunkLimits,
} from '../../src/dialing/ports.ts';
import type { CampaignSpec } from '../../src/domain/campaign-spec.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId, ListId, NodeName, TargetId } from '../../src/domain/ids.ts';
import { callPlan } from './call-plan.ts';
import { campaignSpec } from './campaign-spec.ts';
import { one } from './one.ts';

export interface Person {
  readonly debtorId: DebtorId;
  readonly phones: readonly string[];
}

/** Says yes to everything. */
export const allow: Decide = () => ({
  allowed: true,
  rule: 'allowed',
  reason: 'nothing forbids it',
  zone: 'UTC',
  policyVersion: 'test@1',
});

export interface ReserveWish {
  readonly campaign: Campaign;
  readonly targets: readonly TargetId[];
  readonly lease: Lease;
  readonly trunk: TrunkLimits;
  readonly decide?: Decide;
  readonly horizonMs?: number;
}

export interface Campaign {
  readonly id: CampaignId;
  readonly spec: CampaignSpec;
}

/** An account with a list of its own in the record, and what the dialer of a node does with it. */
export class DialWorld {
  readonly accountId = randomUUID() as AccountId;
  readonly listId = randomUUID() as ListId;
  readonly pool: Pool;
  readonly store: PostgresAttempts;

  private constructor(pool: Pool) {
    this.pool = pool;
    this.store = new PostgresAttempts(pool);
  }

  static async make(pool: Pool): Promise<DialWorld> {
    const world = new DialWorld(pool);
    await pool.query('insert into accounts (id, name) values ($1, $1::uuid::text)', [world.accountId]);
    await pool.query(`insert into lists (id, account_id, name) values ($1, $2, 'list')`, [
      world.listId,
      world.accountId,
    ]);
    return world;
  }

  async campaign(over: Partial<CampaignSpec> = {}, state = 'running'): Promise<Campaign> {
    const campaign = { id: randomUUID() as CampaignId, spec: campaignSpec(over) };
    await this.pool.query(
      `insert into campaigns (id, account_id, list_id, name, state, spec, priority, started_at)
       values ($1, $2, $3, $1::uuid::text, $4, $5, $6, now())`,
      [campaign.id, this.accountId, this.listId, state, campaign.spec, campaign.spec.priority],
    );
    return campaign;
  }

  /** People of the list, each owing 1234.50. @param phonesOf numbers of the nth; absent: one of their own */
  async people(count: number, phonesOf: (n: number) => readonly string[] = ownNumber): Promise<readonly Person[]> {
    const people = Array.from({ length: count }, (_, n) => ({
      debtorId: randomUUID() as DebtorId,
      phones: phonesOf(n),
    }));
    const ids = people.map(({ debtorId }) => debtorId);
    const numbers = people.flatMap((p) => p.phones.map((number, i) => ({ id: p.debtorId, number, i })));
    await this.pool.query(
      'insert into debtors (id, account_id, key, name) select id, $2, id::text, id::text from unnest($1::uuid[]) as id',
      [ids, this.accountId],
    );
    await this.pool.query(
      `insert into phones (account_id, debtor_id, number, position)
       select $1, x.id, x.number, x.i from jsonb_to_recordset($2) as x(id uuid, number text, i int)`,
      [this.accountId, JSON.stringify(numbers)],
    );
    await this.pool.query(
      `with upload as (
         insert into imports (id, account_id, list_id, file_name, encoding, rows, accepted, refused, duplicates, debtors, phones)
         values (gen_random_uuid(), $1, $2, 'list.csv', 'utf-8', 1, 1, 0, 0, 1, 1) returning id
       ), member as (
         insert into list_members (list_id, debtor_id, account_id, import_id, position)
         select $2, x.id, $1, upload.id, x.n from upload, unnest($3::uuid[]) with ordinality as x(id, n)
       )
       insert into debts (id, account_id, debtor_id, list_id, import_id, amount)
       select gen_random_uuid(), $1, x, $2, upload.id, 123450 from upload, unnest($3::uuid[]) as x`,
      [this.accountId, this.listId, ids],
    );
    return people;
  }

  /** Makes targets of people, due a second ago. */
  async targets(campaign: Campaign, people: readonly Person[]): Promise<readonly TargetId[]> {
    const ids = people.map(() => randomUUID() as TargetId);
    await this.pool.query(
      `insert into targets (id, account_id, campaign_id, debtor_id, position, state, next_at)
       select x.id, $1, $2, x.debtor, x.n, 'waiting', now() - interval '1 second'
       from unnest($3::uuid[], $4::uuid[]) with ordinality as x(id, debtor, n)`,
      [this.accountId, campaign.id, ids, people.map(({ debtorId }) => debtorId)],
    );
    return ids;
  }

  /** A trunk that nobody else uses. */
  trunk(lines = 1000, perSecond = 1000): TrunkLimits {
    return { name: `trunk-${randomUUID()}`, lines, perSecond };
  }

  /** A node that is ours. */
  async lease(): Promise<Lease> {
    const node = `node-${randomUUID()}` as NodeName;
    const lease = await new PostgresLeases(this.pool).claim(node, randomUUID(), 60_000);
    if (!lease) throw new Error('a new node cannot belong to somebody');
    return lease;
  }

  async candidates(targets: readonly TargetId[]): Promise<readonly Candidate[]> {
    const facts = await this.store.facts(targets);
    return facts.map((each) => ({ facts: each, plan: callPlan() }));
  }

  async reserve(wish: ReserveWish, candidates?: readonly Candidate[]): Promise<ReserveAnswer> {
    const { campaign, targets, lease, trunk, decide = allow, horizonMs = 500 } = wish;
    const request = { lease, trunk, campaignId: campaign.id, spec: campaign.spec, horizonMs };
    return this.store.reserve({ ...request, candidates: candidates ?? (await this.candidates(targets)) }, decide);
  }

  /** One person of one campaign, reserved. */
  async reserved(over: Partial<CampaignSpec> = {}, phones?: readonly string[]): Promise<OneAttempt> {
    const campaign = await this.campaign(over);
    const [person] = await this.people(1, phones && (() => phones));
    const targets = await this.targets(campaign, person ? [person] : []);
    const lease = await this.lease();
    const trunk = this.trunk();
    const answer = await this.reserve({ campaign, targets, lease, trunk });
    const reserved = one(answer.reserved);
    return { campaign, person: one(person ? [person] : []), targetId: one(targets), lease, trunk, reserved };
  }

  /** The last question before the dial. @param decide what the policy says then */
  begin(lease: Lease, attempts: readonly AttemptId[], decide: Decide = allow): Promise<ReadonlySet<AttemptId>> {
    return this.store.beginDial(lease, attempts, async () => decide);
  }

  /** The same, and the order to dial is out. */
  async dialing(over: Partial<CampaignSpec> = {}, phones?: readonly string[]): Promise<OneAttempt> {
    const attempt = await this.reserved(over, phones);
    const begun = await this.begin(attempt.lease, [attempt.reserved.attemptId]);
    if (begun.size !== 1) throw new Error('the dial was refused');
    return attempt;
  }

  /** The same, and the telephone rings. */
  async ringing(over: Partial<CampaignSpec> = {}, phones?: readonly string[]): Promise<OneAttempt> {
    const attempt = await this.dialing(over, phones);
    const { attemptId } = attempt.reserved;
    await this.store.progress(attempt.lease, [{ attemptId, state: 'ringing', at: new Date() }]);
    return attempt;
  }

  /** Settles by the real rules of money and redials. */
  settle(lease: Lease, ends: readonly AttemptEnd[]): Promise<void> {
    return this.store.settle(lease, ends, (facts) => judge(facts, rate));
  }

  /** The only row of a question. */
  async row<T extends object>(sql: string, ...values: readonly unknown[]): Promise<T> {
    return one((await this.pool.query<T>(sql, [...values])).rows);
  }

  async rows<T extends object>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> {
    return (await this.pool.query<T>(sql, [...values])).rows;
  }
}

export interface OneAttempt {
  readonly campaign: Campaign;
  readonly person: Person;
  readonly targetId: TargetId;
  readonly lease: Lease;
  readonly trunk: TrunkLimits;
  readonly reserved: Reserved;
}

/** A Russian mobile number that hardly anybody else of this run has. */
export function ownNumber(): readonly string[] {
  return [`+79${randomInt(100_000_000, 999_999_999)}`];
}
