import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AccountId, CampaignId } from '../../../src/domain/ids.ts';
import { Hours } from '../../../src/scheduling/hours.ts';
import type { ScheduleStore } from '../../../src/scheduling/ports.ts';
import { Scheduler } from '../../../src/scheduling/scheduler.ts';
import { campaignSpec } from '../../support/campaign-spec.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';

const runningCampaign = {
  id: randomUUID() as CampaignId,
  accountId: randomUUID() as AccountId,
  spec: campaignSpec(),
  places: [],
  idle: undefined,
};

/** @param nextDueMs when something becomes due, asked after each pass */
function scene(nextDueMs: () => number | undefined, fails = () => false) {
  const clock = new ManualClock();
  const start = clock.now().getTime();
  const passes: number[] = [];
  const log = quietLog();
  const store: ScheduleStore = {
    // Nobody waits anywhere else than in the answer to when something becomes due.
    running: async () => ({ now: clock.now(), campaigns: [runningCampaign] }),
    downTrunks: async () => new Set(),
    takeDue: async () => [],
    putOff: async () => 0,
    handedOut: async () => new Map(),
    openCalls: async () => [],
    takeBackAll: async () => undefined,
    finishDone: async () => {
      passes.push(clock.now().getTime() - start);
      if (fails()) throw new Error('connection lost');
      return [];
    },
    setIdle: async () => undefined,
    nextDue: async () => {
      const ms = nextDueMs();
      return ms === undefined ? new Map() : new Map([[runningCampaign.id, ms]]);
    },
  };
  const hopper = { size: async () => 0, put: async () => undefined };
  const hours = new Hours(() => ({ open: true }));
  const paces = { decide: async () => new Map() };
  const trunk = () => ({ lines: 10, perSecond: 5 });
  const scheduler = new Scheduler({ store, hopper, log, hours, paces, trunk }, clock);
  scheduler.start();
  return { clock, scheduler, passes, log };
}

describe('when scheduling passes happen', () => {
  it('given nothing is due, then it looks once a second', async () => {
    const { clock, passes } = scene(() => undefined);
    await clock.pass(3050);
    expect(passes).toEqual([0, 1000, 2000, 3000]);
  });

  it('given something becomes due in 400 ms, then it looks then', async () => {
    const { clock, passes } = scene(() => 400);
    await clock.pass(850);
    expect(passes).toEqual([0, 400, 800]);
  });

  it('given something has been due for long and had no room, then it looks a second later: nothing else changes it sooner', async () => {
    const { clock, passes } = scene(() => -5000);
    await clock.pass(2050);
    expect(passes).toEqual([0, 1000, 2000]);
  });

  it('given something becomes due within moments again and again, then two passes are 100 ms apart, and no closer', async () => {
    const { clock, passes } = scene(() => 1);
    await clock.pass(350);
    expect(passes).toEqual([0, 100, 200, 300]);
  });

  it('given a storm of news, then each 100 ms has one pass at most, and the last of the news is not lost', async () => {
    const { clock, passes, scheduler } = scene(() => undefined);
    for (let ms = 0; ms < 300; ms += 10) {
      await clock.pass(10);
      scheduler.wake();
    }
    await clock.pass(150);
    expect(passes.length).toBeLessThanOrEqual(5);
    expect(passes.at(-1)).toBeGreaterThanOrEqual(300);
  });

  it('given quiet and then news, then it looks at once', async () => {
    const { clock, passes, scheduler } = scene(() => undefined);
    await clock.pass(500);
    scheduler.wake();
    await clock.pass(0);
    expect(passes).toEqual([0, 500]);
  });

  it('given a pass that failed, then the next one tries again a second later', async () => {
    let first = true;
    const { clock, passes, log } = scene(
      () => undefined,
      () => {
        const now = first;
        first = false;
        return now;
      },
    );
    await clock.pass(1000);
    expect(passes).toEqual([0, 1000]);
    expect(log.lines.join()).toContain('a scheduling pass failed');
  });

  it('given a stop, then the pass under way ends and none follows', async () => {
    const { clock, passes, scheduler } = scene(() => undefined);
    await clock.pass(250);
    let stopped = false;
    const stop = scheduler.stop().then(() => {
      stopped = true;
    });
    await clock.pass(100);
    await stop;
    expect(stopped).toBe(true);
    await clock.pass(5000);
    expect(passes).toEqual([0]);
  });
});
