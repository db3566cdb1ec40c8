import { recordingFiles } from '../adapters/files/recording-files.ts';
import { spokenAudio } from '../adapters/files/spoken-audio.ts';
import { callsAreOpen, endChore, leaveChore, seeChore, takeChore } from '../adapters/postgres/chores.ts';
import { PostgresUnknowns } from '../adapters/postgres/evidence/unknown-store.ts';
import { ensurePartitions } from '../adapters/postgres/partitions.ts';
import { openPool, type Pool } from '../adapters/postgres/pool.ts';
import type { ReviewedAttempt } from '../dialing/evidence-ports.ts';
import { waitForBuckets } from '../dialing/next-bucket.ts';
import type { Log } from '../domain/log.ts';
import type { PolicyBook } from '../policy/book.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { nextBucketAt } from '../policy/next-bucket.ts';
import { recordingFolders } from '../stack/recording-folders.ts';
import { soundFolders } from '../stack/sound-folders.ts';
import { dailyAudit } from './daily-audit.ts';
import { dailyRetention } from './daily-retention.ts';
import type { RoleKit } from './role-kit.ts';

const lookEveryMs = 10_000;
const seeEveryMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface Chore {
  readonly name: string;
  readonly everyMs: number;
  /** How long it waits for an hour in which nobody is called, before it runs beside the calls. */
  readonly quietWaitMs?: number;
  /** @param signal the process stops: a long chore throws. @returns what came of it, for `status` */
  run(signal: AbortSignal): Promise<Readonly<Record<string, unknown>>>;
}

/** What the record needs beside the calls: people of unknown attempts wait for their next bucket, months get partitions. */
export class RecordKeeper {
  readonly #pool: Pool;
  readonly #log: Log;
  readonly #book = bookInForce;
  readonly #chores: readonly Chore[];
  readonly #startedAt = performance.now();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> | undefined;

  constructor({ addresses, config, log }: RoleKit) {
    this.#pool = openPool(addresses.databaseUrl, 'keeper', 2);
    this.#pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
    this.#log = log;
    this.#chores = [
      {
        name: 'audit',
        everyMs: dayMs,
        quietWaitMs: 4 * hourMs,
        run: (signal) => dailyAudit(this.#pool, config, this.#book, signal),
      },
      {
        name: 'partitions',
        everyMs: dayMs,
        run: async () => ({ ...(await ensurePartitions(this.#pool, new Date())) }),
      },
      {
        name: 'retention',
        everyMs: dayMs,
        run: () =>
          dailyRetention(
            this.#pool,
            recordingFiles(recordingFolders(addresses)),
            spokenAudio(soundFolders(addresses)),
            this.#book,
          ),
      },
    ];
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#work ??= this.#round().finally(() => {
        this.#work = undefined;
      });
    }, lookEveryMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#work;
    await this.#pool.end();
  }

  async #round(): Promise<void> {
    await this.#attempt('next buckets', async () => {
      const store = new PostgresUnknowns(this.#pool);
      const waiting = await waitForBuckets(store, (attempt) => nextBucket(attempt, this.#book));
      if (waiting > 0)
        this.#log.info({ waiting }, 'people of unknown attempts wait for the next bucket of their policy');
    });
    for (const chore of this.#chores) {
      if (this.#stopping.signal.aborted) return;
      await this.#attempt(chore.name, () => this.#do(chore));
    }
  }

  async #do({ name, everyMs, quietWaitMs = 0, run }: Chore): Promise<void> {
    const wait = quietWaitMs > 0 && (await callsAreOpen(this.#pool)) ? quietWaitMs : 0;
    // After a start nobody knows how long a chore that has never run is due.
    if (performance.now() - this.#startedAt < wait || !(await takeChore(this.#pool, name, everyMs + wait))) return;
    const seen = setInterval(() => void this.#attempt(name, () => seeChore(this.#pool, name)), seeEveryMs);
    try {
      const result = await run(this.#stopping.signal);
      await endChore(this.#pool, name, { result });
      this.#log.info({ chore: name, ...result }, 'a daily chore is done');
    } catch (error) {
      if (this.#stopping.signal.aborted) return await leaveChore(this.#pool, name);
      await endChore(this.#pool, name, { failedWhy: error instanceof Error ? error.message : String(error) });
      throw error;
    } finally {
      clearInterval(seen);
    }
  }

  async #attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.warn({ error, what }, 'the record was not kept; the next round tries again');
    }
  }
}

/** Several policies bind as they do for a dial; one that is gone from the installation gives no bucket: a person decides. */
function nextBucket({ spec, subject, dialedAt }: ReviewedAttempt, book: PolicyBook): Date | undefined {
  const known = new Set(book.policies.map(({ id }) => id));
  if (!spec.policies.every((id) => known.has(id))) return undefined;
  const channel = Object.keys(spec.message.keys).length > 0 ? 'robot' : 'voice-message';
  const leavesMessage = spec.machine.do === 'leave-message';
  return nextBucketAt({ policies: spec.policies, at: dialedAt, channel, subject, history: [], leavesMessage }, book);
}
