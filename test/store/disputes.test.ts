import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresUsers } from '../../src/adapters/postgres/access/users.ts';
import { postgresDisputeBook } from '../../src/adapters/postgres/disputes/dispute-book.ts';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { postgresAuditSource } from '../../src/adapters/postgres/reports/audit-source.ts';
import { readBill } from '../../src/adapters/postgres/reports/bill.ts';
import { postgresReportReader } from '../../src/adapters/postgres/reports/reader.ts';
import { answerDispute } from '../../src/billing/disputes/answer-dispute.ts';
import { rate } from '../../src/billing/rate.ts';
import type { Role } from '../../src/domain/access.ts';
import type { AccountId, AttemptId } from '../../src/domain/ids.ts';
import { kopecks } from '../../src/domain/money.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decide } from '../../src/policy/decide.ts';
import { audit } from '../../src/reporting/audit/audit.ts';
import type { ReportRow } from '../../src/reporting/columns.ts';
import { runReport } from '../../src/reporting/run-report.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { exampleRates, ReportWorld } from './report-world.ts';

const book = bundledBook();
let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 6);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Three billed calls of 1.00 and 14 s at 0.60 a minute: 1.14 each, 3.42 together. */
async function billed(name: string) {
  const world = new ReportWorld(pool, { ...exampleRates, minute: kopecks(60) });
  await world.campaign(name);
  const calls: AttemptId[] = [];
  for (const i of [1, 2, 3]) {
    const target = await world.target(`id:${name}-${i}`, [`+7999444000${i}`]);
    const call = await world.attempt({
      target,
      reservedAt: `2026-11-20T06:0${i}:00Z`,
      answered: 5,
      ended: 18.2,
      heardMs: 12_000,
      disposition: 'heard-full',
    });
    calls.push(call as AttemptId);
  }
  const disputes = postgresDisputeBook(pool);
  const raise = (call: AttemptId, reason = 'Никто не отвечал') =>
    disputes.raise(world.accountId as AccountId, call, { reason, raisedBy: 'maria' });
  const answer = (id: string, state: 'upheld' | 'refused' | 'withdrawn', answeredBy = 'sofia') =>
    answerDispute(disputes, id, { state, answer: 'Послушали запись', answeredBy });
  const bill = () => readBill(pool, { campaignId: world.campaignId });
  return { world, calls: calls as [AttemptId, AttemptId, AttemptId], raise, answer, bill };
}

/** A minute of a lawyer's office, for 0.60. */
async function legOutside(world: ReportWorld, attempt: AttemptId, debtor: string): Promise<void> {
  const [operator, transfer, leg] = [randomUUID(), randomUUID(), randomUUID()];
  const ask = (sql: string, values: unknown[]) => pool.query(sql, values);
  await ask(
    `insert into operators (id, account_id, name, login, password, queues) values ($1, $2, 'Анна', $3, '', '{}')`,
    [operator, world.accountId, operator],
  );
  await ask(
    `insert into transfers (id, account_id, campaign_id, attempt_id, debtor_id, queue, state, operator_id, requested_at)
     values ($1, $2, $3, $4, $5, 'q', 'ended', $6, '2026-11-20T08:00:00Z')`,
    [transfer, world.accountId, world.campaignId, attempt, debtor, operator],
  );
  await ask(
    `insert into outside_legs (id, account_id, transfer_id, campaign_id, operator_id, number, way, trunk, state, rule, reason, reserved_at,
       answered_at, ended_at, disposition, price, cost, currency)
     values ($1, $2, $3, $4, $5, '+74950001122', 'warm', 'sim', 'ended', 'outside-listed', 'ok', '2026-11-20T08:00:00Z',
       '2026-11-20T08:00:05Z', '2026-11-20T08:01:05Z', 'transferred', 60, 0, 'RUB')`,
    [leg, world.accountId, transfer, world.campaignId, operator],
  );
  await world.ledger(leg, [{ direction: 'price', kind: 'minutes', amount: kopecks(60), quantity: 60 }]);
}

async function brokenRules({ campaignId }: ReportWorld): Promise<readonly string[]> {
  const report = await audit(postgresAuditSource(pool), {
    scope: { campaignId },
    trunks: new Map([['sim', { lines: 30, perSecond: 20 }]]),
    rate,
    decide: (question) => decide(question, book),
    now: new Date('2026-11-22T07:00:00Z'),
  });
  return report.promises.flatMap(({ rules }) => rules.filter((rule) => rule.breaches > 0).map((rule) => rule.rule));
}

async function rowsOf(world: ReportWorld, name: string): Promise<readonly ReportRow[]> {
  const rows: ReportRow[] = [];
  for await (const row of runReport(postgresReportReader(pool), name, { campaignId: world.campaignId }).rows)
    rows.push(row);
  return rows;
}

