import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rate } from '../../../src/billing/rate.ts';
import { judge } from '../../../src/dialing/judge.ts';
import type { AttemptEnd, PastAttempt, SettleFacts } from '../../../src/dialing/ports.ts';
import type { CampaignSpec } from '../../../src/domain/campaign-spec.ts';
import type { Disposition } from '../../../src/domain/disposition.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId, TargetId } from '../../../src/domain/ids.ts';
import { campaignSpec } from '../../support/campaign-spec.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const later = (ms: number): Date => new Date(noon.getTime() + ms);
const [home, mobile] = ['+74951110000', '+79121110001'];

interface Given {
  readonly disposition: Disposition;
  readonly spec?: Partial<CampaignSpec>;
  readonly end?: Partial<AttemptEnd>;
  readonly history?: readonly PastAttempt[];
  readonly trunk?: string;
}

function settled({ disposition, spec = {}, end = {}, history = [], trunk = 'volga' }: Given) {
  const attemptId = randomUUID() as AttemptId;
  const facts: SettleFacts = {
    accountId: randomUUID() as AccountId,
    campaignId: randomUUID() as CampaignId,
    targetId: randomUUID() as TargetId,
    debtorId: randomUUID() as DebtorId,
    attemptId,
    phone: home,
    trunk,
    kind: history.length === 0 ? 'first' : 'redial',
    phones: [home, mobile],
    history,
    spec: campaignSpec(spec),
    end: { attemptId, endedAt: noon, disposition, heardMs: 0, keys: '', labels: [], ...end },
  };
  return judge(facts, rate);
}

function past(disposition: Disposition, trunk = 'volga'): PastAttempt {
  return {
    attemptId: randomUUID() as AttemptId,
    kind: 'first',
    disposition,
    phone: home,
    trunk,
    endedAt: later(-60_000),
  };
}

describe('what an ended attempt comes to', () => {
  it('given a contact of 13.2 s, then price and cost are those of the rate card', () => {
    const answered = { answeredAt: later(-13_200), heardMs: 10_000 };
    const { price, cost, currency, lines } = settled({ disposition: 'heard-full', end: answered });
    expect({ price, cost, currency }).toEqual({ price: 100, cost: 21, currency: 'RUB' });
    expect(lines).toHaveLength(2);
  });

  it('given a clock that shows the end before the answer, then nothing negative is charged', () => {
    expect(settled({ disposition: 'heard-part', end: { answeredAt: later(500) } })).toMatchObject({
      price: 0,
      cost: 0,
    });
  });

  it.each<[Disposition, 'good' | 'bad' | 'wrong-person' | undefined]>([
    ['heard-full', 'good'],
    ['voicemail', 'good'],
    ['opted-out', 'good'],
    ['wrong-person', 'wrong-person'],
    ['bad-number', 'bad'],
    ['busy', undefined],
    ['no-answer', undefined],
    ['congestion', undefined],
    ['trunk-down', undefined],
    ['released', undefined],
  ])('given %s, then the health of the number is learned: %s', (disposition, health) => {
    expect(settled({ disposition }).phoneHealth).toBe(health);
  });

  it.each<[Disposition, 'works' | 'fails' | undefined]>([
    ['heard-full', 'works'],
    ['busy', 'works'],
    ['no-answer', 'works'],
    ['bad-number', 'works'],
    ['congestion', 'works'],
    ['trunk-down', 'fails'],
    ['released', undefined],
    ['cancelled', undefined],
    ['unknown', undefined],
  ])('given %s, then it says of the trunk: %s', (disposition, trunk) => {
    expect(settled({ disposition }).trunk).toBe(trunk);
  });

  it('given a rule of the campaign, then the redial waits as long as the rule says', () => {
    const redial = { busy: { afterMs: 300_000, times: 3, nextPhone: true } } as const;
    expect(settled({ disposition: 'busy', spec: { redial } }).next).toEqual({
      do: 'again',
      at: later(300_000),
      phone: mobile,
      kind: 'redial',
    });
  });

  it('given the rule is used up by what happened before, then the target is done as retry-spent', () => {
    const redial = { busy: { afterMs: 300_000, times: 1, nextPhone: false } } as const;
    expect(settled({ disposition: 'busy', spec: { redial }, history: [past('busy')] }).next).toEqual({
      do: 'done',
      why: 'retry-spent',
    });
  });

  it('given no rule for it, then the target is done as retry-spent; given a final disposition, it is simply done', () => {
    expect(settled({ disposition: 'busy' }).next).toEqual({ do: 'done', why: 'retry-spent' });
    expect(settled({ disposition: 'promised' }).next).toEqual({ do: 'done', why: undefined });
  });

  it.each<Disposition>(['congestion', 'trunk-down'])(
    'given %s on the only trunk and no rule of the campaign, then the target is done as retry-spent',
    (disposition) => {
      expect(settled({ disposition }).next).toEqual({ do: 'done', why: 'retry-spent' });
    },
  );

  it('given a rule of the campaign for a dead trunk, then the only trunk is tried again by it', () => {
    const redial = { 'trunk-down': { afterMs: 1000, times: 1, nextPhone: false } } as const;
    expect(settled({ disposition: 'trunk-down', spec: { redial } }).next).toMatchObject({ at: later(1000) });
  });

  it('given it was never sent, then the same dial is due at once', () => {
    expect(settled({ disposition: 'released' }).next).toEqual({ do: 'again', at: noon, phone: home, kind: 'first' });
  });
});
