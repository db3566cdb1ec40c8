import { keepTrying } from './keep-trying.ts';

/** A connection that is made again and again from `start` to `stop`; either may be called twice. */
export class KeptConnection {
  #stopping: AbortController | undefined;
  #running: Promise<void> | undefined;

  /** @param live one connection from its opening to its end, as `keepTrying` asks for it */
  start(who: Parameters<typeof keepTrying>[0], live: (signal: AbortSignal) => Promise<boolean>): void {
    if (this.#stopping) return;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.#running = keepTrying(who, signal, () => live(signal));
  }

  /** Ends every wait. @param cut destroys the connection that is open now */
  async stop(cut: () => void): Promise<void> {
    this.#stopping?.abort();
    cut();
    await this.#running;
    this.#stopping = undefined;
  }
}
