import { describe, expect, it } from 'vitest';
import { PostgresUnknowns } from '../../src/adapters/postgres/evidence/unknown-store.ts';
import { PostgresSchedule } from '../../src/adapters/postgres/scheduling/schedule.ts';
import { rate } from '../../src/billing/rate.ts';
import type { CallLogLine, CarrierRecord, ReviewedAttempt } from '../../src/dialing/evidence-ports.ts';
import { judge } from '../../src/dialing/judge.ts';
import { evidenceGraceMs, waitForBuckets } from '../../src/dialing/next-bucket.ts';
import { type ResolveKit, resolveByWord, resolveFromCarrier, resolveFromLog } from '../../src/dialing/resolve.ts';
import type { CampaignSpec } from '../../src/domain/campaign-spec.ts';
import { kopecks } from '../../src/domain/money.ts';
import { DialWorld, type OneAttempt } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

const rates: CampaignSpec['rates'] = {
  perContact: kopecks(100),
  minute: kopecks(60),
  trunkMinute: kopecks(90),
  rounding: 'per-second',
  currency: 'RUB',
};

interface Scene extends OneAttempt {
  readonly world: DialWorld;
  readonly kit: ResolveKit;
  readonly dialedAt: number;
}

/** An attempt whose end a crash hid. */
async function unknownAttempt(over: Partial<CampaignSpec> = {}): Promise<Scene> {
  const world = await DialWorld.make(record.pool);
  const attempt = await world.dialing({ rates, ...over });
  await world.store.unknown(attempt.lease, [attempt.reserved.attemptId]);
  const store = new PostgresUnknowns(record.pool);
  const kit: ResolveKit = {
    store,
    judge: (facts) => judge(facts, rate),
    unanswered: (_, { cause, sipStatus }) => (cause === 17 || sipStatus === 486 ? 'busy' : 'no-answer'),
  };
  const [known] = await store.unknowns({ ids: [attempt.reserved.attemptId] });
  return { ...attempt, world, kit, dialedAt: known?.dialedAt.getTime() ?? Number.NaN };
}

/** Lines of one run of the server, as milliseconds after the dial. */
function logOf(s: Scene, events: readonly (readonly [number, CallLogLine['event'], (string | undefined)?, number?])[]) {
  return {
    async *lines() {
      for (const [ms, event, channelId = s.reserved.attemptId, cause] of events) {
        const line = { at: s.dialedAt + ms, event, channelId, run: '1' };
        yield cause === undefined ? line : { ...line, cause };
      }
    },
  };
}

/** Other calls of a busy server, a second apart, from before the dial until it can no longer have become a call. */
const others = Array.from({ length: 13 }, (_, i) => [i * 1000 - 1000, 'started', `other ${i}`] as const);

const fromLog = (s: Scene, ...events: Parameters<typeof logOf>[1]) =>
  resolveFromLog(s.kit, { ids: [s.reserved.attemptId] }, logOf(s, events), new Date(s.dialedAt + 60_000));

const standing = (s: Scene) =>
  s.world.row<Record<string, unknown>>(
    `select a.state as attempt, a.disposition, a.price, a.cost, a.contact, t.state as target, t.next_kind as kind, t.why_not as why,
            c.state as campaign, c.spent
     from attempts a join targets t on t.id = a.target_id join campaigns c on c.id = a.campaign_id where a.id = $1`,
    s.reserved.attemptId,
  );

const lastEvent = (s: Scene) =>
  s.world.row<{ type: string; data: Record<string, unknown> }>(
    'select type, data from attempt_events where attempt_id = $1 order by seq desc limit 1',
    s.reserved.attemptId,
  );

const ledgerOf = (s: Scene) =>
  s.world.rows(
    'select direction, kind, amount from ledger where attempt_id = $1 order by direction, kind',
    s.reserved.attemptId,
  );

