import { expect, test } from 'vitest';
import { parseConfig } from '../../../src/config/load.ts';
import { addressesOf, partsFor } from '../../../src/stack/addresses.ts';
import { type Instance, portNames } from '../../../src/stack/instance.ts';
import { roleNames } from '../../../src/stack/stack.ts';
import { stateFolder } from '../../../src/stack/state-folder.ts';

const instance: Instance = {
  id: 'abc123',
  ports: Object.fromEntries(portNames.map((name, index) => [name, 7100 + index])) as Instance['ports'],
  rtp: { engine: [10_000, 11_999], carrier: [12_000, 13_999] },
  passwords: { database: 'd', redis: 'r', asterisk: 'a' },
};

const simulated = 'trunks: { sim: { host: simulated } }';
const everythingNamed = `
database: { url: "postgres://db/x" }
redis: { url: "redis://queue:6379" }
asterisk: [{ name: a9, ari: "http://pbx:8088/ari", ami: "pbx:5038", user: u, password: p }]
http: { port: 9999 }
`;

test.each([
  ['nothing named: all parts', simulated, ['postgres', 'redis', 'asterisk', 'carrier', 'api']],
  [
    'a real trunk: no simulated network',
    'trunks: { t: { host: sip.example.net } }',
    ['postgres', 'redis', 'asterisk', 'api'],
  ],
  ['everything named: only our roles', everythingNamed, ['api']],
  [
    'an Asterisk of their own cannot reach the simulated network',
    `asterisk: [{ name: a9, ari: "http://pbx:8088/ari", user: u, password: p }]\n${simulated}`,
    ['postgres', 'redis', 'api'],
  ],
])('with %s is started here', (_name, yaml, parts) => {
  expect(partsFor(parseConfig(yaml, 'test.yaml'), ['api'])).toEqual(parts);
});

test('every role of the build is started after storage and telephony', () => {
  expect(partsFor(parseConfig(simulated, 'test.yaml'), roleNames).slice(4)).toEqual([...roleNames]);
});

test('what the configuration names is used, whatever ports were chosen', () => {
  const addresses = addressesOf(parseConfig(everythingNamed, 'test.yaml'), instance, '/state');
  expect(addresses).toMatchObject({
    databaseUrl: 'postgres://db/x',
    redisUrl: 'redis://queue:6379',
    http: { port: 9999, url: 'http://127.0.0.1:9999' },
    asterisk: [{ name: 'a9', ari: 'http://pbx:8088/ari', ami: { host: 'pbx', port: 5038 }, sounds: '/state/sounds' }],
  });
  expect(addresses.sip).toBeUndefined();
  expect(addresses.carrier).toBeUndefined();
});

test('the embedded parts are reached on the ports of the instance, each part under its own password', () => {
  const addresses = addressesOf(parseConfig(simulated, 'test.yaml'), instance, '/state');
  const { ports } = instance;
  expect(addresses.databaseUrl).toBe(`postgres://dozvon:d@127.0.0.1:${ports.postgres}/dozvon`);
  expect(addresses.redisUrl).toBe(`redis://:r@127.0.0.1:${ports.redis}`);
  expect(addresses.http.port).toBe(ports.http);
  expect(addresses.carrier?.sip.port).toBe(ports.carrierSip);
  expect(addresses.asterisk[0]?.ari).toBe(`http://127.0.0.1:${ports.ari}/ari`);
});

test('the state folder is the one asked for, else the one of the file as seen from it, else in the checkout', () => {
  const config = parseConfig('data: var', 'test.yaml');
  expect(stateFolder(config, '/asked')).toBe('/asked');
  expect(stateFolder({ ...config, file: '/etc/dozvon/dozvon.yaml' }, undefined)).toBe('/etc/dozvon/var');
  expect(stateFolder(parseConfig('', 'test.yaml'), undefined)).toMatch(/\/\.dozvon$/);
});
