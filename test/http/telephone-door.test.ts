import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSip } from '../../src/http/sip-proxy.ts';
import { type HttpWorld, httpWorld } from './support/http-world.ts';

let world: HttpWorld;
let port: number;
beforeAll(async () => {
  world = await httpWorld();
  serveSip(world.app, world.kit);
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  port = (world.app.server.address() as AddressInfo).port;
});
afterAll(() => world.stop());

/** Sends an upgrade with this request line and these headers. @returns the status line's number */
async function knock(path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  const host = `127.0.0.1:${port}`;
  const lines = Object.entries({ host, connection: 'Upgrade', upgrade: 'websocket', ...headers });
  const text = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`GET ${path} HTTP/1.1\r\n${text}\r\n`);
  const [answer]: Buffer[] = await once(socket, 'data');
  socket.destroy();
  return Number(answer?.toString('latin1').split(' ')[1]);
}

describe('the door of the telephone', () => {
  it.each(['//', '//[', '/%', '/sip/..//', 'http://[', '*'])(
    'given an upgrade to %s from anybody, then it is refused and the server goes on',
    async (path) => {
      expect(await knock(path)).toBe(404);
      expect(await knock('/sip')).toBe(403);
    },
  );

  it('given a session and a page of another site, of no site, or of ours, then only ours is let in', async () => {
    const cookie = await world.cookie('operator');
    const origin = `http://127.0.0.1:${port}`;
    expect(await knock('/sip', { cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await knock('/sip', { cookie })).toBe(403);
    expect(await knock('/sip', { cookie: `${cookie}x`, origin })).toBe(403);
    // Let in; and this world has no telephone server.
    expect(await knock('/sip', { cookie, origin })).toBe(503);
  });

  it.each(['specialist', 'manager'] as const)('given a %s, then no telephone is given', async (role) => {
    const cookie = await world.cookie(role);
    expect(await knock('/sip', { cookie, origin: `http://127.0.0.1:${port}` })).toBe(403);
  });
});
