import { writeFileSync } from 'node:fs';

const rate = 48_000;

/** A microphone for the browser: one constant tone, 48 kHz 16-bit mono WAV, read in a loop. */
export function writeTone(file: string, hertz: number): string {
  // Whole periods, so that the loop has no click.
  const samples = Math.round((rate / hertz) * hertz * 2);
  const body = Buffer.alloc(samples * 2);
  for (let i = 0; i < samples; i++)
    body.writeInt16LE(Math.round(9000 * Math.sin((2 * Math.PI * hertz * i) / rate)), i * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + body.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(body.length, 40);
  writeFileSync(file, Buffer.concat([head, body]));
  return file;
}
