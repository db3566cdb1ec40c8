import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, isFree, mediaBlock } from '../../../src/stack/free-ports.ts';

async function listen(port: number) {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('a port with a TCP listener is not free, and is free again when it has gone', async () => {
  const port = await freePort('test', new Set(), Math.random);
  const server = await listen(port);
  expect(await isFree(port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await isFree(port)).toBe(true);
});

test('a port that only UDP uses is not free either: SIP listens on both', async () => {
  const port = await freePort('test', new Set(), Math.random);
  const socket = createSocket('udp4');
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  expect(await isFree(port)).toBe(false);
  socket.close();
});

test('the next port is drawn when the first is held by a stranger or promised to another part', async () => {
  const first = await freePort('test', new Set(), () => 0.5);
  const server = await listen(first);
  const second = await freePort('test', new Set(), () => 0.5);
  const third = await freePort('test', new Set([second]), () => 0.5);
  server.close();
  expect(new Set([first, second, third]).size).toBe(3);
});

test('two servers of one instance draw different blocks of RTP ports, below the ephemeral ports', () => {
  const engine = mediaBlock([], () => 0.99);
  const carrier = mediaBlock([engine], () => 0.99);
  expect(carrier[0]).not.toBe(engine[0]);
  for (const [from, to] of [engine, carrier]) {
    expect(from % 2).toBe(0);
    expect(to).toBeLessThan(32_768);
  }
});
