import { describe, expect, it } from 'vitest';
import type { AttemptId, DebtorId, TargetId } from '../../../../src/domain/ids.ts';
import type { AuditAttempt } from '../../../../src/reporting/audit/records.ts';
import { auditRules } from '../../../../src/reporting/audit/rules.ts';
import { context, later, lawfulAttempt, start, unansweredAttempt } from './attempt-fixture.ts';
import { brokenBy } from './histories.ts';

/** The n-th of several dials, 150 ms apart. */
const dialOf = (n: number) =>
  later(unansweredAttempt, n * 150, {
    id: `a${n}` as AttemptId,
    debtorId: `d${n}` as DebtorId,
    targetId: `t${n}` as TargetId,
    phone: `+7999000001${n}`,
    trunk: 'fast',
  });
const fast = { ...context, trunks: new Map([['fast', { lines: 100, perSecond: 4 }]]) };

describe('lines and rate of a trunk', () => {
  it('a third call on a trunk of two lines breaks its lines, and a line is free in the instant of the end', () => {
    const call = (n: number, ms: number) =>
      later(unansweredAttempt, ms, {
        id: `a${n}` as AttemptId,
        debtorId: `d${n}` as DebtorId,
        targetId: `t${n}` as TargetId,
        phone: `+7999000001${n}`,
      });
    expect(brokenBy(call(1, 0), call(2, 1000), call(3, 2000))).toEqual(['lines']);
    expect(brokenBy(call(1, 0), call(2, 1000), call(3, 29_500))).toEqual([]);
  });

  it('six dials within a second break a rate of four, five do not', () => {
    const see = auditRules.find((rule) => rule.rule === 'rate')?.watch(fast);
    const verdicts = [0, 1, 2, 3, 4, 5].map((n) => see?.(dialOf(n)));
    expect(verdicts.slice(0, 5)).toEqual(Array(5).fill('kept'));
    expect(verdicts[5]).toMatchObject({ broken: expect.stringContaining('dial 6 within a second') });
  });

  it('given orders that were lost or not sent, then they are no dials of that second: only their last check is known', () => {
    const lost = (n: number): AuditAttempt => {
      const known = lawfulAttempt.events.slice(0, 2);
      return { ...dialOf(n), events: [...known, { type: 'unknown', at: start + 9000, why: null }] };
    };
    const see = auditRules.find((rule) => rule.rule === 'rate')?.watch(fast);
    const crowd = [0, 1, 2, 3].flatMap((n) => [dialOf(n), lost(n), { ...dialOf(n), disposition: 'released' as const }]);
    expect(crowd.map((attempt) => see?.(attempt))).toEqual(Array(12).fill('kept'));
  });
});
