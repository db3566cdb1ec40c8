import { describe, expect, it } from 'vitest';
import type { PolicyDecision, PolicyQuestion } from '../../../../src/domain/contact-policy.ts';
import type { AttemptId, DebtorId, TargetId } from '../../../../src/domain/ids.ts';
import type { AuditAttempt, AuditContext, EarlierAttempt } from '../../../../src/reporting/audit/records.ts';
import { auditRules } from '../../../../src/reporting/audit/rules.ts';
import { context, later, lawfulAttempt, start, unansweredAttempt } from './attempt-fixture.ts';

/** Replays attempts and tells which rules were broken, once each. */
function brokenBy(...attempts: readonly AuditAttempt[]): string[] {
  return auditRules
    .filter(({ watch }) => {
      const see = watch(context);
      return attempts.map((attempt) => see(attempt)).some((verdict) => typeof verdict === 'object');
    })
    .map((rule) => rule.rule);
}

const elsewhere = {
  targetId: 't2' as TargetId,
  debtorId: 'd2' as DebtorId,
  phone: '+79990000002',
  id: 'a2' as AttemptId,
};
const earlier: EarlierAttempt = {
  id: 'a1' as AttemptId,
  targetId: 'target' as TargetId,
  disposition: 'heard-part',
  endedAt: start + 7000,
  phone: '+79990000001',
  trunk: 'sim',
  waitUntil: null,
};
const redial = later(lawfulAttempt, 120_000, {
  id: 'a2' as AttemptId,
  kind: 'redial',
  redialOf: 'a1' as AttemptId,
  earlier,
  sameCause: 1,
});
const logged = (allowed: boolean, at: number, rule: string) => ({
  allowed,
  at,
  rule,
  zone: 'Europe/Moscow',
  stops: [],
});
const events = (...types: string[]) => types.map((type, i) => ({ type, at: start + i, why: null }));

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

describe('a record without a fault', () => {
  const unsent = { ...unansweredAttempt, dialedAt: null, ringingAt: null, callId: null };
  const fine: [string, AuditAttempt[]][] = [
    ['an early hang-up', [lawfulAttempt]],
    ['a dial that nobody answered', [unansweredAttempt]],
    ['an early hang-up and its redial', [lawfulAttempt, redial]],
    [
      'a call that begins in the instant in which the last one ended',
      [lawfulAttempt, later(redial, -113_500, { earlier: { ...earlier, endedAt: start - 60_000 } })],
    ],
    [
      "a dial whose instant by the dialer's clock is behind the decision, the database's is not",
      [
        {
          ...lawfulAttempt,
          decision: logged(true, start + 500, 'allowed'),
          dialedAt: start + 499,
          dialAt: start + 499,
        },
      ],
    ],
    [
      'a reservation given back',
      [{ ...unsent, state: 'released', disposition: 'released', events: events('reserved', 'released') }],
    ],
    [
      'a refusal that says why',
      [
        {
          ...unsent,
          state: 'refused',
          disposition: 'refused-by-policy',
          events: [...events('reserved'), { type: 'refused', at: start, why: 'paid' }],
        },
      ],
    ],
    [
      'an open call',
      [
        {
          ...unansweredAttempt,
          state: 'ringing',
          disposition: null,
          endedAt: null,
          events: events('reserved', 'dialing', 'ringing'),
        },
      ],
    ],
    [
      'a call that nobody knows the end of',
      [
        {
          ...unansweredAttempt,
          state: 'unknown',
          disposition: 'unknown',
          answeredAt: start + 5000,
          events: events('reserved', 'dialing', 'lost', 'unknown'),
        },
      ],
    ],
    [
      'a number of another account dialled at the same time',
      [lawfulAttempt, later(lawfulAttempt, 1000, { ...elsewhere, phone: lawfulAttempt.phone, accountId: 'other' })],
    ],
    [
      'a failover to another trunk at once',
      [
        lawfulAttempt,
        later(redial, -113_000, { kind: 'failover', failoverOf: 'a1' as AttemptId, trunk: 'other', redialOf: null }),
      ],
    ],
    [
      'the same planned dial after a cancelled one',
      [later(redial, 0, { earlier: { ...earlier, disposition: 'cancelled', endedAt: start + 119_000 } })],
    ],
  ];
  it.each(fine)('%s keeps every promise', (_name, attempts) => {
    expect(brokenBy(...attempts)).toEqual([]);
  });
});

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

