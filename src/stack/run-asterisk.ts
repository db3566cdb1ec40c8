import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { appName } from './addresses.ts';
import { writeEngineConfig } from './asterisk-config.ts';
import { asteriskCommand } from './tools.ts';

/**
 * An Asterisk node by itself, for containers: `node src/stack/run-asterisk.ts`. Writes the engine's configuration and
 * stays in the foreground. From the environment: ASTERISK_NODE, ASTERISK_PASSWORD, ASTERISK_EXTERNAL_ADDRESS (behind
 * NAT), DOZVON_STATE (shared with the roles: spoken messages lie in `sounds` below it).
 */
const state = process.env.DOZVON_STATE ?? '/var/lib/dozvon';
const password = process.env.ASTERISK_PASSWORD;
if (!password) throw new Error('ASTERISK_PASSWORD is not set: give the one of this node in dozvon.yaml');
const node = process.env.ASTERISK_NODE ?? 'a1';
const external = process.env.ASTERISK_EXTERNAL_ADDRESS;

const asterisk = asteriskCommand();
const layout = await writeEngineConfig({
  dir: join(state, `asterisk-${node}`),
  modulesDir: asterisk.modulesDir,
  ariPort: 8088,
  amiPort: 5038,
  sipPort: 5060,
  rtpStart: 10_000,
  rtpEnd: 10_799,
  user: 'dozvon',
  password,
  soundsDir: join(state, 'sounds'),
  app: appName(node),
  bind: '0.0.0.0',
  controlBind: '0.0.0.0',
  ...(external ? { externalAddress: external } : {}),
});
const conf = join(layout.etc, 'asterisk.conf');
const child = spawn(asterisk.command, [...asterisk.args, '-C', conf, '-f', '-n'], { stdio: 'inherit' });
for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
