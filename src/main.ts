import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { migrate } from './adapters/postgres/migrate.ts';
import { followPolicies } from './main/follow-policies.ts';
import { followTrunks } from './main/follow-trunks.ts';
import { loadKit } from './main/load-kit.ts';
import type { Running } from './main/role-kit.ts';
import { roles } from './main/roles.ts';
import { roleReadyFile } from './stack/role-parts.ts';
import { isRole, type RoleName, roleNames } from './stack/stack.ts';

/** Composition root: `node src/main.ts --role api|scheduler|dialer|all`. SIGTERM stops in the reverse order. */
const { values } = parseArgs({ options: { role: { type: 'string', default: 'all' } } });
await run(values.role);

async function run(asked: string): Promise<void> {
  const running: Running[] = [];
  const stopAll = stopOnce(running);
  process.on('SIGTERM', stopAll);
  process.on('SIGINT', stopAll);
  for (const role of rolesOf(asked)) {
    const loaded = await loadKit(role, process.env);
    // The watcher has done it before us; a role that runs by itself (a container) has nobody else to do it.
    await migrate(loaded.addresses.databaseUrl);
    await followPolicies(loaded);
    const kit = await followTrunks(loaded);
    running.push(await roles[role](kit));
    writeFileSync(roleReadyFile(kit.addresses.state, role), String(process.pid));
    kit.log.info({ role, instance: kit.addresses.instance }, 'at work');
  }
}

function rolesOf(asked: string): readonly RoleName[] {
  if (asked === 'all') return roleNames;
  if (isRole(asked)) return [asked];
  throw new Error(`No role "${asked}": one of ${roleNames.join(', ')}, all`);
}

/** A second signal does not start a second stop; what does not stop in time is ended by whoever sent the signal. */
function stopOnce(running: readonly Running[]): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    void stopInReverse(running).then(() => process.exit(0));
  };
}

async function stopInReverse(running: readonly Running[]): Promise<void> {
  for (const each of running.toReversed()) await each.stop();
}
