import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where downloaded parts live, shared by every checkout of this user: Node, the Asterisk root file systems.
 * `DOZVON_CACHE` names the folder itself (container images use it); else the XDG rule holds.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.DOZVON_CACHE) return env.DOZVON_CACHE;
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'dozvon');
}
