/** Starts an Asterisk with the engine's configuration, and connects to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCallControl } from '../../src/adapters/ari/pick-transport.ts';
import type { PjsipObject } from '../../src/adapters/ari/pjsip-objects.ts';
import type { CallControl } from '../../src/domain/call-control.ts';
import { writeEngineConfig } from '../../src/stack/asterisk-config.ts';
import type { AsteriskLayout } from '../../src/stack/asterisk-layout.ts';
import { type RunningAsterisk, startAsterisk } from '../../src/stack/asterisk-process.ts';
import { type AsteriskSeries, asteriskCommand } from '../../src/stack/tools.ts';
import { quietLog } from '../support/quiet-log.ts';
import { waitFor } from '../support/wait-for.ts';
import { takePorts } from './take-ports.ts';

export interface Engine {
  readonly host: string;
  readonly ports: { readonly ari: number; readonly ami: number; readonly sip: number };
  readonly layout: AsteriskLayout;
  readonly asterisk: RunningAsterisk;
  readonly control: CallControl;
  /** Pushes configuration objects. @throws Error when the server refuses one */
  push(objects: readonly PjsipObject[]): Promise<void>;
  stop(): Promise<void>;
}

const app = 'dozvon-test';
export const engineAccount = { user: 'dozvon', password: 'not-a-secret' };

export type EnginePorts = Engine['ports'];

/** @param soundsDir prompts without a path are looked for here @param ports absent: chosen free */
export async function startEngine(
  series: AsteriskSeries = '22',
  soundsDir = tmpdir(),
  ports?: EnginePorts,
): Promise<Engine> {
  const command = asteriskCommand(series);
  const dir = await mkdtemp(join(tmpdir(), 'dozvon-engine-'));
  const { ports: free, rtp } = await takePorts('ari', 'ami', 'sip');
  const taken = ports ?? free;
  const layout = await writeEngineConfig({
    dir,
    modulesDir: command.modulesDir,
    ariPort: taken.ari,
    amiPort: taken.ami,
    sipPort: taken.sip,
    rtpStart: rtp[0],
    rtpEnd: rtp[1],
    ...engineAccount,
    soundsDir,
    app,
  });
  const asterisk = startAsterisk({ ...command, layout });
  await asterisk.ready();
  const url = `http://127.0.0.1:${taken.ari}/ari`;
  const control = createCallControl({ node: 'test', url, ...engineAccount, app, transport: 'auto', log: quietLog() });
  control.start();
  await waitFor('the connection to ARI', 10_000, () => control.connected);
  return {
    host: '127.0.0.1',
    ports: taken,
    layout,
    asterisk,
    control,
    push: async (objects) => {
      for (const { module, type, id, fields } of objects) {
        const answer = await control.putConfig(module, type, id, fields);
        if (!answer.ok) throw new Error(`${type} ${id}: ${answer.message}`);
      }
    },
    stop: async () => {
      await control.stop();
      await asterisk.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
