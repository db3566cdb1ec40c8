import type { ControlLog } from '../../src/adapters/control-log.ts';

/** Keeps what would be logged, so that a test can look at it. */
export function quietLog(): ControlLog & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { lines, debug: keep, info: keep, warn: keep };
}
