import { expect, test } from 'vitest';
import type { OperatorId, TransferId } from '../../../src/domain/ids.ts';
import type { DeskKit } from '../../../src/transfer/desk-kit.ts';
import type { TransferRequest, Wanted } from '../../../src/transfer/ports.ts';
import { TransferRecord } from '../../../src/transfer/transfer-record.ts';
import { Waiting } from '../../../src/transfer/waiting.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';

test('given the operator whose page was lost, then others are asked first, and that operator too in the second half of the wait', async () => {
  const clock = new ManualClock();
  const asked: Wanted[] = [];
  const store = {
    open: async () => 'transfer-1' as TransferId,
    move: async () => undefined,
    claim: async (wanted: Wanted) => void asked.push(wanted),
  };
  const anna = 'anna' as OperatorId;
  const request = { accountId: 'a', queue: 'collectors', waitMs: 4000, channelId: 'person', not: anna };
  const kit = { store, clock, log: quietLog() } as unknown as DeskKit;
  const wish = request as unknown as TransferRequest;
  const answer = new Waiting(kit, wish, new TransferRecord(kit, wish)).run();
  await clock.pass(5000);
  expect(await answer).toBe('late');
  expect(asked.map(({ not }) => not)).toEqual([anna, anna, undefined, undefined]);
});
