import type { Log } from '../../domain/log.ts';
import { Feed, type Send } from './feed.ts';

export interface Watch {
  /** `campaign:0193…`, as the page asked for it. */
  readonly key: string;
  readonly everyMs: number;
  /** Watchers with the same scope share one reading: the account, and the visitor where the topic is personal. */
  readonly scope: string;
  readonly read: () => Promise<unknown>;
}

/** All that pages watch in this process. */
export class LiveHub {
  readonly #feeds = new Map<string, Feed>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** @returns how to stop watching */
  watch({ key, everyMs, scope, read }: Watch, send: Send): () => void {
    const name = `${scope} ${key}`;
    const feed = this.#feeds.get(name) ?? new Feed(key, everyMs, read, this.#log);
    this.#feeds.set(name, feed);
    feed.add(send);
    return () => {
      feed.remove(send);
      if (!feed.watched) this.#feeds.delete(name);
    };
  }

  /** Whoever watches these topics reads them anew. @param key a whole key, or the name of a topic for all its ids */
  touch(key: string): void {
    for (const [name, feed] of this.#feeds) {
      const topic = name.slice(name.indexOf(' ') + 1);
      if (topic === key || topic.startsWith(`${key}:`)) feed.touch();
    }
  }
}
