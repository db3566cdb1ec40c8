import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig, parseConfig } from '../../../src/config/load.ts';
import { DozvonError } from '../../../src/domain/errors/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dozvon-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The text of the error that a file causes. */
function complaint(text: string, env = {}): string {
  try {
    parseConfig(text, 'dozvon.yaml', env);
  } catch (error) {
    if (error instanceof DozvonError) return error.message;
    throw error;
  }
  return 'no complaint';
}

function trunk(fields: string): string {
  return `trunks:\n  volga: { host: sip.example.net, ${fields} }\n`;
}

describe('a configuration that is right', () => {
  it('given only a trunk with a host, then every other field has its default', () => {
    const config = parseConfig('trunks:\n  volga: { host: sip.example.net }\n', 'dozvon.yaml');
    expect(config).toEqual({
      sip: {},
      webhooks: { addresses: 'any' },
      http: { host: '127.0.0.1', port: 8080 },
      trunks: {
        volga: {
          host: 'sip.example.net',
          port: 5060,
          register: false,
          callerIds: [],
          lines: 30,
          rate: 5,
          codecs: ['alaw', 'ulaw'],
          numberFormat: 'e164',
          qualify: false,
          simulated: false,
          causes: {},
        },
      },
    });
  });

  it('given the file of the design, then every field is read', () => {
    const config = parseConfig(
      `data: /var/lib/dozvon
http: { host: 127.0.0.1, port: 8080 }
database: { url: postgres://u:p@db/dozvon }
redis: { url: redis://cache:6379/1 }
asterisk:
  - { name: a1, ari: http://127.0.0.1:8088/ari, ami: 127.0.0.1:5038, user: dozvon, password: secret, transport: auto, sounds: /srv/sounds }
trunks:
  volga:
    host: 10.0.0.5
    port: 5070
    username: u
    password: p
    register: true
    proxy: sip:10.0.0.6;lr
    callerIds: ["+74951234567"]
    lines: 100
    rate: 30/min
    codecs: [alaw]
    numberFormat: national-8
    qualify: true
    simulated: true
    causes: { 480: busy }
`,
      'dozvon.yaml',
    );
    expect(config.asterisk).toEqual([
      {
        name: 'a1',
        ari: 'http://127.0.0.1:8088/ari',
        ami: { host: '127.0.0.1', port: 5038 },
        user: 'dozvon',
        password: 'secret',
        transport: 'auto',
        sounds: '/srv/sounds',
      },
    ]);
    expect(config.trunks.volga).toMatchObject({
      rate: 0.5,
      simulated: true,
      causes: { 480: 'busy' },
      proxy: 'sip:10.0.0.6;lr',
    });
  });

  it('given no file, then the demo has three simulated trunks and nothing real', () => {
    const demo = parseDemo();
    expect(Object.keys(demo.trunks)).toEqual(['sim', 'guarded', 'switchable']);
    expect(Object.values(demo.trunks).map(({ simulated, embedded }) => [simulated, embedded])).toEqual([
      [true, 'plain'],
      [true, 'guarded'],
      [true, 'switchable'],
    ]);
    expect(demo.trunks.sim).toMatchObject({ lines: 30, rate: 20 });
  });

  it('given an empty file, then it has no trunks at all: the demo is only for no file', () => {
    expect(loadConfig({ file: writtenFile('empty', ''), env: {} }).trunks).toEqual({});
  });

  it('given it was read, then nobody can change it', () => {
    const { trunks } = parseConfig(trunk('lines: 2'), 'dozvon.yaml');
    expect(Object.isFrozen(trunks)).toBe(true);
    expect(Object.isFrozen(trunks.volga?.callerIds)).toBe(true);
  });
});

describe('secrets from the environment', () => {
  it('given variables of a trunk, a node and the servers, then they go before the file', () => {
    const text = `database: { url: postgres://file/x }
asterisk: [{ name: node-1, ari: http://127.0.0.1:8088/ari, user: dozvon, password: of-the-file }]
trunks: { volga-2: { host: sip.example.net } }
`;
    const config = parseConfig(text, 'dozvon.yaml', {
      DATABASE_URL: 'postgres://plain/x',
      DOZVON_DATABASE_URL: 'postgres://own/x',
      REDIS_URL: 'redis://plain',
      DOZVON_HTTP_PORT: '9090',
      DOZVON_TRUNK_VOLGA_2_USERNAME: 'u',
      DOZVON_TRUNK_VOLGA_2_PASSWORD: 'p',
      DOZVON_ASTERISK_NODE_1_PASSWORD: 'of-the-environment',
    });
    expect(config).toMatchObject({
      database: { url: 'postgres://own/x' },
      redis: { url: 'redis://plain' },
      http: { port: 9090 },
      trunks: { 'volga-2': { username: 'u', password: 'p' } },
      asterisk: [{ password: 'of-the-environment' }],
    });
  });

  it('given a variable of a trunk that is not there, then the near name is offered', () => {
    const env = { DOZVON_TRUNK_VOLGO_PASSWORD: 'x' };
    expect(complaint(trunk('username: u'), env)).toContain('Did you mean DOZVON_TRUNK_VOLGA_PASSWORD?');
  });

  it('given a wrong value in a variable, then the variable is named and no line', () => {
    const text = complaint('', { DOZVON_HTTP_PORT: '70000' });
    expect(text).toContain('environment variable DOZVON_HTTP_PORT: http.port: 70000 is above 65535');
  });
});

