import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server on loopback, and can slip a WebSocket message in. */
export interface TcpProxy {
  readonly port: number;
  /** Sends a text message to every client that has a WebSocket open, as if the server had. Under 126 bytes. */
  inject(text: string): void;
  close(): void;
}

export async function tcpProxy(targetPort: number): Promise<TcpProxy> {
  const websockets = new Set<Socket>();
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(targetPort, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
    upstream.on('data', (data) => {
      if (data.subarray(0, 12).toString() === 'HTTP/1.1 101') websockets.add(client);
    });
    client.pipe(upstream);
    upstream.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    inject: (text) => {
      // One unmasked, final text frame (RFC 6455, section 5.2).
      const frame = Buffer.concat([Buffer.from([0x81, Buffer.byteLength(text)]), Buffer.from(text)]);
      for (const socket of websockets) socket.write(frame);
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
