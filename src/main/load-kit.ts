import { loadConfig } from '../config/load.ts';
import { makeLogger } from '../observability/logger.ts';
import { addressesOf, defaultHttpPort } from '../stack/addresses.ts';
import { prepareStateFolder, readInstance, settleInstance } from '../stack/instance.ts';
import type { RoleName } from '../stack/stack.ts';
import { stateFolder } from '../stack/state-folder.ts';
import type { LoadedKit } from './role-kit.ts';

/**
 * Joins configuration and addresses for one process. Started by the watcher, the ports were chosen before us;
 * started alone (a container with everything named in the configuration), they are settled here.
 */
export async function loadKit(role: RoleName, env: NodeJS.ProcessEnv): Promise<LoadedKit> {
  const config = loadConfig({ env });
  const state = stateFolder(config, env.DOZVON_STATE);
  prepareStateFolder(state);
  const instance = readInstance(state) ?? (await settleInstance(state, defaultHttpPort));
  const addresses = addressesOf(config, instance, state);
  return { role, config, addresses, log: makeLogger({ name: role, level: env.DOZVON_LOG }) };
}
