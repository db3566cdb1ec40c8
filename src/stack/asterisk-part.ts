import { join } from 'node:path';
import type { Config } from '../config/schema.ts';
import { writeEngineConfig } from './asterisk-config.ts';
import { type AsteriskLayout, layoutOf } from './asterisk-layout.ts';
import { bindAddress } from './far-trunks.ts';
import { type Instance, stateFiles } from './instance.ts';
import type { PartPlan } from './plan.ts';
import type { AsteriskAddress } from './stack.ts';
import { asteriskCommand } from './tools.ts';

/**
 * The private Asterisk that carries the calls. Its configuration is written anew unless it runs. A first trunk outside
 * this machine, or another SIP port, needs another socket to listen on: then the part is another (`env` says so) and starts anew.
 */
export async function enginePart(
  config: Config,
  instance: Instance,
  state: string,
  address: AsteriskAddress,
  running: PartPlan | undefined,
): Promise<PartPlan> {
  const dir = stateFiles(state).asterisk;
  const asterisk = asteriskCommand();
  const { ports, rtp } = instance;
  const bind = config.sip.bind ?? bindAddress(config, state);
  const sipPort = address.sip?.port ?? ports.sip;
  const { external } = config.sip;
  const env = { DOZVON_BIND: [bind, sipPort, external].join(' ').trim() };
  if (running?.env.DOZVON_BIND === env.DOZVON_BIND) return { ...asteriskPart('asterisk', layoutOf(dir)), env };
  const layout = await writeEngineConfig({
    dir,
    modulesDir: asterisk.modulesDir,
    ariPort: ports.ari,
    amiPort: ports.ami,
    sipPort,
    rtpStart: rtp.engine[0],
    rtpEnd: rtp.engine[1],
    user: address.user,
    password: address.password,
    soundsDir: address.sounds,
    app: address.app,
    bind,
    ...(external !== undefined && { externalAddress: external }),
  });
  return { ...asteriskPart('asterisk', layout), env };
}

/** How any of our Asterisks is run and asked. */
export function asteriskPart(name: string, layout: AsteriskLayout): PartPlan {
  const { command, args } = asteriskCommand();
  const conf = ['-C', join(layout.etc, 'asterisk.conf')];
  return {
    name,
    command,
    args: [...args, ...conf, '-f', '-n'],
    env: {},
    cwd: layout.run,
    ready: { kind: 'command', command, args: [...args, ...conf, '-rx', 'core waitfullybooted'] },
    readySeconds: 60,
    stop: { signal: 'SIGTERM', seconds: 10 },
  };
}
