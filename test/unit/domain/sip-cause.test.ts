import { describe, expect, it } from 'vitest';
import { type Disposition, dispositions } from '../../../src/domain/disposition.ts';
import {
  dispositionOf,
  type NetworkFacts,
  neverReplied,
  q850Dispositions,
  sipDispositions,
} from '../../../src/domain/sip-cause.ts';

/** The one table of what the network may say. Expected values: design §4, then the documents named. */
const answered = { cause: 0, ringTimedOut: false, everRang: false, repliedAtAll: true } as const;

const bySip: readonly (readonly [number, Disposition, string])[] = [
  [301, 'congestion', 'RFC 3261 §21.3.2 moved, not followed'],
  [302, 'congestion', 'RFC 3261 §21.3.3 moved, not followed'],
  [400, 'congestion', 'RFC 3261 §21.4.1 bad request'],
  [401, 'trunk-down', 'RFC 3261 §21.4.2 credentials refused'],
  [402, 'trunk-down', 'RFC 3261 §21.4.3 payment required'],
  [403, 'blocked-by-carrier', 'RFC 3261 §21.4.4 forbidden'],
  [404, 'bad-number', 'design §4'],
  [405, 'congestion', 'RFC 3261 §21.4.6 method not allowed'],
  [407, 'trunk-down', 'RFC 3261 §21.4.8 credentials refused'],
  [408, 'no-answer', 'design §4'],
  [410, 'bad-number', 'RFC 3261 §21.4.11 gone'],
  [433, 'blocked-by-carrier', 'RFC 5079 anonymity disallowed'],
  [436, 'blocked-by-carrier', 'RFC 8224 §6.2.2 bad identity info'],
  [437, 'blocked-by-carrier', 'RFC 8224 §6.2.2 unsupported credential'],
  [438, 'blocked-by-carrier', 'RFC 8224 §6.2.2 invalid identity'],
  [480, 'no-answer', 'design §4'],
  [481, 'congestion', 'RFC 3261 §21.4.19'],
  [482, 'congestion', 'RFC 3261 §21.4.20 loop detected'],
  [483, 'congestion', 'RFC 3261 §21.4.21 too many hops'],
  [484, 'bad-number', 'design §4'],
  [485, 'bad-number', 'RFC 3261 §21.4.23 ambiguous'],
  [486, 'busy', 'design §4'],
  [487, 'no-answer', 'RFC 3261 §21.4.25 taken back while ringing'],
  [488, 'congestion', 'RFC 3261 §21.4.26 not acceptable here'],
  [500, 'congestion', 'RFC 3261 §21.5.1'],
  [502, 'congestion', 'RFC 3261 §21.5.3'],
  [503, 'congestion', 'design §4'],
  [504, 'congestion', 'RFC 3261 §21.5.5'],
  [580, 'congestion', 'RFC 3312 precondition failure'],
  [600, 'busy', 'RFC 3261 §21.6.1 busy everywhere'],
  [603, 'rejected', 'design §4'],
  [604, 'bad-number', 'design §4'],
  [606, 'congestion', 'RFC 3261 §21.6.4 media not acceptable'],
  [607, 'blocked-by-carrier', 'design §4, RFC 8197 unwanted'],
  [608, 'blocked-by-carrier', 'design §4, RFC 8688 rejected'],
  [699, 'rejected', 'RFC 3261 §7.2: an unknown 6xx is a 600-class refusal'],
];

const byCause: readonly (readonly [number, Disposition, string])[] = [
  [0, 'congestion', 'no cause given'],
  [1, 'bad-number', 'unallocated number'],
  [3, 'congestion', 'no route to destination'],
  [16, 'no-answer', 'normal clearing before an answer'],
  [17, 'busy', 'user busy'],
  [18, 'no-answer', 'no user responding'],
  [19, 'no-answer', 'no answer from user'],
  [20, 'no-answer', 'subscriber absent'],
  [21, 'rejected', 'call rejected'],
  [22, 'bad-number', 'number changed'],
  [26, 'no-answer', 'non-selected user clearing'],
  [27, 'congestion', 'destination out of order: what Asterisk makes of 502'],
  [28, 'bad-number', 'invalid number format'],
  [31, 'no-answer', 'normal, unspecified'],
  [34, 'congestion', 'no circuit available'],
  [38, 'congestion', 'network out of order'],
  [41, 'congestion', 'temporary failure'],
  [42, 'congestion', 'switching equipment congestion'],
  [102, 'congestion', 'recovery on timer expiry'],
  [127, 'congestion', 'interworking, unspecified'],
];

