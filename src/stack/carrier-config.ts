/** Configuration of the simulated network: an Asterisk that plays a SIP operator and everybody behind it. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AsteriskLayout, fillTemplate, makeLayout, renderConfig } from './asterisk-layout.ts';
import { noload, workerSettings } from './asterisk-modules.ts';
import { carrierTones, roomNoise } from './carrier-tones.ts';

/** A simulated operator: a SIP phone that registers to the engine under this name. */
export interface SimulatedOperator {
  readonly name: string;
  readonly password: string;
}

export interface CarrierOptions {
  /** Folder for everything of this server; made if missing. */
  readonly dir: string;
  readonly modulesDir: string;
  /** The ordinary trunk (UDP and TCP): personas without any limit. */
  readonly sipPort: number;
  /** The trunk that answers 503 above {@link guardRate} calls a second (UDP). */
  readonly guardPort: number;
  /** The trunk that can be switched off (UDP). */
  readonly switchPort: number;
  /** Port that the engine uses for the switchable trunk when a wire (`startWire`) stands before it. */
  readonly switchPublicPort?: number;
  readonly amiPort: number;
  readonly rtpStart: number;
  readonly rtpEnd: number;
  /** Where the engine takes SIP. Calls are accepted from this address alone, and operators register there. */
  readonly engineHost: string;
  readonly enginePort: number;
  readonly operators?: readonly SimulatedOperator[];
  /** Chooses the mix of personas behind all other numbers. Default 1. */
  readonly seed?: number;
  /** Calls a second on the guarded trunk. Default 5. */
  readonly guardRate?: number;
  /** Whether what was heard is recorded: costs about a thread and a file a call. Default true. */
  readonly record?: boolean;
  /** Ringing before an ordinary person answers, seconds. Default 1. */
  readonly ringSeconds?: number;
  /** When the person of number 03 hangs up: half of the message that will be played, seconds. Default 6. */
  readonly halfwaySeconds?: number;
  /** How long a simulated operator talks, seconds. Default 20. */
  readonly operatorTalkSeconds?: number;
  /** Of AMI, and of the trunk account for registrations. Defaults `carrier` / `carrier`. */
  readonly user?: string;
  readonly password?: string;
  readonly bind?: string;
}

export interface CarrierLayout extends AsteriskLayout {
  /** One JSON object a line and a call, written when the call ends. */
  readonly callLog: string;
  /** Recordings of what was heard, named in the call log. */
  readonly heardDir: string;
}

const templates = join(import.meta.dirname, '../../dialplan/carrier');

/** Writes the whole configuration, the sounds, and makes the folders. Start it with `-C <etc>/asterisk.conf`. */
export async function writeCarrierConfig(options: CarrierOptions): Promise<CarrierLayout> {
  const voices = join(options.dir, 'voices');
  const layout = {
    ...(await makeLayout(options.dir, options.modulesDir, voices)),
    callLog: join(options.dir, 'calls.jsonl'),
    heardDir: join(options.dir, 'heard'),
  };
  await mkdir(layout.heardDir, { recursive: true, mode: 0o750 });
  await writeSounds(voices, layout.music);
  await renderConfig(templates, layout.etc, {
    ...layout,
    ...values(options),
    personaSounds: voices,
    operators: await operators(options),
  });
  return layout;
}

function values(options: CarrierOptions): Record<string, string | number> {
  return {
    ...defaults,
    ...withoutUndefined(options),
    modules: options.modulesDir,
    noload: noload('carrier'),
    ...workerSettings(options.modulesDir),
    allowed: options.engineHost,
    trunkUser: 'trunk',
    record: (options.record ?? true) ? 'yes' : 'no',
    switchPublic: publicPort(options.switchPublicPort),
  };
}

const defaults = {
  seed: 1,
  guardRate: 5,
  ringSeconds: 1,
  halfwaySeconds: 6,
  operatorTalkSeconds: 20,
  user: 'carrier',
  password: 'carrier',
  bind: '127.0.0.1',
} as const;

function withoutUndefined(options: CarrierOptions): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  );
}

/** Makes later requests of a call come to the wire's port as well, by naming it in Contact. */
function publicPort(port: number | undefined): string {
  if (port === undefined) return '; nothing stands before it';
  return `external_signaling_address = 127.0.0.1\nexternal_signaling_port = ${port}\nlocal_net = 192.0.2.0/24`;
}

async function operators(options: CarrierOptions): Promise<string> {
  const template = await readFile(join(templates, 'operator.template'), 'utf8');
  const { engineHost, enginePort } = options;
  return (options.operators ?? [])
    .map((operator) => fillTemplate(template, { ...operator, engineHost, enginePort }, 'operator.template'))
    .join('');
}

async function writeSounds(voices: string, noise: string): Promise<void> {
  await mkdir(voices, { recursive: true, mode: 0o750 });
  const spoken = join(templates, 'sounds');
  for (const name of (await readdir(spoken)).filter((file) => file.endsWith('.alaw'))) {
    await copyFile(join(spoken, name), join(voices, name));
  }
  for (const [name, bytes] of Object.entries(carrierTones())) await writeFile(join(voices, `${name}.alaw`), bytes);
  await writeFile(join(noise, 'noise.alaw'), roomNoise(10));
}
