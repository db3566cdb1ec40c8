import { describe, expect, it } from 'vitest';
import { bundledBook } from '../../../../src/policy/bundled.ts';
import { askAgain } from '../../../../src/reporting/audit/ask-again.ts';
import { judgePutOffs } from '../../../../src/reporting/audit/put-offs.ts';
import type { WrittenPutOff } from '../../../../src/reporting/audit/records.ts';

/** Half past ten in the evening in Moscow, a Tuesday: 230-FZ ends at ten. */
const night: WrittenPutOff = {
  id: 'd1',
  at: Date.parse('2026-11-24T22:30:00+03:00'),
  until: Date.parse('2026-11-25T08:00:00+03:00'),
  rule: 'window.workday',
  policyVersion: 'ru-230fz@1',
  zones: ['Europe/Moscow'],
  inputs: { policies: ['ru-230fz'], channel: 'robot', zone: 'Europe/Moscow', ringSeconds: 30 },
};
const ask = askAgain(bundledBook());

async function judged(over: Partial<WrittenPutOff>) {
  async function* one() {
    yield { ...night, ...over };
  }
  const { checked, breaches, examples } = await judgePutOffs(one(), ask);
  return { checked, breaches, what: examples[0]?.what };
}

describe('the audit of people who were put off together', () => {
  it('given a denial at night, then the policy says the same again', async () => {
    expect(await judged({})).toEqual({ checked: 1, breaches: 0, what: undefined });
  });

  it('given a denial at noon, then it is a breach that names the denial', async () => {
    const at = Date.parse('2026-11-24T12:00:00+03:00');
    expect(await judged({ at })).toMatchObject({ breaches: 1, what: expect.stringContaining('denial d1') });
  });

  it('given a ring that would have outlasted the hours, then the denial stands', async () => {
    const at = Date.parse('2026-11-24T21:59:40+03:00');
    expect(await judged({ at, rule: 'window.ring' })).toMatchObject({ checked: 1, breaches: 0 });
  });

  it('given it ends before it begins, or speaks of a zone where its people are not, then it is a breach', async () => {
    expect(await judged({ until: night.at })).toMatchObject({ breaches: 1 });
    expect(await judged({ zones: ['Asia/Omsk'] })).toMatchObject({ breaches: 1 });
  });

  it("given another version of the policy, a policy that is gone, or the campaign's own hours, then it is not asked again", async () => {
    const at = Date.parse('2026-11-24T12:00:00+03:00');
    expect(await judged({ at, policyVersion: 'ru-230fz@0' })).toMatchObject({ checked: 0 });
    expect(await judged({ at, inputs: { ...night.inputs, policies: ['gone'] } })).toMatchObject({ checked: 0 });
    expect(await judged({ at, rule: 'schedule' })).toMatchObject({ checked: 0 });
  });
});
