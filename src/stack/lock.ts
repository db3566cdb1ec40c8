import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dozvonError } from '../domain/errors/index.ts';
import { requireProgram } from './tools.ts';

/** Long enough for another command that is making a cluster and starting everything. */
const waitSeconds = 120;

/**
 * Runs `work` while no other dozvon command starts or stops the stack of this state folder.
 * The lock is held by flock(1) for as long as its standard input is open: when we die, however, the kernel
 * closes the pipe and the lock is free.
 * @throws DozvonError `stack-busy`
 */
export async function withStackLock<T>(state: string, work: () => Promise<T>): Promise<T> {
  const flock = requireProgram('flock', 'util-linux');
  const args = ['-w', String(waitSeconds), '-o', `${state}/stack.lock`, 'sh', '-c', 'echo held; exec cat'];
  const holder = spawn(flock, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const gone = once(holder, 'exit');
  try {
    const first = await Promise.race([once(holder.stdout, 'data'), gone.then(() => undefined)]);
    if (!first) throw dozvonError('stack-busy', { state, seconds: waitSeconds });
    return await work();
  } finally {
    holder.stdin.end();
    await gone;
  }
}
