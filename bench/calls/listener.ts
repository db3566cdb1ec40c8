/** A process of its own that listens to the sampled calls: when each stream began, when it was first heard, how much came. */
import { createSocket } from 'node:dgram';

export interface Stream {
  /** Where it comes from: the port that the engine named in its INVITE. */
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly firstAt: number;
  /** First packet that is not silence; absent when all were. */
  heardAt?: number;
  packets: number;
}

/** RTP payload type of A-law. */
const alaw = 8;
const headerBytes = 12;
/** A-law bytes without sign and inversion at or above this are louder than −45 dBFS. */
const loud = 0x20;

const streams = new Map<string, Stream>();
const socket = createSocket({ type: 'udp4', recvBufferSize: 4_000_000 });

socket.on('message', (packet, { port }) => {
  if (packet.length <= headerBytes || ((packet[1] ?? 0) & 0x7f) !== alaw) return;
  const now = Date.now();
  const key = `${port} ${packet.readUInt32BE(8)}`;
  const stream = streams.get(key) ?? { port, firstAt: now, packets: 0 };
  streams.set(key, stream);
  stream.packets += 1;
  if (stream.heardAt === undefined && isHeard(packet)) stream.heardAt = now;
});

function isHeard(packet: Buffer): boolean {
  for (let at = headerBytes; at < packet.length; at++) {
    if ((((packet[at] ?? 0) ^ 0x55) & 0x7f) >= loud) return true;
  }
  return false;
}

process.on('message', () => process.send?.({ streams: [...streams.values()] }));
process.on('disconnect', () => process.exit(0));
socket.bind(0, '127.0.0.1', () => process.send?.({ port: socket.address().port }));
