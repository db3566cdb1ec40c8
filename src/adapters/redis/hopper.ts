import { type Job, Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Hopper } from '../../dialing/ports.ts';
import type { TargetId } from '../../domain/ids.ts';
import type { Log } from '../../domain/log.ts';
import type { DueTarget, HopperFill } from '../../scheduling/ports.ts';

/** Ids only: the record has the rest, and Redis keeps nothing that matters. */
interface DialJob {
  readonly targetId: TargetId;
}

type TakeTarget = (targetId: TargetId) => Promise<void>;

const prefix = 'dozvon';
const quietMs = 5000;
const queueName = (trunk: string): string => `dial-${trunk}`;

function connect(url: string): Redis {
  return new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true });
}

/** Puts due targets into the queue of their trunk. */
export class HopperWriter implements HopperFill {
  readonly #connection: Redis;
  readonly #queues = new Map<string, Queue<DialJob>>();

  constructor(url: string, log: Log) {
    this.#connection = connect(url);
    this.#connection.on('error', (error) => log.warn({ error }, 'Redis does not answer; the hopper waits'));
  }

  async size(trunk: string): Promise<number> {
    const counts = await this.#queue(trunk).getJobCounts('waiting', 'active');
    return (counts.waiting ?? 0) + (counts.active ?? 0);
  }

  async put(trunk: string, targets: readonly DueTarget[], place: 'front' | 'back' = 'back'): Promise<void> {
    // A second job for the same dial of the same target is dropped by its id; the reservation would refuse it anyway.
    const jobs = targets.map(({ targetId, attempts }) => ({
      name: 'dial',
      data: { targetId },
      opts: {
        jobId: `${targetId}-${attempts}`,
        attempts: 1,
        lifo: place === 'front',
        removeOnComplete: true,
        removeOnFail: true,
      },
    }));
    await this.#queue(trunk).addBulk(jobs);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    this.#connection.disconnect();
  }

  #queue(trunk: string): Queue<DialJob> {
    const known = this.#queues.get(trunk);
    if (known) return known;
    const queue = new Queue<DialJob>(queueName(trunk), { connection: this.#connection, prefix });
    this.#queues.set(trunk, queue);
    return queue;
  }
}

/** Takes targets out, one queue a trunk. A job is finished as soon as its target was reserved or given back. */
export class HopperReader implements Hopper {
  readonly #url: string;
  readonly #log: Log;
  readonly #workers: Worker<DialJob>[] = [];
  readonly #connections: Redis[] = [];
  #stopping = false;
  #quietUntil = 0;

  constructor(url: string, log: Log) {
    this.#url = url;
    this.#log = log;
  }

  async serve(trunk: string, take: TakeTarget, lost: TakeTarget): Promise<void> {
    const connection = connect(this.#url);
    this.#connections.push(connection);
    connection.on('error', (error) => this.#log.warn({ error, trunk }, 'Redis does not answer; the hopper waits'));
    const worker = new Worker<DialJob>(queueName(trunk), this.#handler(take, lost), {
      connection,
      prefix,
      concurrency: 64,
      // Redelivery would be a second dial in spirit: whoever dies with a job leaves it to the scheduler's record.
      maxStalledCount: 0,
      // Renewed while this process lives; who is killed holds a job no longer than this and the next look.
      lockDuration: 10_000,
      stalledInterval: 5000,
    });
    worker.on('failed', (job, error) => {
      if (!job) return;
      // The taker died with it. One whose taker threw is offered again later, not at once.
      if (!(error instanceof UnrecoverableError)) {
        return this.#tellNow(error, trunk, job.data.targetId);
      }
      lost(job.data.targetId).catch((error: unknown) => {
        this.#log.warn({ error, trunk }, 'a lost target was not given back; it comes back by itself');
      });
    });
    worker.on('error', (error) => this.#log.warn({ error, trunk }, 'the hopper of a trunk has trouble'));
    this.#workers.push(worker);
    await worker.waitUntilReady();
  }

  /** A cause that fails one often fails all: a line now and then says as much as a line each. */
  #tellNow(error: Error, trunk: string, target: TargetId): void {
    if (Date.now() < this.#quietUntil) return;
    this.#quietUntil = Date.now() + quietMs;
    this.#log.warn({ error, trunk, target }, 'a target could not be prepared; it is offered again later');
  }

  /** A worker that is told to close while it waits for a job may still get one: it is not ours any more. */
  #handler(take: TakeTarget, lost: TakeTarget): (job: Job<DialJob>) => Promise<void> {
    return ({ data }) => (this.#stopping ? lost(data.targetId) : take(data.targetId));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#workers.map((worker) => worker.close()));
    for (const connection of this.#connections) connection.disconnect();
  }
}