describe('a configuration that is wrong says where and what to write', () => {
  const cases: readonly (readonly [what: string, text: string, says: string])[] = [
    [
      'a misspelt field',
      trunk('line: 5'),
      'dozvon.yaml:2:35: trunks.volga.line: there is no "line" in "trunks.volga". Did you mean "lines"?',
    ],
    ['a misspelt group', 'trunk: {}\n', 'dozvon.yaml:1:1: trunk: there is no "trunk" here. Did you mean "trunks"?'],
    [
      'no host',
      'trunks:\n  volga: { port: 5060 }\n',
      'dozvon.yaml:2:10: trunks.volga.host: is missing. Write for example host: sip.example.net.',
    ],
    ['a bare rate', trunk('rate: 8'), 'trunks.volga.rate: 8 is a bare number. Write for example rate: 8/s.'],
    ['a rate of nothing', trunk('rate: 0/s'), 'trunks.volga.rate: "0/s" is out of bounds: 0.001/s to 1000/s.'],
    ['no lines', trunk('lines: 0'), 'trunks.volga.lines: 0 is below 1.'],
    [
      'a quoted number',
      trunk('port: "5060"'),
      'trunks.volga.port: "5060" is no number. Write it without quotes: 5060.',
    ],
    ['an unquoted caller id', trunk('callerIds: [+74951234567]'), 'Write for example "+74951234567".'],
    ['a national caller id', trunk('callerIds: ["84951234567"]'), '"84951234567" is no number in E.164 form'],
    ['a misspelt codec', trunk('codecs: [alow]'), '"alow" is none of alaw, ulaw, g722, opus. Did you mean "alaw"?'],
    ['a status that is none', trunk('causes: { 200: busy }'), 'trunks.volga.causes.200: there is no "200"'],
    [
      'a disposition of answered calls for a status',
      trunk('causes: { 480: opted-out }'),
      '"opted-out" is none of busy',
    ],
    [
      'a registration without a name',
      trunk('register: true'),
      'trunks.volga.register: true needs a user name and a password.',
    ],
    ['a password without a name', trunk('password: x'), 'trunks.volga.password: "…" needs a user name.'],
    [
      'a public trunk called simulated',
      trunk('simulated: true'),
      '"sip.example.net" is not on loopback or a private address',
    ],
    [
      'a public proxy of a simulated trunk',
      'trunks: { v: { host: 10.1.1.1, proxy: "sip:u@8.8.8.8:5060", simulated: true } }\n',
      '"sip:u@8.8.8.8:5060" is not on loopback',
    ],
    [
      'the embedded network called real',
      'trunks: { v: { host: simulated, simulated: false } }\n',
      'contradicts the host',
    ],
    ['MySQL', 'database: { url: mysql://x }\n', 'database.url: "mysql://x" is no PostgreSQL address'],
    [
      'two nodes of one name',
      `asterisk:\n${'  - { name: a, ari: http://h/ari, user: u, password: p }\n'.repeat(2)}`,
      'dozvon.yaml:3:13: asterisk[1].name: "a" is taken by another node',
    ],
    ['a tab', 'trunks:\n\tvolga: {}\n', 'dozvon.yaml:2:1: Tabs are not allowed as indentation. Indent with spaces'],
    ['one key twice', 'data: /a\ndata: /b\n', 'dozvon.yaml:2:1: Map keys must be unique. Keep one of the two.'],
    ['a list instead of named values', '- a\n', 'the file is no group of named values'],
  ];

  it.each(cases)('given %s', (_what, text, says) => {
    expect(complaint(text)).toContain(says);
  });

  it('given a wrong address with a password in it, then the password is not repeated', () => {
    const text = complaint('database: { url: mysql://u:hunter2@x }\n');
    expect(text).toContain('"mysql://…@x" is no PostgreSQL address');
    expect(text).not.toContain('hunter2');
  });

  it('given several mistakes, then all are told at once, in the order of the file', () => {
    const text = complaint('trunks:\n  a: { host: x.example, lines: 0 }\n  b: { port: 1 }\nhtp: {}\n');
    expect(
      text
        .split('\n')
        .slice(1)
        .map((line) => line.split(': ')[0]),
    ).toEqual(['dozvon.yaml:2:32', 'dozvon.yaml:3:6', 'dozvon.yaml:4:1']);
  });

  it('given a file that is not there, then the path is named', () => {
    expect(() => loadConfig({ file: join(folder, 'none.yaml'), env: {} })).toThrow(/none\.yaml cannot be read: ENOENT/);
  });
});

function writtenFile(name: string, text: string): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, text);
  return file;
}

/** Without a file: asked in a folder where no dozvon.yaml lies. */
function parseDemo() {
  const here = process.cwd();
  process.chdir(folder);
  try {
    return loadConfig({ env: {} });
  } finally {
    process.chdir(here);
  }
}
