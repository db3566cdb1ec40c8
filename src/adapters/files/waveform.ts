import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sideNames } from '../../domain/recording-sides.ts';
import { runFfmpeg } from './audio-ffmpeg.ts';
import { toSamples } from './audio-wav.ts';
import { peaksOf } from './peaks.ts';
import { findRecording } from './recording-files.ts';

/** The picture of a recording. */
export interface Waveform {
  readonly seconds: number;
  /** One line a side when both were recorded apart, else one of both together. Peaks are 0 to 100. */
  readonly lanes: readonly { readonly side: 'person' | 'operator' | 'both'; readonly peaks: readonly number[] }[];
}

/** As many as a wide screen has pixels for. */
const stretches = 800;

/**
 * Peaks of a recording, made once and kept in the cache.
 * @returns undefined when the file is in no folder of this machine
 */
export async function waveformOf(
  folders: readonly string[],
  file: string,
  cache: { readonly folder: string; readonly id: string },
): Promise<Waveform | undefined> {
  const kept = join(cache.folder, 'peaks', `${cache.id}.json`);
  const known = await readFile(kept, 'utf8').catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as Waveform;
  const made = await makeWaveform(folders, file);
  if (!made) return undefined;
  await mkdir(join(cache.folder, 'peaks'), { recursive: true });
  await writeFile(`${kept}.part`, JSON.stringify(made));
  await rename(`${kept}.part`, kept);
  return made;
}

/** Forgets the picture of a recording that is gone. */
export async function forgetWaveform(cacheFolder: string, id: string): Promise<void> {
  await rm(join(cacheFolder, 'peaks', `${id}.json`), { force: true });
}

async function makeWaveform(folders: readonly string[], file: string): Promise<Waveform | undefined> {
  const [whole] = await findRecording(folders, file);
  if (whole === undefined) return undefined;
  const both = await samplesOf(whole);
  const seconds = both.length / 8000;
  const sides = await Promise.all(
    Object.entries(sideNames(file)).map(async ([side, name]) => {
      const [path] = await findRecording(folders, name);
      return path === undefined ? [] : [{ side: side as 'person' | 'operator', peaks: await peaksIn(path) }];
    }),
  );
  const lanes = sides.flat();
  return { seconds, lanes: lanes.length === 2 ? lanes : [{ side: 'both', peaks: peaksOf(both, stretches) }] };
}

const peaksIn = async (path: string): Promise<number[]> => peaksOf(await samplesOf(path), stretches);

async function samplesOf(path: string): Promise<Int16Array> {
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-peaks-'));
  try {
    const output = join(folder, 'raw');
    await runFfmpeg({ file: path }, [], { file: output, format: 's16le' });
    return toSamples(await readFile(output));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
