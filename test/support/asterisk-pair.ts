import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AsteriskSeries } from '../../src/stack/tools.ts';
import { type NodePorts, peer, transport } from './asterisk-files.ts';
import { type AsteriskNode, asteriskNode } from './asterisk-node.ts';

export interface AsteriskPair {
  /**
   * The server under control. Its endpoint `far` leads to the other, and so does `watched`, which is qualified each second;
   * `itself` leads back into its own dialplan. (Calls go by `far`: through a qualified endpoint that does not answer
   * the server refuses to call.)
   */
  readonly near: AsteriskNode;
  /** Plays the network: extensions of `farDialplan`. */
  readonly far: AsteriskNode;
  stop(): Promise<void>;
}

/** What the far side does, by the number dialled. Tones are generated, so no sound files are needed. */
const farDialplan = `[incoming]
exten => answer,1,Answer()
 same => n,Wait(3600)
exten => busy,1,Busy(5)
exten => reject,1,Hangup(21)
exten => ring,1,Ringing()
 same => n,Wait(3600)
exten => tone,1,Answer()
 same => n,PlayTones(440)
 same => n,Wait(3600)
exten => burst,1,Answer()
 same => n,PlayTones(!0/700,!440/1000,0/1000)
 same => n,Wait(3600)
exten => echo,1,Answer()
 same => n,Echo()
exten => keys,1,Answer()
 same => n,Wait(0.5)
 same => n,SendDTMF(1)
 same => n,Wait(0.3)
 same => n,SendDTMF(9)
 same => n,Wait(0.3)
 same => n,SendDTMF(#)
 same => n,Wait(3600)
exten => brief,1,Answer()
 same => n,Wait(1)
 same => n,Hangup(16)
`;

/** The Stasis application that calls into the near server enter. */
export const nearApp = 'conformance';

const nearDialplan = `[incoming]
exten => _X.,1,Stasis(${nearApp},inbound)
 same => n,Hangup()
`;

/** Starts two Asterisks on loopback, the near one of `version`, the far one always 22. */
export async function startAsteriskPair(version: AsteriskSeries): Promise<AsteriskPair> {
  const dir = mkdtempSync(join(tmpdir(), 'dozvon-pair-'));
  const nearPorts = await freePorts();
  const farPorts = await freePorts();
  const near = asteriskNode(version, join(dir, 'near'), nearPorts, {
    'pjsip.conf':
      transport(nearPorts.sip) +
      peer('far', farPorts.sip, 'incoming') +
      peer('watched', farPorts.sip, 'incoming', 1) +
      peer('itself', nearPorts.sip, 'incoming'),
    'extensions.conf': nearDialplan,
    'musiconhold.conf': `[default]\nmode=files\ndirectory=${join(dir, 'near', 'music')}\n`,
  });
  const far = asteriskNode('22', join(dir, 'far'), farPorts, {
    'pjsip.conf': transport(farPorts.sip) + peer('near', nearPorts.sip, 'incoming'),
    'extensions.conf': farDialplan,
  });
  const stop = async () => {
    await Promise.all([near.kill(), far.kill()]);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await Promise.all([near.start(), far.start()]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { near, far, stop };
}

/** TCP ports free now; SIP and RTP use numbers derived from them over UDP. */
async function freePorts(): Promise<NodePorts> {
  const [http, ami, sip] = await Promise.all([freePort(), freePort(), freePort()]);
  // Outside the kernel's range of ephemeral ports (32768 up), so that no client socket sits there.
  const rtp = 10_000 + ((http * 200) % 20_000);
  return { http, ami, sip, rtp };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
