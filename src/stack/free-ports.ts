import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { dozvonError } from '../domain/errors/index.ts';

/** Below the kernel's ephemeral ports (32768 on) and away from the usual ports of well-known servers. */
const services = { from: 7100, to: 7999 } as const;
const media = { from: 10_000, to: 31_999, block: 2000 } as const;

/** @returns a port that nobody holds now, for TCP and for UDP, and that is not among `taken` */
export async function freePort(part: string, taken: ReadonlySet<number>, random: () => number): Promise<number> {
  const count = services.to - services.from + 1;
  const start = Math.floor(random() * count);
  for (let i = 0; i < count; i++) {
    const port = services.from + ((start + i) % count);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw dozvonError('ports-taken', { part, from: services.from, to: services.to });
}

/** A block of RTP ports; two instances that draw the same one only share it: Asterisk passes over ports in use. */
export function mediaBlock(
  taken: readonly (readonly [number, number])[],
  random: () => number,
): readonly [number, number] {
  const count = Math.floor((media.to - media.from + 1) / media.block);
  const start = Math.floor(random() * count);
  const starts = Array.from({ length: count }, (_, i) => media.from + ((start + i) % count) * media.block);
  const from = starts.find((port) => !taken.some(([used]) => used === port)) ?? media.from;
  return [from, from + media.block - 1];
}

/** Whether 127.0.0.1 and every other address of this machine can be bound on that port, by TCP and by UDP. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port)) && (await canReceive(port));
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer();
  const result = new Promise<boolean>((settle) => {
    server.once('listening', () => settle(true));
    server.once('error', () => settle(false));
  });
  server.listen({ port, host: '0.0.0.0', exclusive: true });
  const free = await result;
  if (free) await new Promise<void>((done) => server.close(() => done()));
  return free;
}

async function canReceive(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  const result = new Promise<boolean>((settle) => {
    socket.once('listening', () => settle(true));
    socket.once('error', () => settle(false));
  });
  socket.bind({ port, address: '0.0.0.0', exclusive: true });
  const free = await result;
  await new Promise<void>((done) => socket.close(() => done()));
  return free;
}
