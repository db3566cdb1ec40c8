import { expect, test } from 'vitest';
import { LineQueue } from '../../../src/dialing/line-queue.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const volga = [{ limits: { name: 'volga', lines: 1, perSecond: 1 } }];
const isBusy = (answer: string): boolean => answer === 'busy';

/** An operator who asks for a line of volga; `answers` in their order, the last for ever. */
function asking(...answers: readonly string[]) {
  const clock = new ManualClock();
  const queue = new LineQueue(clock);
  let asked = 0;
  const ask = async (): Promise<string> => {
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1] ?? '';
  };
  return { clock, queue, answer: queue.first(volga, ask, isBusy), asked: () => asked };
}

test('given a free line, then nobody waits for it and the robot is not held up', async () => {
  const { queue, answer } = asking('line');
  expect(queue.wanted('volga')).toBe(false);
  expect(await answer).toBe('line');
});

test('given all lines busy, when one becomes free, then the operator who waits is asked for at once, and the robot takes none meanwhile', async () => {
  const { clock, queue, answer, asked } = asking('busy', 'line');
  await clock.pass(0);
  expect([queue.wanted('volga'), queue.wanted('kama')]).toEqual([true, false]);
  queue.freed();
  expect(await answer).toBe('line');
  expect([asked(), queue.wanted('volga')]).toEqual([2, false]);
});

test('given all lines busy to the end, then the wait ends before the page gives up, and the robot goes on', async () => {
  const { clock, queue, answer } = asking('busy');
  await clock.pass(4000);
  expect(await answer).toBe('busy');
  expect(queue.wanted('volga')).toBe(false);
});
