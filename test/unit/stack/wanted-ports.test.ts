import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../../src/config/load.ts';
import { demandPorts } from '../../../src/stack/wanted-ports.ts';

async function heldPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const config = loadConfig({ env: {} });
const withSip = (port: number) => ({ ...config, sip: { port } });
const withHttp = (port: number) => ({ ...config, http: { host: '127.0.0.1', port } });

test('a port of the configuration that another process holds is an error that names the port, the process and the field', async () => {
  const port = await heldPort();
  const wrong = demandPorts(withHttp(port), new Set(['api']));
  await expect(wrong).rejects.toThrow(`The port ${port} for "api" is held by`);
  await expect(wrong).rejects.toMatchObject({
    code: 'port-taken',
    message: expect.stringContaining(`(pid ${process.pid})`),
  });
  await expect(wrong).rejects.toMatchObject({ remedy: expect.stringContaining('http.port') });
});

test('the SIP port of the private Asterisk is demanded alike', async () => {
  await expect(demandPorts(withSip(await heldPort()), new Set(['asterisk']))).rejects.toMatchObject({
    code: 'port-taken',
  });
});

test('a part that runs already holds its port itself and is not asked about', async () => {
  await expect(demandPorts(withHttp(await heldPort()), new Set(['asterisk']))).resolves.toBeUndefined();
});

test('the default port of the screens is a wish: nobody is refused for it', async () => {
  await expect(demandPorts(config, new Set(['api', 'asterisk']))).resolves.toBeUndefined();
});
