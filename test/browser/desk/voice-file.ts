import { writeFileSync } from 'node:fs';
import { writeWav } from '../../../src/adapters/files/audio-wav.ts';

const sampleRate = 48_000;

/** A microphone for the browser: two seconds of one constant tone, read in a loop. @param hertz whole, so that the loop has no click */
export function writeTone(file: string, hertz: number): string {
  const samples = Int16Array.from({ length: 2 * sampleRate }, (_, i) =>
    Math.round(9000 * Math.sin((2 * Math.PI * hertz * i) / sampleRate)),
  );
  writeFileSync(file, writeWav({ sampleRate, samples }));
  return file;
}
