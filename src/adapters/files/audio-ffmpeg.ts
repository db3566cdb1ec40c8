import ffmpeg from 'fluent-ffmpeg';
import type { AudioKind } from './audio-kind.ts';

/** The only code that calls ffmpeg. */

/** What a telephone carries, and loud enough to be followed in the street. */
export const phoneBand = ['highpass=f=200', 'lowpass=f=3400'] as const;
/**
 * Filters work in floating point, or a quiet recording drowns in rounding; and in mono, or two channels would be measured
 * 3 dB louder than what is left of them.
 */
const working = 'aformat=sample_fmts=flt:channel_layouts=mono';
/** LUFS (EBU R128). */
export const phoneLoudness = -19;
/** Peaks above −3 dBFS are held back rather than clipped. */
export const phoneLimiter = 'alimiter=limit=0.708:level=false';

/** Silence before the first and after the last word goes, but for a breath of 150 ms. Works on sound at {@link phoneLoudness}. */
export const trimSilence = [
  'silenceremove=start_periods=1:start_threshold=-45dB:start_silence=0.15',
  'areverse',
] as const;

export interface AudioInput {
  readonly file: string;
  /** Of files without a header (`alaw`, `s16le`: 8 kHz mono), or of an upload, which is read as nothing else. */
  readonly format?: 'alaw' | 's16le' | AudioKind | undefined;
}

export interface AudioOutput {
  readonly file: string;
  readonly format: 'alaw' | 's16le' | 'wav';
}

/**
 * Sends a file through a chain of filters to 8 kHz mono; without an output it only listens.
 * @returns what ffmpeg printed: measuring filters answer there
 * @throws Error with ffmpeg's own last words
 */
export function runFfmpeg(input: AudioInput, filters: readonly string[], output?: AudioOutput): Promise<string> {
  return new Promise((resolve, reject) => {
    // Live calls go first.
    const command = ffmpeg({ stdoutLines: 0, niceness: 10 }).input(input.file);
    if (input.format) command.inputFormat(input.format);
    if (input.format === 'alaw' || input.format === 's16le') command.inputOptions(['-ar 8000', '-ac 1']);
    command.noVideo().outputOptions(['-nostdin', '-map_metadata -1', '-fflags +bitexact']);
    command.audioFilters([working, ...filters]);
    command.audioChannels(1).audioFrequency(8000);
    command.on('end', (_stdout: string | null, stderr: string | null) => resolve(stderr ?? ''));
    command.on('error', (error: Error, _stdout: unknown, stderr: string | null) =>
      reject(new Error(lastWords(stderr) ?? error.message, { cause: error })),
    );
    if (output) command.format(output.format).save(output.file);
    else command.format('null').save('-');
  });
}

export interface AudioFacts {
  readonly audioStreams: number;
  /** Undefined when the container does not tell. */
  readonly seconds: number | undefined;
}

/** @throws Error when the file is nothing that ffprobe knows */
export function probeAudio({ file, format }: AudioInput): Promise<AudioFacts> {
  return new Promise((resolve, reject) => {
    ffmpeg.ffprobe(file, format ? ['-f', format] : [], (error: Error | null, data) => {
      if (error) return reject(new Error(lastWords(error.message) ?? error.message));
      const audio = data.streams.filter((stream) => stream.codec_type === 'audio');
      const seconds = Number(data.format.duration ?? audio[0]?.duration);
      resolve({ audioStreams: audio.length, seconds: Number.isFinite(seconds) ? seconds : undefined });
    });
  });
}

/** Integrated loudness in LUFS after the given filters; −70 and below is silence. */
export async function measureLoudness(input: AudioInput, filters: readonly string[]): Promise<number> {
  const printed = await runFfmpeg(input, [...filters, 'ebur128=framelog=verbose']);
  const summary = printed.slice(printed.lastIndexOf('Integrated loudness'));
  const value = /I:\s+(-?[\d.]+|-inf) LUFS/.exec(summary)?.[1];
  if (value === undefined) throw new Error('ffmpeg measured no loudness');
  return value === '-inf' ? -70 : Number(value);
}

function lastWords(text: string | null): string | undefined {
  return text
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('size='))
    .at(-1);
}
