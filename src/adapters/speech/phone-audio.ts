import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpeechClip } from '../../conversation/speech-ports.ts';
import { encodeAlaw } from '../files/audio-alaw.ts';
import { measureLoudness, phoneBand, phoneLimiter, phoneLoudness, runFfmpeg } from '../files/audio-ffmpeg.ts';
import { toSamples, writeWav } from '../files/audio-wav.ts';

/** Change it whenever the same clip would come out differently: part of the cache's key. */
export const processingVersion = '1';

const phoneRate = 8000;
/** Silence between clips of one batch, so that no filter carries sound over. */
const gapMs = 300;
/** Quieter than −42 dBFS is not speech. */
const speechLevel = 260;
const frame = phoneRate / 100;
/** Kept around the speech, in samples: soft beginnings and ends of consonants. */
const before = 10 * 8;
const after = 25 * 8;
const fade = 3 * 8;

/** Gain in dB that brings a voice to the loudness of a phone message; measured once per voice on a long clip. */
export async function gainOf(clip: SpeechClip): Promise<number> {
  return inFolder(async (folder) => {
    const file = join(folder, 'in.wav');
    await writeFile(file, writeWav(clip));
    return phoneLoudness - (await measureLoudness({ file }, phoneBand));
  });
}

/**
 * Clips of one voice as a phone carries them: 8 kHz, 200–3400 Hz, one gain for all (so fragments fit together), silence
 * trimmed off both ends. One run of ffmpeg for the whole batch.
 * @returns headerless A-law per clip; empty when nothing was said
 */
export async function toPhone(clips: readonly SpeechClip[], gainDb: number): Promise<Uint8Array[]> {
  const sampleRate = clips[0]?.sampleRate ?? phoneRate;
  const gap = Math.round((sampleRate * gapMs) / 1000);
  const starts: number[] = [];
  let length = gap;
  for (const { samples } of clips) {
    starts.push(length);
    length += samples.length + gap;
  }
  const joined = new Int16Array(length);
  for (const [i, { samples }] of clips.entries()) joined.set(samples, starts[i] ?? 0);
  const phone = await filtered({ sampleRate, samples: joined }, gainDb);
  return clips.map(({ samples }, i) => {
    const at = (samplesBefore: number): number => Math.round((samplesBefore * phoneRate) / sampleRate);
    const start = starts[i] ?? 0;
    return encodeAlaw(trim(phone.subarray(at(start), at(start + samples.length) + after)));
  });
}

async function filtered(clip: SpeechClip, gainDb: number): Promise<Int16Array> {
  return inFolder(async (folder) => {
    const [input, output] = [join(folder, 'in.wav'), join(folder, 'out.raw')];
    await writeFile(input, writeWav(clip));
    const filters = [...phoneBand, `volume=${gainDb.toFixed(2)}dB`, phoneLimiter];
    await runFfmpeg({ file: input }, filters, { file: output, format: 's16le' });
    return toSamples(await readFile(output));
  });
}

function trim(samples: Int16Array): Int16Array {
  let first = -1;
  let last = -1;
  for (let at = 0; at < samples.length; at += frame) {
    if (!samples.subarray(at, at + frame).some((sample) => Math.abs(sample) > speechLevel)) continue;
    if (first < 0) first = at;
    last = at + frame;
  }
  if (first < 0) return new Int16Array(0);
  const speech = samples.slice(Math.max(0, first - before), Math.min(samples.length, last + after));
  for (let i = 0; i < Math.min(fade, speech.length / 2); i++) {
    const end = speech.length - 1 - i;
    speech[i] = Math.round(((speech[i] ?? 0) * i) / fade);
    speech[end] = Math.round(((speech[end] ?? 0) * i) / fade);
  }
  return speech;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-audio-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