describe("an unknown attempt, laid beside the server's own log", () => {
  it('given no such channel while the same server wrote all the time, then nobody was called: the same dial is due again', async () => {
    const s = await unknownAttempt();
    await fromLog(s, ...others);
    expect(await standing(s)).toMatchObject({
      attempt: 'ended',
      disposition: 'released',
      price: 0,
      target: 'waiting',
      kind: 'first',
      why: null,
    });
    expect(await lastEvent(s)).toMatchObject({
      type: 'ended',
      data: { disposition: 'released', evidence: { source: 'call-log' } },
    });
    const again = await s.world.reserve({ ...s, targets: [s.targetId], lease: await s.world.lease() });
    expect(again.reserved).toHaveLength(1);
  });

  it('given a busy end in the log, then it is busy, free of charge, and the rule of redials says when next', async () => {
    const s = await unknownAttempt({ redial: { busy: { afterMs: 300_000, times: 3, nextPhone: false } } });
    await fromLog(s, [10, 'started'], [900, 'hung-up', s.reserved.attemptId, 17]);
    expect(await standing(s)).toMatchObject({
      disposition: 'busy',
      price: 0,
      cost: 0,
      target: 'waiting',
      kind: 'redial',
    });
  });

  it('given an answer and its end, then a person was reached without a message: no contact, the minutes are paid by new ledger lines', async () => {
    const s = await unknownAttempt();
    await fromLog(s, [10, 'started'], [5000, 'answered'], [15_000, 'hung-up', s.reserved.attemptId, 16]);
    // 10 s: 0.60 a minute is 10 kopecks to the account, 0.90 is 15 to the trunk.
    expect(await standing(s)).toMatchObject({
      disposition: 'media-failed',
      contact: false,
      price: 10,
      cost: 15,
      spent: 10,
      target: 'done',
    });
    expect(await ledgerOf(s)).toEqual([
      { direction: 'cost', kind: 'trunk-minutes', amount: 15 },
      { direction: 'price', kind: 'minutes', amount: 10 },
    ]);
  });

  it('given an answered call in which the person had opted out, then that is how it ended', async () => {
    const s = await unknownAttempt();
    await s.world.store.optOut(s.reserved.attemptId);
    await fromLog(s, [10, 'started'], [5000, 'answered'], [15_000, 'hung-up', s.reserved.attemptId, 16]);
    expect(await standing(s)).toMatchObject({ disposition: 'opted-out' });
  });

  it.each<[string, Parameters<typeof logOf>[1]]>([
    ['a server that died while it rang', [[10, 'started']]],
    [
      'a log that ends before the order could have become a call',
      [
        [-1000, 'hung-up', 'other'],
        [5000, 'started', 'next'],
      ],
    ],
    [
      'a log that was silent for more than ten minutes before',
      [
        [-700_000, 'hung-up', 'other'],
        [11_000, 'started', 'next'],
      ],
    ],
    ['a log that paused as long as a disk may have been full', others.toSpliced(4, 3)],
    [
      'a log in which a call ends that never began, so that lines were dropped',
      [...others, [12_500, 'hung-up', 'gone']],
    ],
    [
      'an unanswered end after which lines were dropped',
      [
        [10, 'started'],
        [900, 'hung-up', undefined, 17],
        [950, 'hung-up', 'gone'],
      ],
    ],
    ['an empty log', []],
  ])('given %s, then it stays unknown and in review', async (_, events) => {
    const s = await unknownAttempt();
    await fromLog(s, ...events);
    expect(await standing(s)).toMatchObject({ attempt: 'unknown', disposition: 'unknown', target: 'review' });
  });

  it('given the record has a Call-ID, then a log without the channel proves nothing', async () => {
    const s = await unknownAttempt();
    await record.pool.query(`update attempts set call_id = 'a@b' where id = $1`, [s.reserved.attemptId]);
    await fromLog(s, ...others);
    expect(await standing(s)).toMatchObject({ attempt: 'unknown' });
  });

  it('given the same evidence twice, then it counts once', async () => {
    const s = await unknownAttempt();
    const events = [
      [10, 'started'],
      [5000, 'answered'],
      [15_000, 'hung-up', s.reserved.attemptId, 16],
    ] as const;
    await fromLog(s, ...events);
    expect(await fromLog(s, ...events)).toEqual({ asked: 0, resolved: 0, dispositions: {} });
    expect(await ledgerOf(s)).toHaveLength(2);
  });

  it('given a lease that has passed to another owner, then nothing is asked', async () => {
    const s = await unknownAttempt();
    await record.pool.query('update nodes set fence = fence + 1 where name = $1', [s.lease.node]);
    expect(await s.kit.store.unknowns({ lease: s.lease })).toEqual([]);
  });

  it('given a campaign that was thought finished, then it is open again for the person who is due', async () => {
    const s = await unknownAttempt();
    await record.pool.query(`update campaigns set state = 'finished', finished_at = now() where id = $1`, [
      s.campaign.id,
    ]);
    await fromLog(s, ...others);
    expect(await standing(s)).toMatchObject({ campaign: 'running', target: 'waiting' });
  });
});

