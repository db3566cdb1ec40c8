import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAuditMark,
  readHalfwayMark,
  saveAuditMark,
  saveHalfwayMark,
} from '../../src/adapters/postgres/reports/audit-marks.ts';
import { postgresAuditSource } from '../../src/adapters/postgres/reports/audit-source.ts';
import { rate } from '../../src/billing/rate.ts';
import { uuidv7 } from '../../src/domain/ids.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decide } from '../../src/policy/decide.ts';
import { type AuditQuestion, type AuditReport, audit } from '../../src/reporting/audit/audit.ts';
import type { AuditMark } from '../../src/reporting/audit/mark.ts';
import { auditSinceLast, type Gently } from '../../src/reporting/audit/since-last.ts';
import { recordForTests } from '../support/record.ts';
import { exampleRates, ReportWorld, type TargetFixture } from './report-world.ts';

const record = recordForTests();
const book = bundledBook();
const start = Date.parse('2026-11-22T06:00:00Z');

interface Dial {
  /** After the dial before. */
  readonly gapMs: number;
  readonly person: number;
  readonly waitMs: number;
  readonly talkMs: number;
  /** What the record has wrong: no decision before the dial, or a ledger line too many. */
  readonly fault: 'none' | 'decision' | 'ledger';
  /** The record is audited before this dial. */
  readonly cut: boolean;
  /** After so many slices that audit is stopped, and another goes on from where it was. */
  readonly stopAfter: number | undefined;
}

const dial = fc.record<Dial>({
  gapMs: fc.nat(3000),
  person: fc.nat(2),
  waitMs: fc.nat(1500),
  talkMs: fc.nat(9000),
  fault: fc.constantFrom('none', 'none', 'none', 'decision', 'ledger'),
  cut: fc.boolean(),
  stopAfter: fc.constantFrom(undefined, 1, 2),
});

/** One dial that goes through its life as time goes by. */
class Life {
  readonly reservedAt: number;
  readonly #dial: Dial;
  readonly #world: ReportWorld;
  readonly #id: string;
  #stage: 'none' | 'reserved' | 'dialing' | 'ended' = 'none';

  constructor(world: ReportWorld, what: Dial, reservedAt: number) {
    this.#world = world;
    this.#dial = what;
    this.reservedAt = reservedAt;
    this.#id = uuidv7(reservedAt, randomBytes);
  }

