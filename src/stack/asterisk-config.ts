/** Configuration of the engine: the private Asterisk that the dialer drives. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AsteriskLayout, makeLayout, renderConfig } from './asterisk-layout.ts';
import { noload, workerSettings } from './asterisk-modules.ts';
import { holdMusic } from './asterisk-tones.ts';

export interface EngineOptions {
  /** Folder for everything of this server; made if missing. */
  readonly dir: string;
  /** Module folder of the installation, as seen by the running server. */
  readonly modulesDir: string;
  /** HTTP listener of ARI (and of SIP over WebSocket). */
  readonly ariPort: number;
  readonly amiPort: number;
  /** SIP by UDP and TCP. */
  readonly sipPort: number;
  /** Even first port and last port of RTP; two ports a leg. Must not cover another server's SIP port. */
  readonly rtpStart: number;
  readonly rtpEnd: number;
  /** Of ARI and AMI alike. */
  readonly user: string;
  readonly password: string;
  /** Prompts named without a path are looked for here. */
  readonly soundsDir: string;
  /** Address for SIP and RTP; `0.0.0.0` for trunks outside this machine. */
  readonly bind?: string;
  /** Address for ARI and AMI. Default: loopback. */
  readonly controlBind?: string;
  /** Stasis application that every call enters. */
  readonly app: string;
  /** Public address to name in SIP and SDP when the server is behind NAT. */
  readonly externalAddress?: string;
  /** An INVITE without any reply fails after this (SIP timer B); 6,400 or more. Default 12,800. */
  readonly noReplyMs?: number;
  /** Calls beyond this are refused, whatever the dialer asks. */
  readonly maxCalls?: number;
}

const templates = join(import.meta.dirname, '../../dialplan/engine');

/**
 * Writes the engine's whole configuration and makes its folders. Start it with `-C <returned etc>/asterisk.conf`.
 * Written anew at every start; nothing in it is edited by hand.
 */
export async function writeEngineConfig(options: EngineOptions): Promise<AsteriskLayout> {
  const layout = await makeLayout(options.dir, options.modulesDir, options.soundsDir);
  await renderConfig(templates, layout.etc, {
    ...layout,
    modules: options.modulesDir,
    noload: noload('engine'),
    ...workerSettings(options.modulesDir),
    ariPort: options.ariPort,
    amiPort: options.amiPort,
    sipPort: options.sipPort,
    rtpStart: options.rtpStart,
    rtpEnd: options.rtpEnd,
    user: options.user,
    password: options.password,
    app: options.app,
    bind: options.bind ?? '127.0.0.1',
    controlBind: options.controlBind ?? '127.0.0.1',
    timerB: options.noReplyMs ?? 12_800,
    // RFC 3261: timer B is 64 × T1.
    timerT1: Math.floor((options.noReplyMs ?? 12_800) / 64),
    external: externalLines(options.externalAddress),
    maxCalls: options.maxCalls ?? 1000,
  });
  await writeFile(join(layout.music, 'hold.alaw'), holdMusic());
  return layout;
}

function externalLines(address: string | undefined): string {
  if (address === undefined) return '; no public address: not behind NAT';
  const local = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8'].map((net) => `local_net = ${net}`);
  return [`external_media_address = ${address}`, `external_signaling_address = ${address}`, ...local].join('\n');
}
