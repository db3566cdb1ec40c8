import type { Log } from '../../domain/log.ts';

/** Nobody reads faster, and the record is not there for screens alone. */
const leastMs = 250;

export type Send = (text: string) => void;

/** One topic of one account, read once for all who watch it. */
export class Feed {
  readonly #key: string;
  readonly #everyMs: number;
  readonly #read: () => Promise<unknown>;
  readonly #log: Log;
  readonly #watchers = new Set<Send>();
  #last: string | undefined;
  #readAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #reading = false;

  constructor(key: string, everyMs: number, read: () => Promise<unknown>, log: Log) {
    this.#key = key;
    this.#everyMs = Math.max(leastMs, everyMs);
    this.#read = read;
    this.#log = log;
  }

  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  /** A newcomer gets the last snapshot at once. */
  add(send: Send): void {
    this.#watchers.add(send);
    if (this.#last !== undefined) send(this.#message(this.#last));
    this.touch();
  }

  remove(send: Send): void {
    this.#watchers.delete(send);
    if (this.watched) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = undefined;
  }

  /** Something has changed: reads as soon as four a second allow. */
  touch(): void {
    this.#plan(Math.max(0, this.#readAt + leastMs - Date.now()));
  }

  #plan(ms: number): void {
    if (this.#reading || !this.watched) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#turn(), ms);
  }

  async #turn(): Promise<void> {
    this.#reading = true;
    this.#readAt = Date.now();
    try {
      this.#publish(JSON.stringify(await this.#read()));
    } catch (error) {
      this.#log.warn({ err: error, topic: this.#key }, 'a snapshot could not be read; it is tried again');
    } finally {
      this.#reading = false;
      this.#plan(this.#everyMs);
    }
  }

  #publish(snapshot: string): void {
    if (snapshot === this.#last) return;
    this.#last = snapshot;
    const message = this.#message(snapshot);
    for (const send of this.#watchers) send(message);
  }

  #message(snapshot: string): string {
    return `event: snapshot\ndata: {"topic":${JSON.stringify(this.#key)},"at":"${new Date(this.#readAt).toISOString()}","data":${snapshot}}\n\n`;
  }
}