const situations: readonly (readonly [string, NetworkFacts, Disposition])[] = [
  ['nothing came back at all', { ...answered, cause: 18, repliedAtAll: false }, 'trunk-down'],
  [
    'nothing came back until our ring limit',
    { ...answered, cause: 0, repliedAtAll: false, ringTimedOut: true },
    'trunk-down',
  ],
  ['it rang until our ring limit', { ...answered, cause: 0, everRang: true, ringTimedOut: true }, 'no-answer'],
  [
    'it rang until our ring limit and we cancelled',
    { ...answered, sipStatus: 487, cause: 127, everRang: true, ringTimedOut: true },
    'no-answer',
  ],
  [
    'busy came in the moment of our ring limit',
    { ...answered, sipStatus: 486, cause: 17, everRang: true, ringTimedOut: true },
    'busy',
  ],
  ['the status is known and the cause says less', { ...answered, sipStatus: 608, cause: 21 }, 'blocked-by-carrier'],
];

describe('SIP statuses and Q.850 causes become dispositions', () => {
  it.each(bySip)('SIP %i is %s (%s)', (sipStatus, expected) => {
    expect(dispositionOf({ ...answered, sipStatus })).toBe(expected);
  });

  it.each(byCause)('without a status, Q.850 cause %i is %s (%s)', (cause, expected) => {
    expect(dispositionOf({ ...answered, cause })).toBe(expected);
  });

  it.each(situations)('when %s', (_what, facts, expected) => {
    expect(dispositionOf(facts)).toBe(expected);
  });

  it('a trunk may override any status', () => {
    const overrides = { 480: 'busy', 503: 'trunk-down' } as const;
    expect(dispositionOf({ ...answered, sipStatus: 480 }, overrides)).toBe('busy');
    expect(dispositionOf({ ...answered, sipStatus: 503 }, overrides)).toBe('trunk-down');
    expect(dispositionOf({ ...answered, sipStatus: 486 }, overrides)).toBe('busy');
  });

  it('a trunk that means busy by 480 does not turn our own ring limit into busy', () => {
    const facts = { ...answered, sipStatus: 480, cause: 19, everRang: true, ringTimedOut: true };
    expect(dispositionOf(facts, { 480: 'busy' })).toBe('no-answer');
  });

  it.each([
    ['408 when timer B ran out', { sipStatus: 408, cause: 18, everRang: false, elapsedMs: 12_830 }, true],
    [
      'cause 18 when timer B ran out, on a server that tells no status',
      { cause: 18, everRang: false, elapsedMs: 12_850 },
      true,
    ],
    ['408 of the far side after 5 s', { sipStatus: 408, cause: 18, everRang: false, elapsedMs: 5000 }, false],
    ['408 of the far side after 30 s', { sipStatus: 408, cause: 18, everRang: false, elapsedMs: 30_000 }, false],
    ['408 after it rang', { sipStatus: 408, cause: 18, everRang: true, elapsedMs: 12_830 }, false],
    ['480 at the time of timer B', { sipStatus: 480, cause: 19, everRang: false, elapsedMs: 12_830 }, false],
  ])('timer B of 12.8 s: %s', (_what, facts, silent) => {
    expect(neverReplied(facts, 12_800)).toBe(silent);
  });

  it('every status from 300 to 699 has a disposition of an unanswered call', () => {
    for (let sipStatus = 300; sipStatus < 700; sipStatus++) {
      expect(dispositions[dispositionOf({ ...answered, sipStatus })].answered).toBe(false);
    }
  });

  it('this test names every row of the tables', () => {
    expect(bySip.map(([status]) => String(status))).toEqual(expect.arrayContaining(Object.keys(sipDispositions)));
    expect(byCause.map(([cause]) => String(cause))).toEqual(expect.arrayContaining(Object.keys(q850Dispositions)));
  });
});
