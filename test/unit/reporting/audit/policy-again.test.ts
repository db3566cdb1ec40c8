import { describe, expect, it } from 'vitest';
import type { PolicyDecision, PolicyQuestion } from '../../../../src/domain/contact-policy.ts';
import type { AuditAttempt, AuditContext } from '../../../../src/reporting/audit/records.ts';
import { auditRules } from '../../../../src/reporting/audit/rules.ts';
import { context, lawfulAttempt, start, unansweredAttempt } from './attempt-fixture.ts';

describe('the policy asked again', () => {
  const denying = (skip: PolicyDecision['skip']) => {
    const questions: PolicyQuestion[] = [];
    const decide = (question: PolicyQuestion): PolicyDecision => {
      questions.push(question);
      return {
        allowed: false,
        rule: 'r',
        reason: 'because',
        zone: 'UTC',
        policyVersion: 'p@1',
        ...(skip ? { skip } : {}),
      };
    };
    return { questions, asked: { ...context, decide } };
  };
  const verdicts = (asked: AuditContext, attempt: AuditAttempt) =>
    Object.fromEntries(auditRules.map(({ rule, watch }) => [rule, watch(asked)(attempt)]));

  it('given an answer about the hours, breaks the hours, and one about caps breaks the caps', () => {
    for (const skip of ['window', 'zone-unknown-window'] as const) {
      const found = verdicts(denying(skip).asked, lawfulAttempt);
      expect([found['hours-again'], found['caps-again']]).toEqual([
        { broken: 'was dialled against r: because' },
        'kept',
      ]);
    }
    for (const skip of ['cap', 'held', 'stopped'] as const) {
      const found = verdicts(denying(skip).asked, lawfulAttempt);
      expect([found['hours-again'], found['caps-again']]).toEqual([
        'kept',
        { broken: 'was dialled against r: because' },
      ]);
    }
  });

  it('is asked once for each dial, with the zone and the stops that were logged, at the instant of the dial', () => {
    const { asked, questions } = denying('cap');
    const past = { at: start - 86_400_000, channel: 'robot', result: 'busy', subject: 'both' } as const;
    verdicts(asked, { ...lawfulAttempt, history: [past] });
    expect(questions).toEqual([
      {
        policies: ['some-policy'],
        at: new Date(start + 500),
        channel: 'robot',
        subject: { phone: '+79990000001', zone: 'Europe/Moscow', stops: [] },
        history: [{ ...past, at: new Date(past.at) }],
      },
    ]);
  });

  it('says nothing of what was not dialled, nor of a policy that is gone', () => {
    const undialled = { ...unansweredAttempt, dialedAt: null };
    expect(verdicts(denying('cap').asked, undialled)['caps-again']).toBe('not-asked');
    expect(verdicts({ ...context, decide: () => undefined }, lawfulAttempt)['hours-again']).toBe('not-asked');
  });
});
