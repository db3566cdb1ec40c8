import { createReadStream, type ReadStream } from 'node:fs';
import { findRecording } from './recording-files.ts';

/** A recording to be listened to. */
export interface RecordingAudio {
  readonly stream: ReadStream;
  readonly type: string;
}

/** @returns undefined when the file is in no folder of this machine */
export async function openRecording(folders: readonly string[], file: string): Promise<RecordingAudio | undefined> {
  const [path] = await findRecording(folders, file);
  if (path === undefined) return undefined;
  return { stream: createReadStream(path), type: path.endsWith('.wav') ? 'audio/wav' : 'application/octet-stream' };
}