describe('a disputed line of the bill', () => {
  it('is billed still while nobody has answered, and the bill says so', async () => {
    const { world, calls, raise, bill } = await billed('open');
    await raise(calls[0]);
    expect(await bill()).toMatchObject({ contacts: 3, rows: 342, openLines: 1, open: 114, reversedLines: 0 });
    expect(await brokenRules(world)).toEqual([]);
  });

  it('given an upheld one, then bill, report, ledger, attempt and campaign are less by it to the kopeck', async () => {
    const { world, calls, raise, answer, bill } = await billed('upheld');
    await answer(await raise(calls[1]), 'upheld');
    expect(await bill()).toEqual({
      contacts: 2,
      rows: 228,
      forContacts: 200,
      forMinutes: 28,
      differing: 0,
      reversedLines: 1,
      reversed: 114,
      openLines: 0,
      open: 0,
    });
    expect((await rowsOf(world, 'contacts')).map(({ price }) => price)).toEqual(['1.14', '1.14']);
    const { rows } = await pool.query('select spent from campaigns where id = $1', [world.campaignId]);
    expect(rows).toEqual([{ spent: 228 }]);
    const lines = await pool.query(
      `select direction, kind, amount, quantity from ledger where attempt_id = $1 and kind = 'reversal'`,
      [calls[1]],
    );
    expect(lines.rows).toEqual([{ direction: 'price', kind: 'reversal', amount: -114, quantity: -1 }]);
    expect(await brokenRules(world)).toEqual([]);
  });

  it('given a refused or a withdrawn one, then the money stays, and it may be disputed again', async () => {
    const { calls, raise, answer, bill } = await billed('refused');
    await answer(await raise(calls[0]), 'refused');
    await answer(await raise(calls[0]), 'withdrawn', 'maria');
    await raise(calls[0]);
    expect(await bill()).toMatchObject({ contacts: 3, rows: 342, openLines: 1 });
  });

  it('given ten people who dispute one line at once, then there is one dispute', async () => {
    const { calls, raise } = await billed('ten');
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => raise(calls[2])));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = all.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'dispute-open' });
  });

  it('given two answers at once, then the money goes back once', async () => {
    const { world, calls, raise, answer, bill } = await billed('twice');
    const id = await raise(calls[0]);
    const all = await Promise.allSettled([answer(id, 'upheld'), answer(id, 'upheld'), answer(id, 'refused')]);
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    const { reversed, rows } = await bill();
    expect([0, 114]).toContain(reversed);
    expect(rows + reversed).toBe(342);
    expect(await brokenRules(world)).toEqual([]);
  });

  it('given a call that cost nothing, or one taken off already, then there is nothing to dispute', async () => {
    const { world, calls, raise, answer } = await billed('free');
    const target = await world.target('id:free', ['+79994440009']);
    const busy = await world.attempt({ target, reservedAt: '2026-11-20T07:00:00Z', ended: 3, disposition: 'busy' });
    await expect(raise(busy as AttemptId)).rejects.toMatchObject({ code: 'line-free' });
    await answer(await raise(calls[0]), 'upheld');
    await expect(raise(calls[0])).rejects.toMatchObject({ code: 'line-free' });
  });

  it('given whoever raised it, then he judges it only while nobody else in the account could; only he withdraws it', async () => {
    const { world, calls, raise, answer, bill } = await billed('own');
    const users = new PostgresUsers(pool);
    const hire = (login: string, role: Role) =>
      users.add({ login, name: login, role, password: 'hash', accounts: [world.accountId as AccountId] });
    await hire('maria', 'manager');
    await hire('olga', 'specialist');
    await answer(await raise(calls[0]), 'upheld', 'maria');
    const boss = await hire('nina', 'supervisor');
    const second = await raise(calls[1]);
    await expect(answer(second, 'upheld', 'maria')).rejects.toMatchObject({ code: 'dispute-own' });
    await expect(answer(second, 'refused', 'maria')).rejects.toMatchObject({ code: 'dispute-own' });
    await expect(answer(second, 'withdrawn', 'nina')).rejects.toMatchObject({ code: 'dispute-others' });
    expect(await bill()).toMatchObject({ reversedLines: 1, openLines: 1 });
    await users.close(boss, true);
    await answer(second, 'upheld', 'maria');
    expect(await bill()).toMatchObject({ reversedLines: 2, openLines: 0 });
  });

  it('given minutes of a voicemail and of a leg outside, then the lines of the bill add up to the bill and to the ledger', async () => {
    const { world, calls, raise, answer, bill } = await billed('lines');
    const target = await world.target('id:lines-vm', ['+79994440008']);
    await world.attempt({
      target,
      reservedAt: '2026-11-20T07:00:00Z',
      answered: 5,
      ended: 18.2,
      disposition: 'voicemail',
    });
    await legOutside(world, calls[0], target.debtorId);
    await answer(await raise(calls[1]), 'upheld');
    const lines = await rowsOf(world, 'bill');
    // Two contacts of 1.00 and 14 s at 0.60 a minute, the voicemail's 14 s, a minute outside.
    expect(lines.map(({ line, price }) => [line, price])).toEqual([
      ['contact', '1.14'],
      ['contact', '1.14'],
      ['minutes', '0.14'],
      ['outside', '0.60'],
    ]);
    expect(await bill()).toMatchObject({ rows: 302, forContacts: 200, forMinutes: 102, differing: 0 });
    const ledger = await pool.query(`select sum(amount) from ledger where direction = 'price' and campaign_id = $1`, [
      world.campaignId,
    ]);
    expect(Number(ledger.rows[0].sum)).toBe(302);
  });

  it('given a reversal that nobody answered for, then the audit names it', async () => {
    const { world, calls } = await billed('forged');
    await world.ledger(calls[0], [{ direction: 'price', kind: 'reversal', amount: kopecks(-114), quantity: -1 }]);
    await pool.query('update attempts set price = 0, contact = false where id = $1', [calls[0]]);
    await pool.query('update campaigns set spent = spent - 114 where id = $1', [world.campaignId]);
    expect(await brokenRules(world)).toEqual(['reversal-answered']);
  });
});
