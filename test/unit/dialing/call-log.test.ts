import { describe, expect, it } from 'vitest';
import { LogExcerpt } from '../../../src/dialing/call-log.ts';
import type { CallLogLine, Finding, UnknownAttempt } from '../../../src/dialing/evidence-ports.ts';
import type { AccountId, AttemptId } from '../../../src/domain/ids.ts';

const dialed = new Date('2026-11-22T09:00:00Z');
const attempt: UnknownAttempt = {
  attemptId: 'ours' as AttemptId,
  accountId: 'account' as AccountId,
  ...{ trunk: 'volga', phone: '+79120000000', dialedAt: dialed, ringLimitMs: 30_000 },
  endedAt: new Date(dialed.getTime() + 20_000),
};

/** Lines as milliseconds after the dial. */
function finding(lines: readonly (readonly [number, CallLogLine['event'], string, string?])[]): Finding | undefined {
  const excerpt = new LogExcerpt(new Set(['ours']));
  for (const [ms, event, channelId, run = '1'] of lines)
    excerpt.add({ at: dialed.getTime() + ms, event, channelId, run });
  return excerpt.findingOf(attempt, new Date(dialed.getTime() + 60_000));
}

const started = (ms: number) => [ms, 'started', `at ${ms}`] as const;
/** A busy server: a call a second from before the dial to after it. */
const busy = Array.from({ length: 14 }, (_, i) => started(i * 1000 - 1000));
/** Nothing can be written from the fourth to the eighth second; calls of that time end later. */
const fullDisk = busy.filter(([ms]) => ms < 4000 || ms > 8000);

describe("the server's log of calls, asked about an attempt", () => {
  it('given no line of it though the server wrote every second, then no order left', () => {
    expect(finding(busy)).toEqual({ kind: 'not-sent' });
  });

  it.each([
    ['the log paused for four seconds meanwhile', fullDisk],
    ['another run of the server began meanwhile', [...busy.slice(0, 5), [3500, 'started', 'b', '2'] as const]],
    ['the end of a call is there whose beginning is not', [...busy, [12_500, 'hung-up', 'lost'] as const]],
    ['the server had nothing else to write', [started(-1000), started(11_000)]],
  ])('given no line of it, and %s, then nothing is proved', (_, lines) => {
    expect(finding(lines)).toBeUndefined();
  });

  it('given its end without an answer, then nobody answered, unless lines were dropped: the answer may be one of them', () => {
    const ours = [[200, 'started', 'ours'] as const, ...busy.slice(2), [13_000, 'hung-up', 'ours'] as const];
    expect(finding(ours)).toMatchObject({ kind: 'unanswered', ringMs: 12_800 });
    expect(finding([...ours, [14_000, 'hung-up', 'lost']])).toBeUndefined();
  });
});
