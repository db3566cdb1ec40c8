/** The only source of time for use cases. */
export interface Clock {
  /** Never set back or forth while the process lives: differences are true. */
  now(): Date;
  /** What the machine's clock shows, which somebody may have set a moment ago. */
  wall(): Date;
  /** Calls back after `ms` milliseconds, unless cancelled. @returns the canceller */
  after(ms: number, callback: () => void): () => void;
}
