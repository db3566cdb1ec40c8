import { describe, expect, it } from 'vitest';
import { DialedCall } from '../../../src/dialing/dialed-call.ts';
import type { Orphan } from '../../../src/dialing/ports.ts';
import { reconcile } from '../../../src/dialing/reconcile.ts';
import type { CallControl } from '../../../src/domain/call-control.ts';
import type { AttemptId, NodeName } from '../../../src/domain/ids.ts';
import { eventsOf, reservedAt } from '../../support/dialing.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { failed, silentControl } from '../../support/silent-control.ts';

const lease = { node: 'a1' as NodeName, fence: 3 };
const now = new Date('2026-11-22T09:00:00Z');

function liveCall(): DialedCall {
  const end = { disposition: 'heard-full', heardMs: 0, keys: '', firstAudioMs: undefined, labels: [] } as const;
  const around = {
    answer: () => ({ handle: () => undefined, end: () => end }),
    progress: () => undefined,
    ended: () => undefined,
    unanswered: () => 'busy' as const,
  };
  return new DialedCall(reservedAt(now), around, now);
}

const idOf = (call: DialedCall): AttemptId => call.reserved.attemptId;

interface Given {
  /** Channels of the node; absent: it does not answer. */
  readonly onNode?: readonly string[];
  readonly record?: readonly Orphan[];
  readonly calls?: readonly DialedCall[];
  /** Reserved here, not sent yet. */
  readonly pending?: readonly string[];
  /** What comes to life while the record is being read. */
  readonly meanwhile?: readonly string[];
}

async function laidSideBySide({ onNode, record = [], calls = [], pending = [], meanwhile = [] }: Given) {
  const channels: CallControl['channels'] = async () =>
    onNode
      ? {
          ok: true,
          value: onNode.map((id) => ({ id, name: id, state: 'up' as const, callerNumber: '', createdAt: now })),
        }
      : failed('not-sent');
  const { control, orders } = silentControl({ channels });
  const done: string[] = [];
  const living = new Set<string>([...calls.map(idOf), ...pending]);
  const store = {
    orphans: async (_lease: typeof lease, kept: ReadonlySet<string>) => {
      for (const id of meanwhile) living.add(id);
      return record.filter(({ attemptId }) => !kept.has(attemptId));
    },
    release: async (_lease: typeof lease, ids: readonly string[]) =>
      void done.push(...ids.map((id) => `release ${id}`)),
    unknown: async (_lease: typeof lease, ids: readonly string[]) =>
      void done.push(...ids.map((id) => `unknown ${id}`)),
  };
  const before = new Map<string, DialedCall>(calls.map((call) => [idOf(call), call]));
  const result = await reconcile(control, store, lease, before, quietLog(), () => living);
  return { result, done, hungUp: orders.filter((order) => order.startsWith('hangUp')) };
}

const orphan = (id: string, state: Orphan['state']): Orphan => ({ attemptId: id as AttemptId, state });

describe('record, living calls and channels side by side', () => {
  it('given the node does not answer, then nothing is decided', async () => {
    const { result, done } = await laidSideBySide({ record: [orphan('a', 'dialing')] });
    expect(result).toBeUndefined();
    expect(done).toEqual([]);
  });

  it('given attempts that nobody follows, then reserved ones are released, later ones unknown, and those that live are hung up', async () => {
    const { result, done, hungUp } = await laidSideBySide({
      onNode: ['ringing-there', 'of-an-operator'],
      record: [orphan('never-sent', 'reserved'), orphan('gone', 'dialing'), orphan('ringing-there', 'ringing')],
    });
    expect(done).toEqual(['release never-sent', 'unknown gone', 'unknown ringing-there']);
    expect(hungUp).toEqual(['hangUp ringing-there']);
    expect(result).toMatchObject({ released: 1, unknown: 2, hungUp: 1 });
  });

  it('given calls that live here and on the node, and reservations that wait for their instant, then nobody touches them', async () => {
    const call = liveCall();
    const { result, done } = await laidSideBySide({
      onNode: [idOf(call)],
      calls: [call],
      pending: ['waiting'],
      record: [orphan(idOf(call), 'dialing'), orphan('waiting', 'reserved')],
    });
    expect(done).toEqual([]);
    expect(result?.vanished.size).toBe(0);
  });

  it('given a call that lives here and that the node does not know, then its end was missed: it is unknown', async () => {
    const call = liveCall();
    const { result, done } = await laidSideBySide({
      onNode: [],
      calls: [call],
      record: [orphan(idOf(call), 'dialing')],
    });
    expect(done).toEqual([`unknown ${idOf(call)}`]);
    expect([...(result?.vanished ?? [])]).toEqual([idOf(call)]);
  });

  it('given a call that ended and is only being written, then it has not vanished', async () => {
    const call = liveCall();
    call.handle(eventsOf(idOf(call), now).ends(100, 17));
    const { result, done } = await laidSideBySide({
      onNode: [],
      calls: [call],
      record: [orphan(idOf(call), 'dialing')],
    });
    expect(done).toEqual([]);
    expect(result?.vanished.size).toBe(0);
  });

  it('given an attempt that was reserved and dialled while the record was being read, then it is no orphan', async () => {
    const { done, hungUp } = await laidSideBySide({
      onNode: [],
      meanwhile: ['new'],
      record: [orphan('new', 'dialing'), orphan('old', 'dialing')],
    });
    expect(done).toEqual(['unknown old']);
    expect(hungUp).toEqual([]);
  });
});
