import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { findRecording } from './recording-files.ts';

/** A recording to be listened to. */
export interface RecordingAudio {
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The whole of it, or from the first to the last byte named. */
  open(range?: { readonly first: number; readonly last: number }): ReadStream;
}

/** @returns undefined when the file is in no folder of this machine */
export async function openRecording(folders: readonly string[], file: string): Promise<RecordingAudio | undefined> {
  const [path] = await findRecording(folders, file);
  if (path === undefined) return undefined;
  const { size } = await stat(path);
  return {
    type: path.endsWith('.wav') ? 'audio/wav' : 'application/octet-stream',
    size,
    open: (range) => createReadStream(path, range && { start: range.first, end: range.last }),
  };
}
