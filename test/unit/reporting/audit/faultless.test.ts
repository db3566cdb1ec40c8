import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../../../../src/domain/ids.ts';
import type { AuditAttempt } from '../../../../src/reporting/audit/records.ts';
import { later, lawfulAttempt, start, unansweredAttempt } from './attempt-fixture.ts';
import { brokenBy, earlier, elsewhere, events, logged, redial } from './histories.ts';

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
