import type { ControlLog } from '../../src/adapters/control-log.ts';
import type { Log } from '../../src/domain/log.ts';

/** Keeps what would be logged, so that a test can look at it. */
export function quietLog(): ControlLog & Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
}