  /** Brings the record to where this dial stands at the instant. */
  async at(now: number, targets: readonly TargetFixture[]): Promise<void> {
    const dialedAt = this.reservedAt + this.#dial.waitMs;
    const endedAt = dialedAt + this.#dial.talkMs;
    if (this.#stage === 'none' && this.reservedAt < now) await this.#reserve(targets);
    if (this.#stage === 'reserved' && dialedAt < now) await this.#begin(dialedAt);
    if (this.#stage === 'dialing' && endedAt < now) await this.#end(dialedAt, endedAt);
  }

  async #reserve(targets: readonly TargetFixture[]): Promise<void> {
    this.#stage = 'reserved';
    const target = targets[this.#dial.person];
    if (!target) throw new Error('no such person');
    const decision = this.#dial.fault === 'decision' ? 'none' : 'allowed';
    const reservedAt = new Date(this.reservedAt).toISOString();
    const row = {
      id: this.#id,
      target,
      state: 'reserved',
      disposition: null,
      dialed: null,
      reservedAt,
      decision,
    } as const;
    await this.#world.attempt(row);
  }

  async #begin(at: number): Promise<void> {
    this.#stage = 'dialing';
    await record.pool.query(`update attempts set state = 'dialing', dialed_at = $2 where id = $1`, [
      this.#id,
      new Date(at),
    ]);
    await this.#event(2, 'dialing', at);
  }

  async #end(dialedAt: number, endedAt: number): Promise<void> {
    this.#stage = 'ended';
    const { talkMs, fault } = this.#dial;
    const rating = rate(exampleRates, { disposition: 'heard-full', heardMs: talkMs, answeredMs: talkMs });
    await record.pool.query(
      `update attempts set state = 'ended', disposition = 'heard-full', answered_at = $2, ended_at = $3, heard_ms = $4, price = $5,
         cost = $6, contact = $7 where id = $1`,
      [this.#id, new Date(dialedAt), new Date(endedAt), talkMs, rating.price, rating.cost, rating.contact],
    );
    await this.#event(3, 'ended', endedAt);
    await this.#world.ledger(this.#id, fault === 'ledger' ? [...rating.lines, ...rating.lines] : rating.lines);
  }

  async #event(seq: number, type: string, at: number): Promise<void> {
    await record.pool.query(
      'insert into attempt_events (attempt_id, seq, account_id, at, type) values ($1, $2, $3, $4, $5)',
      [this.#id, seq, this.#world.accountId, new Date(at), type],
    );
  }
}

function question(world: ReportWorld, now: number): AuditQuestion {
  return {
    scope: { campaignId: world.campaignId },
    trunks: new Map([['sim', { lines: 2, perSecond: 1 }]]),
    rate,
    decide: (asked) => decide(asked, book),
    now: new Date(now),
  };
}

/** How often each rule was asked and broken, and the rules of the store: what is broken. */
function counts(report: AuditReport): Record<string, readonly number[]> {
  const rules = report.promises.flatMap(({ rules }) => rules);
  const ofStore = [
    'open-means-open',
    'attempts-counted',
    'undialled-explained',
    'put-off-explained',
    'put-offs-again',
    'line-has-attempt',
    'spent-is-ledger',
    'one-call-id',
  ];
  return Object.fromEntries(
    rules.map(({ rule, checked, breaches }) => [rule, ofStore.includes(rule) ? [breaches] : [checked, breaches]]),
  );
}

/** The process that audited was stopped. */
class Stopped extends Error {}

function asStored(mark: AuditMark): AuditMark {
  return JSON.parse(JSON.stringify(mark)) as AuditMark;
}

let round = 0;

async function world(people: number): Promise<{ world: ReportWorld; targets: TargetFixture[] }> {
  const made = new ReportWorld(record.pool);
  await made.campaign(`Since last ${round++}`);
  const targets: TargetFixture[] = [];
  for (let n = 0; n < people; n++)
    targets.push(await made.target(`id:${n}`, [`+7912${String(round * 10 + n).padStart(7, '0')}`]));
  return { world: made, targets };
}

describe('an audit that goes on where the last one ended', () => {
  it('finds after any slices what a full audit finds, rule by rule', async () => {
    const source = postgresAuditSource(record.pool, 'background');
    let [broken, breaths, stops] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(dial, { minLength: 1, maxLength: 10 }), async (dials) => {
        const scene = await world(3);
        let now = start;
        let [mark, halfway]: (AuditMark | undefined)[] = [];
        const lives: Life[] = [];
        const audited = async (stopAfter?: number): Promise<AuditReport | undefined> => {
          for (const life of lives) await life.at(now, scene.targets);
          let slices = 0;
          // An attempt a slice: what the rules remember must not be lost between slices.
          const gently: Gently = {
            attempts: 1,
            breathe: async () => void breaths++,
            halfway,
            reached: async (reached) => {
              halfway = asStored(reached);
              if (++slices === stopAfter) throw new Stopped();
            },
          };
          try {
            const found = await auditSinceLast(source, question(scene.world, now), mark, new Date(now), gently);
            mark = asStored(found.mark);
            halfway = undefined;
            return found.report;
          } catch (error) {
            if (!(error instanceof Stopped)) throw error;
            stops++;
            return undefined;
          }
        };
        for (const one of dials) {
          now += one.gapMs;
          if (one.cut) await audited(one.stopAfter);
          lives.push(new Life(scene.world, one, now));
        }
        now += 60_000;
        const last = (await audited(1)) ?? (await audited());
        const full = await audit(source, question(scene.world, now));
        expect(last && counts(last)).toEqual(counts(full));
        expect(last?.attempts).toBe(full.attempts);
        broken += full.breaches;
      }),
      { numRuns: 12 },
    );
    // The histories were not all lawful, or the comparison would say little.
    expect(broken).toBeGreaterThan(20);
    expect(breaths).toBeGreaterThan(20);
    expect(stops).toBeGreaterThan(3);
  }, 120_000);

  it('given a target that is wrong, then it is named by each run until it is mended', async () => {
    const source = postgresAuditSource(record.pool);
    const { world: scene, targets } = await world(1);
    const [target] = targets;
    if (!target) throw new Error('no target');
    const reservedAt = new Date(start).toISOString();
    const attempt = {
      id: uuidv7(start, randomBytes),
      target,
      reservedAt,
      ended: 30,
      disposition: 'no-answer',
    } as const;
    await scene.attempt(attempt);
    await record.pool.query('update targets set attempts = 2 where id = $1', [target.id]);
    let mark: AuditMark | undefined;
    const broken: number[] = [];
    for (const minute of [1, 2, 3]) {
      if (minute === 3) await record.pool.query('update targets set attempts = 1 where id = $1', [target.id]);
      const now = start + minute * 60_000;
      const found = await auditSinceLast(source, question(scene, now), mark, new Date(now));
      mark = found.mark;
      broken.push(counts(found.report)['attempts-counted']?.[0] ?? Number.NaN);
    }
    expect(broken).toEqual([1, 1, 0]);
  });

  it('given an unknown attempt that evidence resolved after it was audited, then the next run judges what it became', async () => {
    const source = postgresAuditSource(record.pool);
    const { world: scene, targets } = await world(1);
    const [target] = targets;
    if (!target) throw new Error('no target');
    const id = uuidv7(start, randomBytes);
    const row = { id, target, reservedAt: new Date(start).toISOString(), ended: 30 } as const;
    await scene.attempt({ ...row, state: 'unknown', disposition: 'unknown' });
    const first = await auditSinceLast(source, question(scene, start + 60_000), undefined, new Date(start + 60_000));
    // Resolved as busy without the event that says so: no lawful path.
    await record.pool.query(`update attempts set state = 'ended', disposition = 'busy' where id = $1`, [id]);
    const second = await auditSinceLast(
      source,
      question(scene, start + 120_000),
      first.mark,
      new Date(start + 120_000),
    );
    expect([first, second].map(({ report }) => counts(report)['lawful-states'])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('given a mark that was saved, then it is read back as it was, and never goes back', async () => {
    const { world: scene } = await world(1);
    const mark: AuditMark = {
      until: start,
      carried: [{ id: uuidv7(start, randomBytes), dialSeen: true }],
      rules: { rate: { checked: 2, breaches: 1, examples: [{ attemptId: null, what: 'too fast' }] } },
      subjects: [scene.campaignId],
      attempts: 2,
    };
    expect(await readAuditMark(record.pool, scene.campaignId)).toBeUndefined();
    await saveAuditMark(record.pool, scene.campaignId, mark, 1);
    await saveAuditMark(record.pool, scene.campaignId, { ...mark, until: start - 1, attempts: 9 }, 0);
    expect(await readAuditMark(record.pool, scene.campaignId)).toEqual(mark);
  });

  it('given an audit of everything that was stopped, then its place is kept until one that came further is done', async () => {
    const mark: AuditMark = { until: start, carried: [], rules: {}, subjects: [], attempts: 2 };
    await saveHalfwayMark(record.pool, mark);
    await saveAuditMark(record.pool, undefined, { ...mark, until: start - 1 }, 0);
    expect(await readHalfwayMark(record.pool)).toEqual(mark);
    await saveAuditMark(record.pool, undefined, mark, 0);
    expect(await readHalfwayMark(record.pool)).toBeUndefined();
  });
});
