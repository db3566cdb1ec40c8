import type { Channel, PolicyDecision, PolicyQuestion, Stop } from '../../../domain/contact-policy.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, DebtorId } from '../../../domain/ids.ts';
import type { PolicyBook } from '../../../policy/book.ts';
import { type CapState, capsAt } from '../../../policy/caps.ts';
import { decide } from '../../../policy/decide.ts';
import type { ContactGate } from '../../../recovery/ports.ts';
import { type HistoryEntry, historySql, toHistory } from '../dialing/history.ts';
import { hashOf } from '../number-hash.ts';
import type { Pool } from '../pool.ts';

export interface Standing {
  readonly decision: PolicyDecision;
  readonly caps: readonly CapState[];
}

/** Where a person belongs to no campaign any more, the strictest law that we know binds. */
const strictest = 'ru-230fz';
/** As long as campaigns ring by default. */
const ringSeconds = 30;

interface SubjectRow {
  readonly zone: string | null;
  readonly region: string | null;
  readonly stops: Stop[];
  readonly phone: string | null;
  readonly policies: string[] | null;
  readonly history: readonly HistoryEntry[];
}

const phone = `coalesce(n.number, '')`;

const subjectSql = `
  select d.zone, d.region, d.stops, n.number as phone,
         (select array_agg(distinct p.name) from targets t join campaigns c on c.id = t.campaign_id,
            jsonb_array_elements_text(c.spec -> 'policies') as p(name) where t.debtor_id = d.id) as policies,
         ${historySql({ account: 'd.account_id', debtor: 'd.id', phone, hash: hashOf(phone) })} as history
  from debtors d
  left join lateral (
    select number from phones p where p.debtor_id = d.id and p.health in ('untried', 'good') order by position limit 1
  ) n on true
  where d.id = $2 and d.account_id = $1`;

/** Asks the policies of all campaigns that a person is in, with everything that was between us. */
export class PostgresContactGate implements ContactGate {
  readonly #pool: Pool;
  readonly #book: PolicyBook;

  constructor(pool: Pool, book: PolicyBook) {
    this.#pool = pool;
    this.#book = book;
  }

  /** @throws DozvonError `not-found` */
  async mayCall(accountId: AccountId, debtorId: DebtorId, at: Date): Promise<PolicyDecision> {
    return decide(await this.#question(accountId, debtorId, at, 'operator'), this.#book);
  }

  /**
   * Where a person stands with the law: whether a robot may call at an instant, and how much of every cap is spent.
   * @throws DozvonError `not-found`
   */
  async standing(accountId: AccountId, debtorId: DebtorId, at: Date): Promise<Standing> {
    const question = await this.#question(accountId, debtorId, at, 'robot');
    return { decision: decide(question, this.#book), caps: capsAt(question, this.#book) };
  }

  async #question(accountId: AccountId, debtorId: DebtorId, at: Date, channel: Channel): Promise<PolicyQuestion> {
    const { rows } = await this.#pool.query<SubjectRow>(subjectSql, [accountId, debtorId]);
    const [row] = rows;
    if (!row) throw dozvonError('not-found', { what: 'person', name: debtorId, hint: 'the lists of this account' });
    const { zone, region, phone, stops } = row;
    const subject = { stops, ...(zone && { zone }), ...(region && { region }), ...(phone && { phone }) };
    const history = toHistory(row.history);
    const policies = row.policies?.length ? row.policies : [strictest];
    return { policies, at, channel, subject, history, ringSeconds };
  }
}
