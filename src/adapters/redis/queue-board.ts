import { Queue } from 'bullmq';
import { Redis } from 'ioredis';

export interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  /** Data of the first few that wait or are at work, the next first. */
  readonly first: readonly Readonly<Record<string, unknown>>[];
  /** Why the last ones failed. */
  readonly failures: readonly { readonly id: string; readonly why: string }[];
}

const prefix = 'dozvon';
const firstShown = 20;

/** Looks into the queues; nothing but a retry changes anything. */
export class QueueBoard {
  readonly #url: string;
  #redis: Redis | undefined;
  readonly #queues = new Map<string, Queue>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Every queue that was ever used. @returns undefined when Redis does not answer */
  async look(): Promise<readonly QueueState[] | undefined> {
    try {
      const names = await this.#names();
      return await Promise.all(names.map((name) => this.#state(name)));
    } catch {
      // Whatever the reason, it is told as "Redis does not answer"; the next look tries again.
      await this.close();
      return undefined;
    }
  }

  /** Offers the failed jobs of a queue again. @returns how many; undefined when Redis does not answer or has no such queue */
  async retry(name: string): Promise<number | undefined> {
    const known = (await this.look())?.find((each) => each.name === name);
    if (!known) return undefined;
    await this.#queue(name).retryJobs({ state: 'failed' });
    return known.failed;
  }

  async close(): Promise<void> {
    const queues = [...this.#queues.values()];
    this.#queues.clear();
    await Promise.allSettled(queues.map((queue) => queue.close()));
    this.#redis?.disconnect();
    this.#redis = undefined;
  }

  async #names(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const keys of this.#connection().scanStream({ match: `${prefix}:*:meta`, count: 500 }))
      names.push(...(keys as string[]).map((key) => key.slice(prefix.length + 1, -':meta'.length)));
    return [...new Set(names)].sort();
  }

  async #state(name: string): Promise<QueueState> {
    const queue = this.#queue(name);
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed', 'prioritized');
    const [jobs, failed] = await Promise.all([
      queue.getJobs(['active', 'waiting'], 0, firstShown - 1, true),
      queue.getJobs(['failed'], 0, 4),
    ]);
    return {
      name,
      waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
      active: counts.active ?? 0,
      delayed: counts.delayed ?? 0,
      failed: counts.failed ?? 0,
      first: jobs.slice(0, firstShown).flatMap((job) => (job ? [job.data as Record<string, unknown>] : [])),
      failures: failed.flatMap((job) => (job ? [{ id: String(job.id), why: job.failedReason }] : [])),
    };
  }

  /** Quick to give up: a page waits for the answer. */
  #connection(): Redis {
    if (this.#redis) return this.#redis;
    const retryStrategy = (times: number) => (times > 1 ? null : 200);
    this.#redis = new Redis(this.#url, { maxRetriesPerRequest: 1, connectTimeout: 2000, retryStrategy });
    // Without a listener ioredis prints to the console; the question fails with the same error.
    this.#redis.on('error', () => undefined);
    return this.#redis;
  }

  #queue(name: string): Queue {
    const known = this.#queues.get(name);
    if (known) return known;
    const made = new Queue(name, { connection: this.#connection(), prefix, skipVersionCheck: true });
    made.on('error', () => undefined);
    this.#queues.set(name, made);
    return made;
  }
}
