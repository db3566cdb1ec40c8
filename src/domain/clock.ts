/** The only source of time for use cases. */
export interface Clock {
  now(): Date;
  /** Calls back after `ms` milliseconds, unless cancelled. @returns the canceller */
  after(ms: number, callback: () => void): () => void;
}
