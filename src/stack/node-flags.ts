import { join } from 'node:path';
import { cacheFolder } from './cache.ts';

/**
 * Of every Node process of ours; `dozvon` passes the same. Node's young generation grows to 96 MB and stays so; a quarter of it costs
 * nothing measurable: a dialer with 400 calls live is 40 MB smaller, an import of a million rows 160 MB.
 */
export const nodeFlags = ['--max-semi-space-size=8'];

/** Code without its types, kept from start to start: the compiler is not loaded again (26 MB a process). */
export function compiledFolder(): string {
  return join(cacheFolder(), 'compiled');
}
