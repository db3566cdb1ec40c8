/**
 * Loaded into a process by `node --import`: its wall clock goes wrong by as many milliseconds as the file `clock` beside its data folder says. As on a real
 * machine, timers and `performance.now()` do not notice. Only the roles are touched, not the command line.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const state = process.env.DOZVON_STATE;
const isRole = process.argv[1]?.endsWith('src/main.ts') ?? false;

if (state !== undefined && isRole) shiftBy(join(state, '../clock'));

function shiftBy(path: string): void {
  const TrueDate = Date;
  let offsetMs = 0;
  const look = (): void => {
    try {
      offsetMs = Number(readFileSync(path, 'utf8')) || 0;
    } catch {
      offsetMs = 0; // Not written yet: the clock is right.
    }
  };
  look();
  setInterval(look, 20).unref();
  class ShiftedDate extends TrueDate {
    constructor(...args: [] | ConstructorParameters<DateConstructor>) {
      if (args.length === 0) super(TrueDate.now() + offsetMs);
      else super(...args);
    }
    static override now(): number {
      return TrueDate.now() + offsetMs;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}