describe('one fault in the record', () => {
  const faults: [string, string[], AuditAttempt[]][] = [
    [
      'an attempt that begins by dialling',
      ['lawful-states'],
      [{ ...lawfulAttempt, events: events('dialing', 'ended') }],
    ],
    [
      'an attempt that ended twice',
      ['lawful-states'],
      [{ ...lawfulAttempt, events: events('reserved', 'dialing', 'ended', 'ended') }],
    ],
    [
      'a state that no event tells of',
      ['lawful-states'],
      [{ ...lawfulAttempt, events: events('reserved', 'dialing') }],
    ],
    [
      'an answer before the dial',
      ['lawful-states'],
      [{ ...lawfulAttempt, answeredAt: start - 5000, ringingAt: null, endedAt: start - 3000 }],
    ],
    [
      'an end without a disposition',
      ['known-or-unknown', 'rate-attempt-ledger'],
      [{ ...lawfulAttempt, disposition: null }],
    ],
    [
      'an answered disposition without an answer',
      ['known-or-unknown', 'rate-attempt-ledger'],
      [{ ...lawfulAttempt, answeredAt: null }],
    ],
    ['an ended attempt called unknown', ['known-or-unknown'], [{ ...unansweredAttempt, disposition: 'unknown' }]],
    [
      'a refused attempt that was dialled',
      ['known-or-unknown'],
      [
        {
          ...unansweredAttempt,
          state: 'refused',
          disposition: 'refused-by-policy',
          events: [...events('reserved'), { type: 'refused', at: start, why: 'paid' }],
        },
      ],
    ],
    [
      'two calls at once to one person',
      ['one-call-at-a-time'],
      [lawfulAttempt, later(lawfulAttempt, 1000, { ...elsewhere, debtorId: lawfulAttempt.debtorId })],
    ],
    [
      'two calls at once to one number',
      ['one-call-at-a-time'],
      [lawfulAttempt, later(lawfulAttempt, 1000, { ...elsewhere, phone: lawfulAttempt.phone })],
    ],
    [
      'two calls at once for one target',
      ['one-call-at-a-time'],
      [lawfulAttempt, later(lawfulAttempt, 1000, { ...elsewhere, targetId: lawfulAttempt.targetId })],
    ],
    ['a second first call', ['cause-of-each-call'], [{ ...lawfulAttempt, dialledBefore: 1 }]],
    [
      'a redial of an unknown call before the next bucket',
      ['cause-of-each-call'],
      [later(redial, 0, { earlier: { ...earlier, disposition: 'unknown', waitUntil: (redial.dialedAt ?? 0) + 1 } })],
    ],
    ['a redial of nothing', ['cause-of-each-call'], [later(redial, 0, { redialOf: null, earlier: null })]],
    ['a redial that came too early', ['cause-of-each-call'], [later(redial, -60_000)]],
    ['a redial too many', ['cause-of-each-call'], [later(redial, 0, { sameCause: 3 })]],
    [
      'a redial without a rule',
      ['cause-of-each-call'],
      [later(redial, 0, { earlier: { ...earlier, disposition: 'busy' } })],
    ],
    [
      'a redial of another target',
      ['cause-of-each-call'],
      [later(redial, 0, { earlier: { ...earlier, targetId: 't9' as TargetId } })],
    ],
    [
      'a failover to the same trunk',
      ['cause-of-each-call'],
      [later(redial, 0, { kind: 'failover', failoverOf: 'a1' as AttemptId })],
    ],
    ['a call to the next number that is the same', ['cause-of-each-call'], [later(redial, 0, { kind: 'next-phone' })]],
    ['a dial without a decision', ['allowed-first'], [{ ...lawfulAttempt, decision: null }]],
    [
      'a dial that was forbidden',
      ['allowed-first'],
      [{ ...lawfulAttempt, decision: logged(false, start, 'cap.calls.day') }],
    ],
    [
      'a dial before its decision',
      ['allowed-first'],
      [{ ...lawfulAttempt, decision: logged(true, start + 600, 'allowed') }],
    ],
    ['a dial that was not asked about again', ['asked-again'], [{ ...lawfulAttempt, originate: null }]],
    [
      'a dial that the last answer forbade',
      ['asked-again'],
      [{ ...lawfulAttempt, originate: { allowed: false, at: start, rule: 'window.workday' } }],
    ],
    [
      'a dial before the last answer',
      ['asked-again'],
      [{ ...lawfulAttempt, originate: { allowed: true, at: start + 600, rule: 'allowed' } }],
    ],
    [
      'a dial long after its decision',
      ['fresh-decision'],
      [{ ...lawfulAttempt, decision: logged(true, start - 120_000, 'allowed') }],
    ],
    [
      'a refusal without a reason',
      ['refusal-explained'],
      [
        {
          ...unansweredAttempt,
          dialedAt: null,
          ringingAt: null,
          state: 'refused',
          disposition: 'refused-by-policy',
          events: events('reserved', 'refused'),
        },
      ],
    ],
    [
      'a call open since yesterday',
      ['not-stuck'],
      [
        later(
          {
            ...unansweredAttempt,
            state: 'dialing',
            disposition: null,
            endedAt: null,
            ringingAt: null,
            events: events('reserved', 'dialing'),
          },
          -86_400_000,
        ),
      ],
    ],
    ['a dial before its slot', ['rate'], [{ ...lawfulAttempt, dialAt: start + 700 }]],
    [
      'a price that is not in the ledger',
      ['rate-attempt-ledger'],
      [{ ...lawfulAttempt, ledger: { ...lawfulAttempt.ledger, price: 99 } }],
    ],
    [
      'a cost that is not in the ledger',
      ['rate-attempt-ledger'],
      [{ ...lawfulAttempt, ledger: { ...lawfulAttempt.ledger, cost: 4 } }],
    ],
    [
      'a price that the card does not give',
      ['rate-attempt-ledger'],
      [{ ...lawfulAttempt, price: 200, ledger: { ...lawfulAttempt.ledger, price: 200 } }],
    ],
    [
      'a cost that the card does not give',
      ['rate-attempt-ledger'],
      [{ ...lawfulAttempt, cost: 2, ledger: { ...lawfulAttempt.ledger, cost: 2 } }],
    ],
    ['a contact that is not marked as one', ['rate-attempt-ledger'], [{ ...lawfulAttempt, contact: false }]],
    [
      'money before the end',
      ['rate-attempt-ledger'],
      [
        {
          ...lawfulAttempt,
          state: 'answered',
          disposition: null,
          endedAt: null,
          events: events('reserved', 'dialing', 'answered'),
        },
      ],
    ],
  ];
  it.each(faults)('%s breaks %j and nothing else', (_name, rules, attempts) => {
    expect(brokenBy(...attempts)).toEqual(rules);
  });

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