describe("an unknown attempt, laid beside the carrier's records", () => {
  const ask = (s: Scene, records: readonly Partial<CarrierRecord>[], trunks: readonly string[] = []) =>
    resolveFromCarrier(
      s.kit,
      { accountId: s.world.accountId },
      records.map((each, n) => ({ at: s.dialedAt, number: '79990000000', callId: `other-${n}`, ...each })),
      trunks,
    );
  const ownCallId = (s: Scene) => `${s.reserved.attemptId}@carrier`;
  const around = (s: Scene) => [{ at: s.dialedAt - 60_000 }, { at: s.dialedAt + 60_000 }];

  it('given its number at its time, answered for 20 s, then it was answered for 20 s', async () => {
    const s = await unknownAttempt();
    const number = s.reserved.phone.replace('+', '');
    const times = { answeredAt: s.dialedAt + 4000, endedAt: s.dialedAt + 24_000 };
    await ask(s, [...around(s), { number, callId: ownCallId(s), at: s.dialedAt + 200, ...times }]);
    expect(await standing(s)).toMatchObject({ disposition: 'media-failed', cost: 30 });
    expect(await s.world.row('select call_id from attempts where id = $1', s.reserved.attemptId)).toEqual({
      call_id: ownCallId(s),
    });
  });

  it('given its number refused with 486, then it was busy', async () => {
    const s = await unknownAttempt();
    await ask(s, [{ number: s.reserved.phone, callId: ownCallId(s), sipStatus: 486 }]);
    expect(await standing(s)).toMatchObject({ disposition: 'busy' });
  });

  it('given calls before and after and not this one, then it never left', async () => {
    const s = await unknownAttempt();
    await ask(s, around(s));
    expect(await standing(s)).toMatchObject({ disposition: 'released', target: 'waiting' });
  });

  it('given a log of other trunks, of another time, or that says no more than that it was called, then it stays unknown', async () => {
    const s = await unknownAttempt();
    await ask(s, around(s), ['other-trunk']);
    await ask(s, [{ at: s.dialedAt + 60_000 }]);
    await ask(s, [...around(s), { number: s.reserved.phone, callId: ownCallId(s) }]);
    expect(await standing(s)).toMatchObject({ attempt: 'unknown' });
  });

  it('given a Call-ID that stands on another attempt, then it explains this one no more', async () => {
    const s = await unknownAttempt();
    const other = await s.world.dialing();
    await record.pool.query(`update attempts set call_id = 'taken@carrier' where id = $1`, [other.reserved.attemptId]);
    await ask(s, [{ number: s.reserved.phone, callId: 'taken@carrier', sipStatus: 486 }]);
    expect(await standing(s)).toMatchObject({ attempt: 'unknown' });
  });
});

describe("an unknown attempt and a person's word", () => {
  it.each([
    ['not-called', 'released', 'waiting'],
    ['no-answer', 'no-answer', 'done'],
    ['answered', 'media-failed', 'done'],
  ] as const)(
    'given "%s", then it is %s and its target %s; who said it stands in the record',
    async (word, disposition, target) => {
      const s = await unknownAttempt();
      const unknowns = await s.kit.store.unknowns({ ids: [s.reserved.attemptId] });
      await resolveByWord(s.kit, unknowns, word, { by: 'anna', note: 'asked the debtor' });
      expect(await standing(s)).toMatchObject({ disposition, target, price: 0 });
      expect((await lastEvent(s)).data).toEqual({
        disposition,
        evidence: { source: 'person', by: 'anna', note: 'asked the debtor' },
      });
    },
  );
});

describe('an unknown attempt without evidence', () => {
  const old = (s: Scene) =>
    record.pool.query(`update attempts set ended_at = now() - make_interval(secs => $2) where id = $1`, [
      s.reserved.attemptId,
      evidenceGraceMs / 1000 + 1,
    ]);
  const tomorrow = new Date(Date.now() + 86_400_000);
  const only = (s: Scene, until: Date | undefined) => (attempt: ReviewedAttempt) =>
    attempt.attemptId === s.reserved.attemptId ? until : undefined;

  it('given a policy with a bucket, then its person waits for the next one as a redial of it, and the record says until when', async () => {
    const s = await unknownAttempt();
    await old(s);
    expect(await waitForBuckets(s.kit.store, only(s, tomorrow))).toBe(1);
    expect(await standing(s)).toMatchObject({ attempt: 'unknown', target: 'waiting', kind: 'redial', why: 'review' });
    expect(await lastEvent(s)).toEqual({ type: 'next-bucket', data: { until: tomorrow.toISOString() } });
    expect(await waitForBuckets(s.kit.store, only(s, tomorrow))).toBe(0);
  });

  it('given no bucket, or evidence that may still come, then it stays in review', async () => {
    const s = await unknownAttempt();
    await waitForBuckets(s.kit.store, only(s, tomorrow));
    await old(s);
    await waitForBuckets(s.kit.store, only(s, undefined));
    expect(await standing(s)).toMatchObject({ target: 'review' });
  });

  it('given evidence that comes while the person waits, then the rule of what really happened decides', async () => {
    const s = await unknownAttempt();
    await old(s);
    await waitForBuckets(s.kit.store, only(s, tomorrow));
    await fromLog(s, [10, 'started'], [900, 'hung-up', s.reserved.attemptId, 17]);
    expect(await standing(s)).toMatchObject({ disposition: 'busy', target: 'done' });
  });
});

describe('a campaign with an unknown attempt', () => {
  it('given it was given up just now, then the campaign waits for evidence; half a minute later it is finished', async () => {
    const s = await unknownAttempt();
    const schedule = new PostgresSchedule(record.pool);
    expect(await schedule.finishDone()).not.toContain(s.campaign.id);
    await record.pool.query(`update attempts set ended_at = now() - interval '31 seconds' where id = $1`, [
      s.reserved.attemptId,
    ]);
    expect(await schedule.finishDone()).toContain(s.campaign.id);
  });
});
