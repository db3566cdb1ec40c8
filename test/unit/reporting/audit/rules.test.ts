import { describe, expect, it } from 'vitest';
import type { AttemptId, TargetId } from '../../../../src/domain/ids.ts';
import type { AuditAttempt } from '../../../../src/reporting/audit/records.ts';
import { later, lawfulAttempt, start, unansweredAttempt } from './attempt-fixture.ts';
import { brokenBy, earlier, elsewhere, events, logged, redial } from './histories.ts';

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
});
