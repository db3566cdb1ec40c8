import { AsteriskCallLog } from '../adapters/files/call-log.ts';
import { resolveKit } from '../adapters/postgres/evidence/resolve-kit.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import type { Config } from '../config/schema.ts';
import { unansweredDisposition } from '../config/unanswered.ts';
import type { Lease } from '../dialing/ports.ts';
import { type ResolveKit, resolveFromLog } from '../dialing/resolve.ts';
import type { Clock } from '../domain/clock.ts';
import type { Log } from '../domain/log.ts';
import type { AsteriskAddress } from '../stack/stack.ts';
import { systemClock } from './system-clock.ts';

/** What the log has to say comes in time: the end of a call that was just hung up, the next call after a lost order. */
const againAfterMs = [2000, 6000, 12_000];
/** An older attempt is nothing that this log still speaks of. */
const withinMs = 24 * 3_600_000;

/** Lays the unknown attempts of a node beside the log of its Asterisk, after every reconciliation and soon again. */
export class EvidenceKeeper {
  readonly #kit: ResolveKit;
  readonly #log: AsteriskCallLog | undefined;
  readonly #clock: Clock = systemClock;
  readonly #logger: Log;
  readonly #lease: () => Lease | undefined;
  #work: Promise<void> = Promise.resolve();
  #cancel: (() => void)[] = [];

  constructor(pool: Pool, config: Config, node: AsteriskAddress, logger: Log, lease: () => Lease | undefined) {
    this.#kit = resolveKit(pool, (trunk, facts) => unansweredDisposition(config, trunk, facts));
    this.#log = node.callLog === undefined ? undefined : new AsteriskCallLog(node.callLog);
    this.#logger = logger;
    this.#lease = lease;
  }

  /** Reads the log now and, while something is left unknown, a few times more. */
  async gather(): Promise<void> {
    if (!this.#log || (await this.#pass(this.#log)) === 0) return;
    this.#forget();
    const log = this.#log;
    this.#cancel = againAfterMs.map((ms) => this.#clock.after(ms, () => void this.#pass(log)));
  }

  async stop(): Promise<void> {
    this.#forget();
    await this.#work;
  }

  #forget(): void {
    for (const cancel of this.#cancel) cancel();
    this.#cancel = [];
  }

  /** One after the other. @returns how many are still unknown */
  #pass(log: AsteriskCallLog): Promise<number> {
    const pass = this.#work.then(() => this.#read(log));
    this.#work = pass.then(
      () => undefined,
      () => undefined,
    );
    return pass;
  }

  async #read(log: AsteriskCallLog): Promise<number> {
    const lease = this.#lease();
    if (!lease) return 0;
    try {
      await log.turn();
      const { asked, resolved, dispositions } = await resolveFromLog(
        this.#kit,
        { lease, withinMs },
        log,
        this.#clock.now(),
      );
      if (resolved > 0) this.#logger.info({ node: lease.node, resolved, dispositions }, 'resolved from the call log');
      return asked - resolved;
    } catch (error) {
      this.#logger.warn({ error, node: lease.node }, 'the call log was not read; unknown attempts stay so');
      return 0;
    }
  }
}
