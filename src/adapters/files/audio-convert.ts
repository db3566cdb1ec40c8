import { rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dozvonError } from '../../domain/errors/index.ts';
import { alawMs } from './audio-alaw.ts';
import {
  type AudioFacts,
  measureLoudness,
  phoneBand,
  phoneLimiter,
  phoneLoudness,
  probeAudio,
  runFfmpeg,
  trimSilence,
} from './audio-ffmpeg.ts';
import type { AudioKind } from './audio-kind.ts';

export interface ConvertOptions {
  /** Longer recordings are refused. */
  readonly maxSeconds?: number;
  /** Name for people, when the file itself has a temporary one. */
  readonly name?: string;
  /** What the file is read as; absent: what ffmpeg takes it for. */
  readonly kind?: AudioKind | undefined;
  /** Takes the silence off both ends. */
  readonly trim?: boolean;
}

export interface Converted {
  /** True length of what was written, milliseconds. */
  readonly ms: number;
  /** LUFS of the input as a telephone would have carried it. */
  readonly loudness: number;
}

/** Below this nothing is heard on a phone. */
const silentLufs = -60;

/**
 * Turns any upload into what Asterisk plays without transcoding: headerless A-law, 8 kHz mono, 200–3400 Hz, −19 LUFS.
 * `output` appears whole or not at all.
 * @throws DozvonError `audio-unreadable`, `audio-none`, `audio-too-long`
 */
export async function convertToPhone(input: string, output: string, options: ConvertOptions = {}): Promise<Converted> {
  const { maxSeconds = 180, name = basename(input), kind: format, trim = false } = options;
  const source = { file: input, format };
  const facts = await readable(name, () => probeAudio(source));
  checkFacts(facts, name, maxSeconds);
  const loudness = await readable(name, () => measureLoudness(source, phoneBand));
  if (loudness < silentLufs) throw dozvonError('audio-none', { file: name });
  const gain = `volume=${(phoneLoudness - loudness).toFixed(2)}dB`;
  const filters = [...phoneBand, gain, ...(trim ? [...trimSilence, ...trimSilence] : []), phoneLimiter];
  const partial = `${output}.part`;
  try {
    await readable(name, () => runFfmpeg(source, filters, { file: partial, format: 'alaw' }));
    const { size } = await stat(partial);
    checkFacts({ ...facts, seconds: size / 8000 }, name, maxSeconds);
    await rename(partial, output);
    return { ms: alawMs(size), loudness };
  } finally {
    await rm(partial, { force: true });
  }
}

function checkFacts(facts: AudioFacts, name: string, limit: number): void {
  if (facts.audioStreams === 0 || facts.seconds === 0) throw dozvonError('audio-none', { file: name });
  if (facts.seconds !== undefined && facts.seconds > limit)
    throw dozvonError('audio-too-long', { file: name, seconds: Math.round(facts.seconds), limit });
}

async function readable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw dozvonError('audio-unreadable', { file: name, cause: error instanceof Error ? error.message : '?' }, error);
  }
}
