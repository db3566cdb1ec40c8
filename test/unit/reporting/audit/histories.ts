/** Histories that several files judge: an early hang-up with its redial, and who else there is. */
import type { AttemptId, DebtorId, TargetId } from '../../../../src/domain/ids.ts';
import type { AuditAttempt, EarlierAttempt } from '../../../../src/reporting/audit/records.ts';
import { auditRules } from '../../../../src/reporting/audit/rules.ts';
import { context, later, lawfulAttempt, start } from './attempt-fixture.ts';

/** Replays attempts and tells which rules were broken, once each. */
export function brokenBy(...attempts: readonly AuditAttempt[]): string[] {
  return auditRules
    .filter(({ watch }) => {
      const see = watch(context);
      return attempts.map((attempt) => see(attempt)).some((verdict) => typeof verdict === 'object');
    })
    .map((rule) => rule.rule);
}

export const elsewhere = {
  targetId: 't2' as TargetId,
  debtorId: 'd2' as DebtorId,
  phone: '+79990000002',
  id: 'a2' as AttemptId,
};
export const earlier: EarlierAttempt = {
  id: 'a1' as AttemptId,
  targetId: 'target' as TargetId,
  disposition: 'heard-part',
  endedAt: start + 7000,
  phone: '+79990000001',
  trunk: 'sim',
  waitUntil: null,
};
export const redial = later(lawfulAttempt, 120_000, {
  id: 'a2' as AttemptId,
  kind: 'redial',
  redialOf: 'a1' as AttemptId,
  earlier,
  sameCause: 1,
});
export const logged = (allowed: boolean, at: number, rule: string) => ({
  allowed,
  at,
  rule,
  zone: 'Europe/Moscow',
  stops: [],
});
export const events = (...types: string[]) => types.map((type, i) => ({ type, at: start + i, why: null }));
