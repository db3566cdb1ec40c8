import { describe, expect, it } from 'vitest';
import { LastChecks } from '../../../src/dialing/last-checks.ts';
import type { AttemptId } from '../../../src/domain/ids.ts';
import { ManualClock } from '../../support/manual-clock.ts';

function scene(check: (ids: readonly AttemptId[]) => Promise<ReadonlySet<AttemptId>> = async (ids) => new Set(ids)) {
  const clock = new ManualClock();
  const start = clock.now().getTime();
  const asked: string[] = [];
  const checks = new LastChecks(clock, (ids) => {
    asked.push(`${clock.now().getTime() - start} ms: ${ids.join(' ')}`);
    return check(ids);
  });
  const ask = (id: string, inMs: number): Promise<boolean> => checks.ask(id as AttemptId, inMs);
  return { clock, asked, ask };
}

describe('the last check before a dial', () => {
  it('given dials in the next seconds, then each is asked about shortly before its instant, close ones together', async () => {
    const s = scene();
    const answers = [s.ask('a', 300), s.ask('b', 400), s.ask('c', 545), s.ask('d', 600), s.ask('e', 2000)];
    await s.clock.pass(3000);
    expect(s.asked).toEqual(['180 ms: a b c', '480 ms: d', '1880 ms: e']);
    expect(await Promise.all(answers)).toEqual([true, true, true, true, true]);
  });

  it('given a nearer dial comes later, then it is not kept waiting for the far one', async () => {
    const s = scene();
    void s.ask('far', 5000);
    void s.ask('near', 200);
    await s.clock.pass(1000);
    expect(s.asked).toEqual(['80 ms: near']);
  });

  it('given a dial whose instant has passed, then it is asked about at once', async () => {
    const s = scene();
    void s.ask('late', -500);
    await s.clock.pass(1);
    expect(s.asked).toEqual(['0 ms: late']);
  });

  it('given one of them is refused, then only that one hears no', async () => {
    const s = scene(async () => new Set(['b' as AttemptId]));
    const answers = Promise.all([s.ask('a', 200), s.ask('b', 210)]);
    await s.clock.pass(500);
    expect(await answers).toEqual([false, true]);
  });

  it('given the record does not answer, then everybody of that batch hears it, and the next batch is asked', async () => {
    let first = true;
    const s = scene(async (ids) => {
      if (!first) return new Set(ids);
      first = false;
      throw new Error('connection lost');
    });
    const failed = Promise.allSettled([s.ask('a', 200), s.ask('b', 210)]);
    await s.clock.pass(300);
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = s.ask('c', 200);
    await s.clock.pass(300);
    expect(await next).toBe(true);
  });
});
