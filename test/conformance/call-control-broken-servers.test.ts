import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type AriTransport, createCallControl } from '../../src/adapters/ari/pick-transport.ts';
import { quietLog } from '../support/quiet-log.ts';
import { waitFor } from '../support/wait-for.ts';

const user = 'conformance';
const password = 'not-a-secret';
const info = JSON.stringify({ system: { version: '22.10.1' } });

/** Servers that are no Asterisk, or one in trouble: the process must live, tell what is wrong, and go on trying. */
describe('call control and servers in trouble', () => {
  const servers: Server[] = [];

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function serve(handle: RequestListener): Promise<string> {
    const server = createServer(handle).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ari`;
  }

  function controlOf(url: string, transport: AriTransport) {
    const log = quietLog();
    const control = createCallControl({ node: randomUUID(), url, user, password, app: 'x', transport, log });
    return { control, log };
  }

  const faults: readonly [string, RequestListener, RegExp][] = [
    ['refuses the login', (_, reply) => reply.writeHead(401).end(), /refuses the user/],
    ['is still starting', (_, reply) => reply.writeHead(503).end(), /still starting/],
    ['is another web server', (_, reply) => reply.end('<html>'), /is no ARI: status 200/],
    ['drops the connection', (request) => request.socket.destroy(), /does not answer on/],
  ];
  const transports: readonly AriTransport[] = ['websocket', 'ari-client'];

  for (const transport of transports) {
    it.each(faults)(`${transport}: names the trouble when the server %s, and tries again`, async (_, handle, words) => {
      let asked = 0;
      const url = await serve((request, reply) => {
        asked++;
        handle(request, reply);
      });
      const { control, log } = controlOf(url, transport);
      control.start();
      await waitFor('the server was asked three times', 8000, () => asked >= 3);
      expect(log.lines.filter((line) => words.test(line))).toHaveLength(1);
      expect(control.connected).toBe(false);
      await control.stop();
    });
  }

  it('says that a server is too old when the WebSocket transport is forced', async () => {
    const url = await serve((_, reply) => reply.end(JSON.stringify({ system: { version: '16.28.0' } })));
    const { control, log } = controlOf(url, 'websocket');
    control.start();
    await waitFor('it is said', 5000, () =>
      log.lines.some((line) => /16\.28\.0 .*no REST over the WebSocket/.test(line)),
    );
    await control.stop();
  });

  const lateFaults: readonly [string, RequestListener][] = [
    ['answers 503 to the API documents', (_, reply) => reply.writeHead(503).end()],
    ['answers 401 to the API documents', (_, reply) => reply.writeHead(401).end()],
    ['sends API documents that are no JSON', (_, reply) => reply.end('not json')],
    ['drops the connection of the API documents', (request) => request.socket.destroy()],
  ];

  it.each(lateFaults)('ari-client: outlives a server that %s after the probe', async (_, handle) => {
    let documents = 0;
    const url = await serve((request, reply) => {
      if (request.url?.startsWith('/ari/asterisk/info')) return reply.end(info);
      documents++;
      return handle(request, reply);
    });
    const uncaught: unknown[] = [];
    const keep = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', keep).on('unhandledRejection', keep);
    const { control } = controlOf(url, 'ari-client');
    control.start();
    // Each try asks for the list of documents twice.
    await waitFor('a second try was made', 12_000, () => documents >= 3);
    await control.stop();
    process.off('uncaughtException', keep).off('unhandledRejection', keep);
    expect(uncaught).toEqual([]);
  });

  it.each(transports)('%s: stops at once while a server keeps silent', async (transport) => {
    let waiting = false;
    const url = await serve((request, reply) => {
      if (request.url?.startsWith('/ari/asterisk/info')) reply.end(info);
      else waiting = true;
    });
    servers.at(-1)?.on('upgrade', () => {
      waiting = true;
    });
    const { control } = controlOf(url, transport);
    control.start();
    await waitFor('the client waits for the server', 8000, () => waiting);
    const before = performance.now();
    await control.stop();
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('refuses a second login for ari-client in one process, and an address without /ari', () => {
    const options = { node: 'second', user, password, app: 'x', transport: 'ari-client', log: quietLog() } as const;
    const url = 'http://127.0.0.1:1/ari';
    createCallControl({ ...options, url });
    expect(() => createCallControl({ ...options, url, password: 'other' })).toThrow(/needs the user and password of/);
    expect(() => createCallControl({ ...options, url: 'http://127.0.0.1:1/pbx/ari' })).toThrow(/only under \/ari/);
  });
});
