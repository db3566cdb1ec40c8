import { describe, expect, it } from 'vitest';
import { insist } from '../../../src/domain/insist.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';

describe('what must be written', () => {
  it('given the record is away for a while, then it is tried again with growing pauses of at most five seconds, until it is written', async () => {
    const clock = new ManualClock();
    const start = clock.now().getTime();
    const tried: number[] = [];
    const log = quietLog();
    const work = async (): Promise<void> => {
      tried.push(clock.now().getTime() - start);
      if (tried.length < 9) throw new Error('no connection');
    };
    const written = insist(work, clock, log, { attempt: 'a' }, 'the end was not written');
    await clock.pass(60_000);
    await written;
    expect(tried).toEqual([0, 100, 300, 700, 1500, 3100, 6300, 11_300, 16_300]);
    expect(log.lines).toHaveLength(8);
    expect(log.lines[0]).toContain('the end was not written; trying again');
  });
});
