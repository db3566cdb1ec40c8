import { expect, test } from 'vitest';
import type { ChannelInfo } from '../../../src/domain/call-control.ts';
import { hangUpOrphans } from '../../../src/main/orphan-channels.ts';
import { quietLog } from '../../support/quiet-log.ts';

const now = new Date('2026-11-22T09:00:00Z');
const channel = (id: string, seconds: number, ours = true): ChannelInfo => ({
  ...{ id, name: id, state: 'up', callerNumber: '', createdAt: new Date(now.getTime() - seconds * 1000) },
  ...(ours && { ours: true }),
});

test('given an owner that died, then its callers and operators are hung up; whoever is followed, has just come, or belongs to others stays', async () => {
  const gone: string[] = [];
  const value = [channel('caller', 60), channel('talk', 60), channel('fresh', 2), channel('other app', 60, false)];
  const control = {
    channels: async () => ({ ok: true as const, value }),
    hangUp: async (id: string) => {
      gone.push(id);
      return { ok: true as const, value: undefined };
    },
  };
  await hangUpOrphans(control, () => new Set(['talk']), now, quietLog());
  expect(gone).toEqual(['caller']);
});
