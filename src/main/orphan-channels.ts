import type { CallControl } from '../domain/call-control.ts';
import type { Log } from '../domain/log.ts';

/** A channel that has just come may still be on its way to its owner. */
const freshMs = 5000;

/**
 * Hangs up what our application holds and nobody in this process follows: people who called us, operators and recordings of an owner
 * that died. Their talk would go on unseen, with an operator whom the record calls free. Dials are the dialer's own to judge.
 * @param followed ids that somebody here follows
 */
export async function hangUpOrphans(
  control: Pick<CallControl, 'channels' | 'hangUp'>,
  followed: () => ReadonlySet<string>,
  now: Date,
  log: Log,
): Promise<void> {
  const answer = await control.channels();
  if (!answer.ok) return;
  const owned = followed();
  const orphans = answer.value.filter(
    ({ id, ours, createdAt }) => ours === true && !owned.has(id) && now.getTime() - createdAt.getTime() > freshMs,
  );
  await Promise.all(orphans.map(({ id }) => control.hangUp(id)));
  if (orphans.length > 0) log.warn({ channels: orphans.length }, 'channels of an owner that died were hung up');
}
