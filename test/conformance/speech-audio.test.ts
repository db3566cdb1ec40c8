import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertToPhone } from '../../src/adapters/files/audio-convert.ts';
import { measureLoudness } from '../../src/adapters/files/audio-ffmpeg.ts';

const run = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dozvon-upload-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file as somebody might upload it, made by ffmpeg's own sources. */
async function upload(name: string, args: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await run('ffmpeg', ['-loglevel', 'error', '-y', ...args, file]);
  return file;
}

const tone = (level: number, seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `sine=frequency=700:duration=${seconds},volume=${level}`,
];

describe('recordings that people upload', () => {
  it.each([
    ['quiet.wav', 0.02, ['-ar', '44100', '-ac', '2']],
    ['loud.mp3', 4, ['-ar', '48000']],
    ['phone.ogg', 0.5, ['-ar', '16000', '-c:a', 'libvorbis']],
  ] as const)('given %s, then it becomes A-law of the same length at −19 LUFS', async (name, level, args) => {
    const file = await upload(name, [...tone(level, 3), ...args]);
    const out = join(folder, `${name}.alaw`);
    const { ms } = await convertToPhone(file, out);
    expect(Math.abs(ms - 3000)).toBeLessThan(120);
    expect((await readFile(out)).length).toBe(ms * 8);
    expect(Math.abs((await measureLoudness({ file: out, format: 'alaw' }, [])) + 19)).toBeLessThan(1);
  });

  it('given sound above and below what a phone carries, then it is gone', async () => {
    const mix = 'sine=frequency=50:duration=2[a];sine=frequency=700:duration=2,volume=0.02[b];[a][b]amix';
    const file = await upload('hum.wav', ['-f', 'lavfi', '-i', mix, '-ar', '44100']);
    const out = join(folder, 'hum.alaw');
    await convertToPhone(file, out);
    const low = await measureLoudness({ file: out, format: 'alaw' }, ['lowpass=f=90', 'lowpass=f=90']);
    const before = await measureLoudness({ file }, ['lowpass=f=90', 'lowpass=f=90']);
    const voice = await measureLoudness({ file: out, format: 'alaw' }, ['highpass=f=500']);
    const voiceBefore = await measureLoudness({ file }, ['highpass=f=500']);
    expect(before - voiceBefore - (low - voice)).toBeGreaterThan(10);
  });

  it('given silence, then the error says that nothing is heard', async () => {
    const file = await upload('silent.wav', ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '2']);
    await expect(convertToPhone(file, join(folder, 'silent.alaw'))).rejects.toThrow('There is no sound in silent.wav');
  });

  it('given a picture without sound, then the error says so', async () => {
    const file = await upload('video.mkv', ['-f', 'lavfi', '-i', 'color=duration=1:size=32x32', '-c:v', 'mpeg4']);
    await expect(convertToPhone(file, join(folder, 'video.alaw'))).rejects.toThrow('There is no sound in video.mkv');
  });

  it('given no audio file at all, then the error names the file and leaves nothing behind', async () => {
    const file = join(folder, 'list.csv');
    await writeFile(file, 'phone;amount\n+79123456700;5\n');
    const out = join(folder, 'list.alaw');
    await expect(convertToPhone(file, out, { name: 'Список.csv' })).rejects.toThrow(
      'Список.csv cannot be read as audio',
    );
    expect((await readdir(folder)).filter((name) => name.startsWith('list.alaw'))).toEqual([]);
  });

  it('given a recording longer than allowed, then the error gives both lengths', async () => {
    const file = await upload('long.wav', tone(0.5, 6));
    await expect(convertToPhone(file, join(folder, 'long.alaw'), { maxSeconds: 5 })).rejects.toThrow(
      'lasts 6 s; at most 5 s',
    );
  });
});
