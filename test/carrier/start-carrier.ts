/** Starts the simulated network for a test or a bench, on ports of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningAsterisk, startAsterisk } from '../../src/stack/asterisk-process.ts';
import { type CarrierLayout, type CarrierOptions, writeCarrierConfig } from '../../src/stack/carrier-config.ts';
import { asteriskCommand } from '../../src/stack/tools.ts';
import { type CallIn, callIn } from './call-in.ts';
import { type CarrierCall, readCallLog, waitForCall } from './call-log.ts';
import { takePorts } from './take-ports.ts';

export interface Carrier {
  readonly host: string;
  readonly ports: { readonly sip: number; readonly guard: number; readonly switchable: number; readonly ami: number };
  readonly layout: CarrierLayout;
  readonly asterisk: RunningAsterisk;
  calls(): Promise<CarrierCall[]>;
  waitForCall(fits: (call: CarrierCall) => boolean, deadlineMs?: number): Promise<CarrierCall>;
  /** Somebody of the network calls the engine. Settles when the call has ended there. */
  callIn(call: CallIn): Promise<void>;
  /** Off: the trunk refuses all with 503. For a trunk that gives no answer at all see `startWire`. */
  switchTrunk(state: 'on' | 'off'): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

export type CarrierChoice = Pick<CarrierOptions, 'engineHost' | 'enginePort'> &
  Partial<
    Pick<
      CarrierOptions,
      | 'operators'
      | 'seed'
      | 'guardRate'
      | 'record'
      | 'ringSeconds'
      | 'halfwaySeconds'
      | 'operatorTalkSeconds'
      | 'switchPublicPort'
    >
  >;

export async function startCarrier(choice: CarrierChoice): Promise<Carrier> {
  const command = asteriskCommand();
  const dir = await mkdtemp(join(tmpdir(), 'dozvon-carrier-'));
  const { ports: taken, rtp } = await takePorts('sip', 'guard', 'switchable', 'ami');
  const layout = await writeCarrierConfig({
    ...choice,
    dir,
    modulesDir: command.modulesDir,
    sipPort: taken.sip,
    guardPort: taken.guard,
    switchPort: taken.switchable,
    amiPort: taken.ami,
    rtpStart: rtp[0],
    rtpEnd: rtp[1],
  });
  const asterisk = startAsterisk({ ...command, layout });
  await asterisk.ready();
  return {
    host: '127.0.0.1',
    ports: taken,
    layout,
    asterisk,
    calls: () => readCallLog(layout.callLog),
    waitForCall: (fits, deadlineMs) => waitForCall(layout.callLog, fits, deadlineMs),
    callIn: (call) => callIn({ port: taken.ami, user: 'carrier', password: 'carrier' }, call),
    switchTrunk: async (state) => void (await asterisk.console(`database put switch state ${state}`)),
    stop: async () => {
      await asterisk.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
