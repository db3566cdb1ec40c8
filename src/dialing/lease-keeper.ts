import type { Clock } from '../domain/clock.ts';
import type { NodeName } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { Lease, LeaseStore } from './ports.ts';

const ttlMs = 5000;
const renewMs = 1000;
/** A node whose clock differs more from the database's stops dialling (promise 3). */
const clockLimitMs = 2000;

/** Holds one node for this process and knows the database's time. Loses the right to dial before somebody else can gain it. */
export class LeaseKeeper {
  readonly #store: LeaseStore;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #node: NodeName;
  readonly #owner: string;
  readonly #connected: () => boolean;
  /** The node belongs to somebody else now: whoever runs this process should end it, for nothing here may go on. */
  onLost: () => void = () => undefined;
  #lease: Lease | undefined;
  #goodUntil = 0;
  #offsetMs = 0;
  #offsetErrorMs = Number.POSITIVE_INFINITY;
  #stopped = false;

  constructor(store: LeaseStore, clock: Clock, log: Log, node: NodeName, owner: string, connected: () => boolean) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
    this.#node = node;
    this.#owner = owner;
    this.#connected = connected;
  }

  /** Waits until the node is ours. @returns undefined when stopped meanwhile */
  async claim(): Promise<Lease | undefined> {
    while (!this.#stopped) {
      const lease = await this.#store.claim(this.#node, this.#owner, ttlMs).catch((error: unknown) => {
        this.#log.warn({ error, node: this.#node }, 'the record does not answer; trying again');
        return undefined;
      });
      if (lease) {
        this.#lease = lease;
        await this.#renew();
        void this.#keep();
        return lease;
      }
      await this.#pause(500);
    }
    return undefined;
  }

  /** Whether a dial may be started this instant: lease alive, clocks together. */
  get mayDial(): boolean {
    return !this.#stopped && this.#clock.now().getTime() < this.#goodUntil && this.#clocksAgree();
  }

  /** Turns an instant of the database's clock into milliseconds from now on ours. */
  untilMs(databaseInstant: Date): number {
    return databaseInstant.getTime() - this.#offsetMs - this.#clock.now().getTime();
  }

  /** The present by the database's clock. */
  databaseNow(): Date {
    return new Date(this.#clock.now().getTime() + this.#offsetMs);
  }

  /** Gives the node back, so that the next owner need not wait for the lease to run out. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#lease) await this.#store.leave(this.#lease);
  }

  async #keep(): Promise<void> {
    while (!this.#stopped) {
      await this.#pause(renewMs);
      if (!this.#stopped) await this.#renew();
    }
  }

  async #renew(): Promise<void> {
    if (!this.#lease) return;
    const asked = this.#clock.now().getTime();
    const note = this.#clocksAgree() ? undefined : 'clock';
    const answer = await this.#store
      .renew(this.#lease, this.#owner, ttlMs, this.#connected(), note)
      .catch((error: unknown) => {
        this.#log.warn({ error, node: this.#node }, 'the lease was not renewed; dialling stops when it runs out');
        return undefined;
      });
    if (answer === false) return this.#lost();
    if (answer === undefined) return;
    const answered = this.#clock.now().getTime();
    this.#compare(answer.getTime() - (asked + answered) / 2, (answered - asked) / 2);
    // From the moment of asking: the database's lease began no earlier than that.
    this.#goodUntil = asked + ttlMs - renewMs;
    if (!this.#clocksAgree())
      this.#log.error(
        { node: this.#node, aheadMs: Math.round(this.#wallAheadMs()) },
        'this clock and the database differ; dialling stops',
      );
  }

  #clocksAgree(): boolean {
    return Math.abs(this.#wallAheadMs()) <= clockLimitMs;
  }

  /**
   * The machine's clock against the database's. Seen the moment it is set: instants of dials are counted by the steady clock,
   * so none of them moves with it.
   */
  #wallAheadMs(): number {
    return this.#clock.wall().getTime() - this.databaseNow().getTime();
  }

  /**
   * A busy machine makes an answer late and the measure wrong by up to half the way there and back: it replaces the known
   * one only when it is better or contradicts it. Else the database's present would jump to and fro between a dial's slot
   * and the dial.
   */
  #compare(offsetMs: number, errorMs: number): void {
    if (errorMs > this.#offsetErrorMs && Math.abs(offsetMs - this.#offsetMs) <= errorMs) return;
    this.#offsetMs = offsetMs;
    this.#offsetErrorMs = errorMs;
  }

  #lost(): void {
    this.#goodUntil = 0;
    this.#log.error({ node: this.#node }, 'the lease belongs to somebody else now; dialling stops');
    this.#lease = undefined;
    this.onLost();
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.after(ms, resolve));
  }
}
