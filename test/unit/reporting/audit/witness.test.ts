import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../../../../src/domain/ids.ts';
import type { AuditAttempt, WitnessCall } from '../../../../src/reporting/audit/records.ts';
import { WitnessCheck } from '../../../../src/reporting/audit/witness.ts';
import { lawfulAttempt, start, unansweredAttempt } from './attempt-fixture.ts';

const call: WitnessCall = { at: start + 600, number: '89990000001', callId: 'c1@sim', line: 1 };
const unsent: AuditAttempt = {
  ...unansweredAttempt,
  dialedAt: null,
  callId: null,
  state: 'refused',
  disposition: 'refused-by-policy',
};
const nobody = async () => new Set<string>();

async function sentences(calls: WitnessCall[], attempts: AuditAttempt[], claimed = nobody): Promise<string[]> {
  const check = new WitnessCheck(calls);
  for (const attempt of attempts) check.see(attempt);
  return (await check.results(claimed)).flatMap((result) => result.examples.map((example) => example.what));
}

describe("the carrier's log held against the attempts", () => {
  const fine: [string, WitnessCall[], AuditAttempt[]][] = [
    ['a call and its attempt, the number written nationally', [call], [lawfulAttempt]],
    ['an INVITE sent twice', [call, { ...call, at: start + 1100, line: 2 }], [lawfulAttempt]],
    ['an attempt refused before it was sent', [], [unsent]],
    [
      'an unknown attempt that the carrier never saw',
      [],
      [{ ...unansweredAttempt, state: 'unknown', disposition: 'unknown', callId: null }],
    ],
    ['a trunk that was down', [], [{ ...unansweredAttempt, disposition: 'trunk-down', callId: 'gone@sim' }]],
    [
      'an unknown attempt whose Call-ID a crash swallowed',
      [call],
      [{ ...unansweredAttempt, state: 'unknown', disposition: 'unknown', callId: null }],
    ],
    ["a call to an operator's phone", [{ ...call, number: 'anna', callId: 'op@sim' }], []],
  ];
  it.each(fine)('%s: no breach', async (_name, calls, attempts) => {
    expect(await sentences(calls, attempts)).toEqual([]);
  });

  const broken: [string, WitnessCall[], AuditAttempt[], string][] = [
    ['a call that nobody reserved', [call], [], 'call c1@sim to 89990000001 (line 1) belongs to no attempt'],
    [
      'a second call for one attempt',
      [call, { ...call, callId: 'c9@sim', line: 2 }],
      [lawfulAttempt],
      'call c9@sim to 89990000001 (line 2) belongs to no attempt',
    ],
    [
      'one call for two attempts',
      [call],
      [lawfulAttempt, { ...lawfulAttempt, id: 'a2' as AttemptId }],
      'has Call-ID c1@sim, and so has a1',
    ],
    [
      'another number',
      [{ ...call, number: '+79990000009' }],
      [lawfulAttempt],
      'is for +79990000001, the carrier saw +79990000009',
    ],
    [
      'an answered attempt that the carrier did not see',
      [],
      [lawfulAttempt],
      'is "heard-part", but the carrier saw no such call',
    ],
    [
      'a call for a refused attempt',
      [{ ...call, callId: 'r@sim' }],
      [{ ...unsent, callId: 'r@sim' }],
      'is "refused", but the carrier saw it',
    ],
    [
      'a call a minute away from the attempt without a Call-ID',
      [{ ...call, at: start + 61_000 }],
      [{ ...unansweredAttempt, state: 'unknown', disposition: 'unknown', callId: null }],
      'call c1@sim to 89990000001 (line 1) belongs to no attempt',
    ],
  ];
  it.each(broken)('%s: a breach', async (_name, calls, attempts, sentence) => {
    expect(await sentences(calls, attempts)).toContain(sentence);
  });

  it('given a call that belongs to another campaign or to somebody who called us, says nothing', async () => {
    expect(await sentences([call], [], async () => new Set(['c1@sim']))).toEqual([]);
  });

  it('given two calls to one number, gives the swallowed Call-ID to the nearer attempt', async () => {
    const first: AuditAttempt = { ...unansweredAttempt, state: 'unknown', disposition: 'unknown', callId: null };
    const second: AuditAttempt = {
      ...unansweredAttempt,
      id: 'a2' as AttemptId,
      dialedAt: start + 20_000,
      callId: 'c2@sim',
    };
    const calls = [{ ...call, at: start + 20_100, callId: 'c2@sim', line: 2 }, call];
    expect(await sentences(calls, [first, second])).toEqual([]);
  });
});
