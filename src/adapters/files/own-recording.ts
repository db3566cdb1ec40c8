import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dozvonError } from '../../domain/errors/index.ts';
import { convertToPhone } from './audio-convert.ts';
import { audioKindOf } from './audio-kind.ts';

/** What is left of an upload: nobody listens to three minutes, and the file as it came is kept whole. */
export const recordingLimits = { bytes: 20 * 1024 * 1024, seconds: 180 } as const;

export interface OwnRecording {
  /** Headerless A-law, 8 kHz, −19 LUFS, without silence at its ends. */
  readonly sound: Buffer;
  readonly lengthMs: number;
  /** LUFS as it came. */
  readonly loudness: number;
  /** Of `sound`. */
  readonly sha256: string;
}

/**
 * Makes a recording of what somebody sent. @param name for people
 * @throws DozvonError `audio-unreadable` for what is no sound, `audio-none`, `audio-too-long`
 */
export async function readRecording(bytes: Uint8Array, name: string): Promise<OwnRecording> {
  const kind = audioKindOf(bytes);
  if (!kind) throw dozvonError('audio-unreadable', { file: name, cause: 'it is no WAV, MP3, OGG, M4A or WebM' });
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-recording-'));
  try {
    const [input, output] = [join(folder, 'in'), join(folder, 'out.alaw')];
    await writeFile(input, bytes, { mode: 0o600 });
    const options = { name, kind, trim: true, maxSeconds: recordingLimits.seconds };
    const { ms, loudness } = await convertToPhone(input, output, options);
    const sound = await readFile(output);
    return { sound, lengthMs: ms, loudness, sha256: createHash('sha256').update(sound).digest('hex') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
