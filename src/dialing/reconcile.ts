import type { AttemptState } from '../domain/attempt.ts';
import type { CallControl } from '../domain/call-control.ts';
import type { Log } from '../domain/log.ts';
import type { DialedCall } from './dialed-call.ts';
import type { AttemptStore, Lease } from './ports.ts';

const over: ReadonlySet<AttemptState> = new Set(['ended', 'lost']);

export interface Reconciliation {
  readonly released: number;
  readonly unknown: number;
  readonly hungUp: number;
  /** Living calls of this process that the node no longer knows. */
  readonly vanished: ReadonlySet<string>;
}

/**
 * After every connect: events are never replayed, so the record, the living calls and the node's channel list are laid
 * side by side. `reserved` without an owner was never sent and is released; later states without a channel are `unknown`;
 * channels of attempts that nobody follows are hung up.
 * @param before the living calls as they were when the question was put
 * @param living ids that belong to somebody in this process now, reserved ones too
 * @returns undefined when the node did not answer: the next connect tries again
 */
export async function reconcile(
  control: Pick<CallControl, 'channels' | 'hangUp'>,
  store: Pick<AttemptStore, 'orphans' | 'release' | 'unknown'>,
  lease: Lease,
  before: ReadonlyMap<string, DialedCall>,
  log: Log,
  living: () => ReadonlySet<string>,
): Promise<Reconciliation | undefined> {
  const answer = await control.channels();
  if (!answer.ok) return undefined;
  const onNode = new Set(answer.value.map((channel) => channel.id));
  const gone = [...before].filter(([id, call]) => !onNode.has(id) && !over.has(call.state)).map(([id]) => id);
  const vanished = new Set(gone);
  const kept = new Set([...living()].filter((id) => !vanished.has(id)));
  // Asked again: what was reserved while the record was being read belongs to somebody as well.
  const ours = (id: string): boolean => !vanished.has(id) && living().has(id);
  const orphans = (await store.orphans(lease, kept)).filter(({ attemptId }) => !ours(attemptId));
  const reserved = orphans.filter(({ state }) => state === 'reserved').map(({ attemptId }) => attemptId);
  const lost = orphans.filter(({ state }) => state !== 'reserved').map(({ attemptId }) => attemptId);
  const alone = lost.filter((id) => onNode.has(id));
  await Promise.all(alone.map((id) => control.hangUp(id)));
  if (reserved.length > 0) await store.release(lease, reserved);
  if (lost.length > 0) await store.unknown(lease, lost);
  const found = { released: reserved.length, unknown: lost.length, hungUp: alone.length };
  if (found.released + found.unknown > 0) log.warn({ node: lease.node, ...found }, 'reconciled with the node');
  return { ...found, vanished };
}
