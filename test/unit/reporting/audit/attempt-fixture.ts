import { rate } from '../../../../src/billing/rate.ts';
import type { PolicyDecision } from '../../../../src/domain/contact-policy.ts';
import type { AttemptId, CampaignId, DebtorId, TargetId } from '../../../../src/domain/ids.ts';
import { kopecks } from '../../../../src/domain/money.ts';
import type { AuditAttempt, AuditContext } from '../../../../src/reporting/audit/records.ts';

const second = 1000;
export const start = Date.parse('2026-11-22T06:00:00Z');

/** A lawful early hang-up: dialled 0.5 s after its reservation, answered for two seconds, priced 1.00 and 0.03. */
export const lawfulAttempt: AuditAttempt = {
  id: 'a1' as AttemptId,
  accountId: 'account',
  campaignId: 'campaign' as CampaignId,
  targetId: 'target' as TargetId,
  debtorId: 'debtor' as DebtorId,
  phone: '+79990000001',
  trunk: 'sim',
  kind: 'first',
  state: 'ended',
  disposition: 'heard-part',
  reservedAt: start,
  dialAt: start + 0.5 * second,
  dialedAt: start + 0.5 * second,
  ringingAt: start + second,
  answeredAt: start + 5 * second,
  endedAt: start + 7 * second,
  heardMs: 2000,
  price: 100,
  cost: 3,
  contact: true,
  callId: 'c1@sim',
  redialOf: null,
  failoverOf: null,
  earlier: null,
  sameCause: 0,
  dialledBefore: 0,
  events: [
    { type: 'reserved', at: start, why: null },
    { type: 'dialing', at: start + 0.5 * second, why: null },
    { type: 'ended', at: start + 7 * second, why: null },
  ],
  ledger: { price: 100, cost: 3, contacts: 1, reversed: false },
  decision: { allowed: true, at: start, rule: 'allowed', zone: 'Europe/Moscow', stops: [] },
  originate: { allowed: true, at: start, rule: 'allowed' },
  channel: 'robot',
  history: [],
};

/** Nobody answered: 30 s of ringing, no money. */
export const unansweredAttempt: AuditAttempt = {
  ...lawfulAttempt,
  disposition: 'no-answer',
  answeredAt: null,
  endedAt: start + 30 * second,
  heardMs: 0,
  price: 0,
  cost: 0,
  contact: false,
  ledger: { price: 0, cost: 0, contacts: 0, reversed: false },
};

const allowed: PolicyDecision = {
  allowed: true,
  rule: 'allowed',
  reason: 'nothing forbids it',
  zone: 'Europe/Moscow',
  policyVersion: 'some-policy@1',
};

export const context: AuditContext = {
  campaigns: new Map([
    [
      'campaign',
      {
        id: 'campaign' as CampaignId,
        name: 'Campaign',
        spec: {
          rates: {
            perContact: kopecks(100),
            minute: kopecks(0),
            trunkMinute: kopecks(90),
            rounding: 'per-second',
            currency: 'RUB',
          },
          policies: ['some-policy'],
          redial: { 'heard-part': { afterMs: 60_000, times: 2, nextPhone: false } },
        },
      },
    ],
  ]),
  trunks: new Map([['sim', { lines: 2, perSecond: 4 }]]),
  rate,
  decide: () => allowed,
  now: start + 3_600_000,
};

/** The same attempt at another time: every instant moved. */
export function later(attempt: AuditAttempt, ms: number, change: Partial<AuditAttempt> = {}): AuditAttempt {
  const moved = (at: number | null) => (at === null ? null : at + ms);
  return {
    ...attempt,
    reservedAt: attempt.reservedAt + ms,
    dialAt: attempt.dialAt + ms,
    dialedAt: moved(attempt.dialedAt),
    ringingAt: moved(attempt.ringingAt),
    answeredAt: moved(attempt.answeredAt),
    endedAt: moved(attempt.endedAt),
    events: attempt.events.map((event) => ({ ...event, at: event.at + ms })),
    decision: attempt.decision && { ...attempt.decision, at: attempt.decision.at + ms },
    originate: attempt.originate && { ...attempt.originate, at: attempt.originate.at + ms },
    ...change,
  };
}
