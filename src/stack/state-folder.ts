import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config/schema.ts';

/** Top of the checkout. */
export const checkout = join(import.meta.dirname, '../..');

/** `--state`, else `data:` of the configuration (as seen from that file), else `.dozvon` of the checkout. */
export function stateFolder(config: Config, asked: string | undefined): string {
  if (asked) return resolve(asked);
  if (config.data) return resolve(config.file ? dirname(config.file) : '.', config.data);
  return join(checkout, '.dozvon');
}
