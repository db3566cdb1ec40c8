/** What a topic carries: counters come whole, so a lost one is healed by the next. @param at when the server read it */
export type LiveHandler = (data: unknown, at: string) => void;

interface Snapshot {
  readonly topic: string;
  readonly at: string;
  readonly data: unknown;
}
export type Connection = 'connecting' | 'live' | 'lost';

/** A view that stays hidden so long needs no stream; the desk and the wall keep theirs. */
const hiddenMs = 30_000;

/** One stream a tab, whatever the screen listens to: a browser gives an origin six connections. */
export class LiveEvents {
  readonly #handlers = new Map<string, Set<LiveHandler>>();
  readonly #watchers = new Set<() => void>();
  readonly #open: (url: string) => EventSource;
  #source: EventSource | undefined;
  #url = '';
  #planned = false;
  #kept = 0;
  #hideTimer: ReturnType<typeof setTimeout> | undefined;
  #wasLost = false;
  connection: Connection = 'connecting';
  /** When the last event came, by the page's clock. */
  heardAt = 0;

  constructor(open: (url: string) => EventSource = (url) => new EventSource(url)) {
    this.#open = open;
  }

  /** @returns ends the subscription */
  on(topic: string, handler: LiveHandler): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set();
    this.#handlers.set(topic, handlers.add(handler));
    this.#plan();
    return () => {
      handlers.delete(handler);
      if (handlers.size === 0) this.#handlers.delete(topic);
      this.#plan();
    };
  }

  /** The desk and the wall hear events in a hidden tab too. @returns ends it */
  keepWhenHidden(): () => void {
    this.#kept++;
    return () => {
      this.#kept--;
    };
  }

  /** Called at each change of {@link connection} and each event. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Called when a stream is there again after it was lost: what is shown may be old. */
  onReturn: () => void = () => undefined;

  visibilityChanged(hidden: boolean): void {
    clearTimeout(this.#hideTimer);
    if (!hidden) return this.#plan();
    this.#hideTimer = setTimeout(() => {
      if (this.#kept === 0) this.#close();
    }, hiddenMs);
  }

  /** Screens that change together ask for one stream, not for one each. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      this.#connect();
    });
  }

  #connect(): void {
    const topics = [...this.#handlers.keys()].sort();
    const url = `/api/live?topics=${topics.map(encodeURIComponent).join(',')}`;
    if (topics.length === 0) return this.#close();
    if (this.#source && this.#url === url && this.#source.readyState !== 2) return;
    this.#close();
    this.#url = url;
    const source = this.#open(url);
    this.#source = source;
    source.onopen = () => this.#opened();
    source.onerror = () => this.#lost();
    source.addEventListener('snapshot', (event) => this.#hear(event));
    source.addEventListener('clock', () => this.#beat());
  }

  #opened(): void {
    this.#set('live');
    if (this.#wasLost) this.onReturn();
    this.#wasLost = false;
  }

  #lost(): void {
    this.#wasLost = true;
    this.#set('lost');
    // The browser tries again by itself unless the server answered with an error: then we do.
    if (this.#source?.readyState === 2) setTimeout(() => this.#plan(), 3000);
  }

  #close(): void {
    this.#source?.close();
    this.#source = undefined;
    this.#url = '';
  }

  #hear(event: MessageEvent<string>): void {
    const { topic, at, data } = JSON.parse(event.data) as Snapshot;
    for (const handler of this.#handlers.get(topic) ?? []) handler(data, at);
    this.#beat();
  }

  /** The server's clock ticks once a second, so silence means that the connection is gone. */
  #beat(): void {
    this.heardAt = Date.now();
    this.#set('live');
  }

  #set(connection: Connection): void {
    this.connection = connection;
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

export const live = new LiveEvents();
