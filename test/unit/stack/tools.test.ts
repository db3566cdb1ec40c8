import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../src/stack/cache.ts';
import { asteriskCommand, isAtLeast, requireProgram, rhvoiceCommand } from '../../../src/stack/tools.ts';

test.each([
  ['22.10.1', [22, 10, 1], true],
  ['22.9.4', [22, 10, 1], false],
  ['22.10.0', [22, 10, 1], false],
  ['23.0.0', [22, 10, 1], true],
  ['20.6.0', [22, 10, 1], false],
  ['24.21.0', [24], true],
])('version %s counts as new enough beside %j: %s', (version, oldest, expected) => {
  expect(isAtLeast(version, oldest)).toBe(expected);
});

test.each([
  [{ DOZVON_CACHE: '/opt/parts', XDG_CACHE_HOME: '/x' }, '/opt/parts'],
  [{ XDG_CACHE_HOME: '/x', HOME: '/home/a' }, '/x/dozvon'],
  [{ XDG_CACHE_HOME: '', HOME: '/home/a' }, '/home/a/.cache/dozvon'],
])('with the environment %j downloads go to %s', (env, folder) => {
  expect(cacheFolder(env)).toBe(folder);
});

test('without any Asterisk the error names the folder that was looked at and the remedy', () => {
  const env = { PATH: '', DOZVON_CACHE: '/nowhere' };
  expect(() => asteriskCommand('16', env)).toThrow(
    expect.objectContaining({ code: 'asterisk-missing', message: expect.stringContaining('/nowhere/asterisk-16') }),
  );
});

test('RHVoice of a root file system runs by the loader and the libraries of that root, told where its voices are', () => {
  const cache = mkdtempSync(join(tmpdir(), 'dozvon-tools-'));
  const root = join(cache, 'asterisk-22');
  const libraries = join(root, 'usr/lib/x86_64-linux-gnu');
  for (const folder of [join(libraries, 'pulseaudio'), join(root, 'usr/bin')]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(libraries, 'ld-linux-x86-64.so.2'), '');
  writeFileSync(join(root, 'usr/bin/RHVoice-test'), '');
  const found = rhvoiceCommand({ PATH: '', DOZVON_CACHE: cache });
  expect(found).toMatchObject({
    command: join(libraries, 'ld-linux-x86-64.so.2'),
    args: [
      '--library-path',
      expect.stringContaining(`${libraries}:${libraries}/pulseaudio`),
      join(root, 'usr/bin/RHVoice-test'),
    ],
    env: { RHVOICE_DATA_PATH: join(root, 'usr/share/RHVoice'), RHVOICE_CONFIG_PATH: join(root, 'etc/RHVoice') },
    voicesDir: join(root, 'usr/share/RHVoice/voices'),
  });
});

test('without RHVoice there is no command, so that the caller can fall back', () => {
  expect(rhvoiceCommand({ PATH: '', DOZVON_CACHE: '/nowhere' })).toBeUndefined();
});

test('a missing program is named together with the package that brings it', () => {
  expect(() => requireProgram('no-such-program', 'its-package', { PATH: '' })).toThrow(
    expect.objectContaining({ code: 'program-missing', remedy: expect.stringContaining('its-package') }),
  );
});
