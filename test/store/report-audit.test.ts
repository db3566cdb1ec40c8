import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { postgresAuditSource } from '../../src/adapters/postgres/reports/audit-source.ts';
import { postgresReportReader } from '../../src/adapters/postgres/reports/reader.ts';
import { rate } from '../../src/billing/rate.ts';
import type { Disposition } from '../../src/domain/disposition.ts';
import { kopecks, parseDecimal } from '../../src/domain/money.ts';
import type { RateCard } from '../../src/domain/rate-card.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decide } from '../../src/policy/decide.ts';
import { type AuditQuestion, type AuditReport, audit } from '../../src/reporting/audit/audit.ts';
import type { WitnessCall } from '../../src/reporting/audit/records.ts';
import { runReport } from '../../src/reporting/run-report.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { attemptId, goldenWorld } from './report-golden.ts';
import { ReportWorld } from './report-world.ts';

const book = bundledBook();
let database: TestDatabase;
let pool: Pool;
let golden: ReportWorld;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 4);
  golden = await goldenWorld(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function audited(world: ReportWorld, more: Partial<AuditQuestion> = {}): Promise<AuditReport> {
  const trunks = new Map([['sim', { lines: 30, perSecond: 20 }]]);
  const now = new Date('2026-11-22T07:00:00Z');
  return audit(postgresAuditSource(pool), {
    scope: { campaignId: world.campaignId },
    trunks,
    rate,
    decide: (question) => decide(question, book),
    now,
    ...more,
  });
}

function brokenRules(report: AuditReport): string[] {
  return report.promises.flatMap(({ rules }) => rules.filter((rule) => rule.breaches > 0).map((rule) => rule.rule));
}

async function small(name: string, policy?: string): Promise<ReportWorld> {
  const world = new ReportWorld(pool);
  await world.campaign(name, undefined, policy);
  return world;
}

describe('the audit of a record in PostgreSQL', () => {
  it('given the golden campaign, replays its seven attempts and finds every promise kept', async () => {
    const report = await audited(golden);
    expect(report).toMatchObject({ attempts: 7, breaches: 0 });
    const checked = Object.fromEntries(
      report.promises.flatMap(({ rules }) => rules.map((one) => [one.rule, one.checked])),
    );
    expect(checked).toMatchObject({
      'lawful-states': 7,
      'cause-of-each-call': 7,
      'allowed-first': 7,
      'rate-attempt-ledger': 7,
      'open-means-open': 6,
      'undialled-explained': 1,
      'line-has-attempt': 7,
      'one-call-id': 7,
    });
  });

  it('given a ledger line more than the attempt knows of, names the attempt', async () => {
    const world = await small('Ledger');
    const target = await world.target('id:1', ['+79992220001']);
    const id = await world.attempt({ target, reservedAt: '2026-11-22T06:00:00Z', ended: 30, disposition: 'no-answer' });
    await world.ledger(id, [{ direction: 'price', kind: 'contact', amount: kopecks(100), quantity: 1 }]);
    const report = await audited(world);
    expect(brokenRules(report)).toEqual(['rate-attempt-ledger', 'spent-is-ledger']);
    const examples = report.promises.flatMap(({ rules }) => rules.flatMap((one) => one.examples));
    expect(examples).toContainEqual({ attemptId: id, what: 'has price 0, its ledger 100 (kopecks)' });
  });

  it('given two dials at once to one person, a redial too early and one too many, finds each', async () => {
    const world = await small('Twice');
    const target = await world.target('id:1', ['+79992220002']);
    const dial = { target, ended: 30, disposition: 'busy' as const };
    const first = await world.attempt({ ...dial, reservedAt: '2026-11-22T06:00:00Z' });
    const early = await world.attempt({ ...dial, reservedAt: '2026-11-22T06:00:20Z', redialOf: first });
    let last = early;
    for (const minute of ['10', '20', '30']) {
      last = await world.attempt({ ...dial, reservedAt: `2026-11-22T06:${minute}:00Z`, redialOf: last });
    }
    const report = await audited(world);
    expect(brokenRules(report)).toEqual(['one-call-at-a-time', 'cause-of-each-call']);
    const causes = report.promises.flatMap(({ rules }) => rules).find((one) => one.rule === 'cause-of-each-call');
    expect(causes?.examples.map((one) => one.what)).toEqual([
      'waited -9500 ms after "busy", the rule says 300000',
      'is redial 4 after "busy", the rule says 3 times',
    ]);
  });

  it('given targets that disagree with their attempts, finds them', async () => {
    const world = await small('Targets');
    await world.target('id:1', ['+79992220003'], { state: 'open' });
    await world.target('id:2', ['+79992220004']);
    const counted = await world.target('id:3', ['+79992220005'], { whyNot: 'retry-spent' });
    await pool.query('update targets set attempts = 2 where id = $1', [counted.id]);
    expect(brokenRules(await audited(world))).toEqual(['open-means-open', 'attempts-counted', 'undialled-explained']);
  });

  it('given people who wait for the hours, then it finds who has no decision, and a denial that the law does not give', async () => {
    const world = await small('Put off');
    const [silent, named] = [
      await world.target('id:1', ['+79992220006'], { state: 'waiting', whyNot: 'window' }),
      await world.target('id:2', ['+79992220007'], { state: 'waiting', whyNot: 'window' }),
    ];
    const denial = async (at: string): Promise<string> => {
      const inputs = { policies: ['ru-230fz'], channel: 'robot', zone: 'Europe/Moscow', ringSeconds: 30 };
      const { rows } = await pool.query<{ id: string }>(
        `insert into place_decisions (id, account_id, campaign_id, place, zones, at, until, skip, rule, reason, policy_version, inputs)
         values (gen_random_uuid(), $1, $2, 1, '{Europe/Moscow}', $3, '2026-11-25T05:00:00Z', 'window', 'window.workday', '', 'ru-230fz@1', $4)
         returning id`,
        [world.accountId, world.campaignId, at, inputs],
      );
      return rows[0]?.id ?? '';
    };
    await pool.query('update targets set put_offs = array[$2]::uuid[] where id = $1', [
      named.id,
      await denial('2026-11-24T19:30:00Z'),
    ]);
    const report = await audited(world);
    expect(brokenRules(report)).toEqual(['put-off-explained']);
    const [broken] = report.promises.flatMap(({ rules }) => rules.filter(({ breaches }) => breaches > 0));
    expect(broken).toMatchObject({ checked: 2, breaches: 1, examples: [{ what: expect.stringContaining(silent.id) }] });
    await denial('2026-11-24T09:00:00Z');
    expect(brokenRules(await audited(world))).toEqual(['put-offs-again', 'put-off-explained']);
  });

  it('given refused, released, unknown and open attempts as dialing leaves them, finds nothing', async () => {
    const world = await small('Ends');
    const person = async (n: number, state: string, row: { whyNot?: string } = {}) =>
      world.target(`id:${n}`, [`+7999333000${n}`], { state, ...row });
    const reservedAt = '2026-11-22T06:00:00Z';
    await world.attempt({
      target: await person(1, 'done', { whyNot: 'paid' }),
      reservedAt,
      dialed: null,
      ended: 1,
      state: 'refused',
      disposition: 'refused-by-policy',
    });
    await world.attempt({
      target: await person(2, 'waiting'),
      reservedAt,
      dialed: null,
      ended: 1,
      state: 'released',
      disposition: 'released',
    });
    await world.attempt({
      target: await person(3, 'review', { whyNot: 'review' }),
      reservedAt,
      answered: 5,
      ended: 90,
      state: 'unknown',
      disposition: 'unknown',
      heardMs: 4000,
    });
    const live = await person(4, 'open');
    const id = await world.attempt({ target: live, reservedAt, state: 'dialing', disposition: null });
    await pool.query('update targets set open_attempt = $2 where id = $1', [live.id, id]);
    const report = await audited(world);
    expect([report.attempts, brokenRules(report)]).toEqual([4, []]);
  });

  it("given the carrier's log, asks the whole record before it calls a call foreign", async () => {
    const line = (callId: string, number: string, second: number): WitnessCall => {
      return { at: Date.parse('2026-11-22T06:00:00Z') + second * 1000, number, callId, line: 1 };
    };
    const world = await small('Witness');
    const target = await world.target('id:1', ['+79994440001']);
    await world.attempt({
      target,
      reservedAt: '2026-11-22T06:00:00Z',
      ended: 30,
      disposition: 'no-answer',
      callId: 'w1@a',
    });
    const calls = [line('w1@a', '79994440001', 1), line('c1@a', '79990000001', 1)];
    expect((await audited(world, { witness: { calls, trunks: [] } })).breaches).toBe(0);
    const foreign = [...calls, line('x@a', '+79995550001', 1)];
    expect(brokenRules(await audited(world, { witness: { calls: foreign, trunks: [] } }))).toEqual([
      'each-call-one-attempt',
    ]);
    expect(brokenRules(await audited(golden, { witness: { calls: [], trunks: [] } }))).toEqual(['each-attempt-seen']);
    expect((await audited(golden, { witness: { calls: [], trunks: ['other'] } })).breaches).toBe(0);
  });

  // 230-FZ art. 7: one call a day in the person's zone, 08–22 on working days; Moscow is UTC+3, 23 November 2026 a Monday.
  it('given a second answered call on one day under ru-230fz, finds the cap broken', async () => {
    const world = await small('Cap', 'ru-230fz');
    const target = await world.target('id:1', ['+79996660001']);
    const answered = { target, answered: 5, ended: 12, heardMs: 6000 };
    const first = await world.attempt({ ...answered, reservedAt: '2026-11-23T09:00:00Z', disposition: 'heard-part' });
    expect(brokenRules(await audited(world))).toEqual([]);
    await world.attempt({
      ...answered,
      reservedAt: '2026-11-23T11:00:00Z',
      disposition: 'heard-full',
      redialOf: first,
    });
    expect(brokenRules(await audited(world))).toEqual(['caps-again']);
  });

  it('given an answered call of another campaign of the account on that day, finds the cap broken too', async () => {
    const world = await small('Cap of one', 'ru-230fz');
    const target = await world.target('id:1', ['+79996660003']);
    const answered = { target, answered: 5, ended: 12, heardMs: 6000, disposition: 'heard-full' } as const;
    const id = await world.attempt({ ...answered, reservedAt: '2026-11-23T09:00:00Z' });
    await pool.query('update attempts set campaign_id = $2, target_id = gen_random_uuid() where id = $1', [
      id,
      golden.campaignId,
    ]);
    await world.attempt({ ...answered, reservedAt: '2026-11-23T11:00:00Z' });
    const caps = (await audited(world)).promises.flatMap(({ rules }) => rules).find((one) => one.rule === 'caps-again');
    expect(caps).toMatchObject({ checked: 1, breaches: 1 });
    await pool.query('update attempts set campaign_id = $2 where id = $1', [id, world.campaignId]);
  });

  it('given a call at eleven at night under ru-230fz, finds the hours broken', async () => {
    const world = await small('Night', 'ru-230fz');
    const target = await world.target('id:1', ['+79996660002']);
    await world.attempt({ target, reservedAt: '2026-11-23T20:00:00Z', ended: 20, disposition: 'no-answer' });
    expect(brokenRules(await audited(world))).toEqual(['hours-again']);
  });

  it('given a period, replays its attempts alone', async () => {
    const scope = { campaignId: golden.campaignId, from: new Date('2026-11-22T06:06:00Z') };
    expect(await audited(golden, { scope })).toMatchObject({ attempts: 2, breaches: 0 });
  });
});

describe('money, through report, ledger and rate card', () => {
  const card = fc.record<RateCard>({
    perContact: fc.nat(1000).map(kopecks),
    minute: fc.nat(500).map(kopecks),
    trunkMinute: fc.nat(500).map(kopecks),
    rounding: fc.constantFrom('per-second', 'per-minute', '60+6', '30+1'),
    currency: fc.constant('RUB'),
  });
  const dial = fc.record({
    disposition: fc.constantFrom<Disposition>(
      'heard-full',
      'heard-part',
      'transferred',
      'voicemail',
      'busy',
      'no-answer',
    ),
    heardMs: fc.nat(20_000),
    talkedMs: fc.nat(200_000),
  });

  it('is one sum for any attempts and any rate card', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(card, fc.array(dial, { minLength: 1, maxLength: 8 }), async (rates, dials) => {
        const world = new ReportWorld(pool, rates);
        await world.campaign(`Money ${round++}`);
        let price = 0;
        let cost = 0;
        for (const [i, { disposition, heardMs, talkedMs }] of dials.entries()) {
          const answered = !['busy', 'no-answer'].includes(disposition);
          const rated = rate(rates, { disposition, heardMs, answeredMs: answered ? talkedMs : 0 });
          price += rated.price;
          cost += rated.cost;
          const target = await world.target(`id:${i}`, [`+7888${String(round * 100 + i).padStart(7, '0')}`]);
          const times = answered ? { answered: 5, ended: (5000 + talkedMs) / 1000 } : { ended: 20 };
          await world.attempt({ target, reservedAt: `2026-11-22T06:0${i}:00Z`, heardMs, disposition, ...times });
        }
        expect(await sums(world)).toEqual({ report: { price, cost }, ledger: { price, cost } });
        expect((await audited(world, { trunks: new Map() })).breaches).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  async function sums(world: ReportWorld): Promise<Record<'report' | 'ledger', { price: number; cost: number }>> {
    const report = { price: 0, cost: 0 };
    for await (const row of runReport(postgresReportReader(pool), 'attempts', { campaignId: world.campaignId }).rows) {
      report.price += parseDecimal(String(row.price)) ?? Number.NaN;
      report.cost += parseDecimal(String(row.cost)) ?? Number.NaN;
    }
    const ledger = { price: 0, cost: 0 };
    const lines = await pool.query<{ direction: 'price' | 'cost'; sum: number }>(
      'select direction, sum(amount)::bigint as sum from ledger where campaign_id = $1 group by 1',
      [world.campaignId],
    );
    for (const { direction, sum } of lines.rows) ledger[direction] = sum;
    return { report, ledger };
  }
});

describe('the ledger', () => {
  it('cannot be changed or shortened, only continued', async () => {
    const line = [attemptId(1)];
    await expect(pool.query('update ledger set amount = 0 where attempt_id = $1', line)).rejects.toThrow('append-only');
    await expect(pool.query('delete from ledger where attempt_id = $1', line)).rejects.toThrow('append-only');
  });
});
