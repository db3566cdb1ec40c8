import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const samplesPerSecond = 8000;

/** Two seconds of a 500 Hz square wave in A-law, as `prompt.alaw` and as music. @returns the path without extension */
export function writePrompt(dir: string): string {
  // 0xD5 and 0x55 are the smallest steps of A-law; 0xA5 and 0x25 are loud ones of either sign.
  const tone = Uint8Array.from({ length: 2 * samplesPerSecond }, (_, index) => (index % 16 < 8 ? 0xa5 : 0x25));
  mkdirSync(join(dir, 'music'), { recursive: true });
  writeFileSync(join(dir, 'music', 'tone.alaw'), tone);
  writeFileSync(join(dir, 'prompt.alaw'), tone);
  return join(dir, 'prompt');
}
