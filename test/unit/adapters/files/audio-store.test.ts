import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FileAudioStore } from '../../../../src/adapters/files/audio-store.ts';

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-store-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const hour = 3_600_000;

describe('the store of audio', () => {
  it('given audio put under a key, then it is got back and lies whole at its path', async () => {
    const store = new FileAudioStore(await newFolder(), { maxBytes: 1000, nowMs: Date.now });
    await store.put('abcd', Uint8Array.of(1, 2, 3));
    expect(new Uint8Array((await store.get('abcd')) ?? [])).toEqual(Uint8Array.of(1, 2, 3));
    expect(await store.has('abcd')).toBe(true);
    expect(await readdir(join(store.pathOf('abcd'), '..'))).toEqual(['abcd.alaw']);
  });

  it('given a key nobody put, then there is nothing and no error', async () => {
    const store = new FileAudioStore(await newFolder(), { maxBytes: 1000, nowMs: Date.now });
    expect(await store.get('none')).toBeUndefined();
    expect(await store.has('none')).toBe(false);
  });

  it('given audio to keep, then it lies whole at its path, also over the half that a dead process left', async () => {
    const folder = await newFolder();
    const store = new FileAudioStore(folder, { maxBytes: 1000, nowMs: Date.now });
    await store.keep('abcd', Uint8Array.of(1, 2, 3));
    await writeFile(`${store.pathOf('abcd')}.alaw`, Uint8Array.of(1));
    const next = new FileAudioStore(folder, { maxBytes: 1000, nowMs: Date.now });
    await next.keep('abcd', Uint8Array.of(1, 2, 3));
    expect(new Uint8Array((await next.get('abcd')) ?? [])).toEqual(Uint8Array.of(1, 2, 3));
    expect(await readdir(join(store.pathOf('abcd'), '..'))).toEqual(['abcd.alaw']);
  });

  it('given the same audio to keep again, then it is not written while no trim can have taken it, and is written later', async () => {
    let now = 10 * hour;
    const store = new FileAudioStore(await newFolder(), { maxBytes: 1000, keepMs: 1000, nowMs: () => now });
    const file = `${store.pathOf('abcd')}.alaw`;
    await store.keep('abcd', Uint8Array.of(1));
    await rm(file);
    now += 400;
    await store.keep('abcd', Uint8Array.of(1));
    expect(await store.get('abcd')).toBeUndefined();
    now += 200;
    await store.keep('abcd', Uint8Array.of(1));
    expect(await store.get('abcd')).toBeDefined();
  });

  it('given more than the limit, then what was used longest ago goes first', async () => {
    let now = 10 * hour;
    const store = new FileAudioStore(await newFolder(), { maxBytes: 300, nowMs: () => now });
    for (const key of ['aa', 'bb', 'cc']) {
      now += hour;
      await store.put(key, new Uint8Array(100));
      await store.has(key);
    }
    now += hour;
    await store.get('aa');
    now += hour;
    await store.put('dd', new Uint8Array(100));
    const left = await Promise.all(['aa', 'bb', 'cc', 'dd'].map((key) => store.has(key)));
    expect(left).toEqual([true, false, false, true]);
  });

  it('given files that a call may be playing, then none goes however small the limit is', async () => {
    const store = new FileAudioStore(await newFolder(), { maxBytes: 1, nowMs: Date.now });
    await store.put('aa', new Uint8Array(100));
    await store.put('bb', new Uint8Array(100));
    await store.trim();
    expect([await store.has('aa'), await store.has('bb')]).toEqual([true, true]);
  });

  it('given a folder that holds files from an earlier run, then they count towards the limit', async () => {
    const folder = await newFolder();
    const earlier = new FileAudioStore(folder, { maxBytes: 1000, nowMs: () => 1000 });
    await earlier.put('aa', new Uint8Array(900));
    await earlier.has('aa');
    await writeFile(join(folder, 'note.txt'), 'not audio');
    const later = new FileAudioStore(folder, { maxBytes: 1000, nowMs: () => Date.now() + hour });
    await later.put('bb', new Uint8Array(200));
    expect([await later.has('aa'), await later.has('bb')]).toEqual([false, true]);
  });
});
