import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EngineOptions, writeEngineConfig } from '../../../src/stack/asterisk-config.ts';
import { fillTemplate, layoutOf, packageData } from '../../../src/stack/asterisk-layout.ts';

let dir: string;
let options: EngineOptions;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dozvon-layout-'));
  const modulesDir = join(dir, 'root/usr/lib/any/asterisk/modules');
  await mkdir(modulesDir, { recursive: true });
  await mkdir(join(dir, 'root/usr/share/asterisk/rest-api'), { recursive: true });
  options = {
    dir: join(dir, 'engine'),
    modulesDir,
    ariPort: 7101,
    amiPort: 7102,
    sipPort: 7103,
    rtpStart: 10_000,
    rtpEnd: 11_999,
    user: 'dozvon',
    password: 'pass-word',
    soundsDir: join(dir, 'sounds'),
    app: 'dozvon-a1',
  };
});

afterEach(() => rm(dir, { recursive: true, force: true }));

const conf = (name: string) => readFile(join(options.dir, 'etc', name), 'utf8');

describe('the written configuration of the engine', () => {
  it('has no placeholder left and is readable by its owner alone, since passwords are in it', async () => {
    await writeEngineConfig(options);
    for (const name of await readdir(join(options.dir, 'etc'))) {
      expect(await conf(name), name).not.toContain('{{');
      expect((await stat(join(options.dir, 'etc', name))).mode & 0o007, name).toBe(0);
    }
  });

  it('sends every call into the given application', async () => {
    await writeEngineConfig(options);
    expect(await conf('extensions.conf')).toContain('Stasis(dozvon-a1,inbound)');
    expect(await conf('extensions.conf')).toContain('Stasis(dozvon-a1,operator)');
  });

  it('listens for control on loopback unless told otherwise', async () => {
    await writeEngineConfig({ ...options, bind: '0.0.0.0' });
    expect(await conf('http.conf')).toContain('bindaddr = 127.0.0.1');
    expect(await conf('manager.conf')).toContain('bindaddr = 127.0.0.1');
    expect(await conf('pjsip.conf')).toContain('bind = 0.0.0.0:7103');
  });

  it('gives AMI no right to originate', async () => {
    await writeEngineConfig(options);
    expect(await conf('manager.conf')).not.toMatch(/^write = .*(originate|call|all)/m);
  });

  it('links the data of the package and the sounds, and can be written again', async () => {
    await writeEngineConfig(options);
    const layout = await writeEngineConfig(options);
    expect(await readlink(join(layout.data, 'rest-api'))).toBe(join(dir, 'root/usr/share/asterisk/rest-api'));
    expect(await readlink(join(layout.data, 'sounds'))).toBe(options.soundsDir);
  });

  it('uses the names of worker settings that the server knows', async () => {
    await writeEngineConfig(options);
    expect(await conf('stasis.conf')).toContain('[threadpool]');
    expect(await conf('pjsip.conf')).not.toContain('taskpool');
  });
});

describe('where a server keeps its things', () => {
  it('moves the control socket when its path would be too long for one', () => {
    const deep = `/${'long-name/'.repeat(12)}state`;
    expect(Buffer.byteLength(join(layoutOf(deep).run, 'asterisk.ctl'))).toBeLessThanOrEqual(107);
    expect(layoutOf('/short').run).toBe('/short/run');
    expect(layoutOf(deep).run).not.toBe(layoutOf(`${deep}2`).run);
  });

  it('finds the data beside the modules, wherever the package lies', () => {
    expect(packageData(options.modulesDir)).toBe(join(dir, 'root/usr/share/asterisk'));
  });

  it('refuses a template whose value is missing, naming file and value', () => {
    expect(() => fillTemplate('a = {{left}}', { right: 1 }, 'some.conf')).toThrow('some.conf: no value for {{left}}');
  });
});
