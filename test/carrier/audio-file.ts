/** Reads sound files as 16-bit samples at 8 kHz. */
import { readFile } from 'node:fs/promises';

export const samplesPerSecond = 8000;

/** `.wav` (16-bit PCM, mono, 8 kHz) or `.alaw` (raw G.711). @throws Error for any other form */
export async function readAudio(file: string): Promise<Int16Array> {
  const bytes = await readFile(file);
  return file.endsWith('.alaw') ? Int16Array.from(bytes, decodeAlawByte) : decodeWav(bytes, file);
}

function decodeWav(bytes: Buffer, file: string): Int16Array {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') throw new Error(`${file} is no WAV file`);
  let samples: Int16Array = new Int16Array();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (id === 'fmt ') checkFormat(body, file);
    // A recording in progress still has length 0 in its header: all that follows is sound.
    if (id === 'data') samples = pcm(size === 0 ? bytes.subarray(at + 8) : body);
    at += 8 + size + (size % 2);
  }
  return samples;
}

function checkFormat(body: Buffer, file: string): void {
  const [format, channels, rate, bits] = [
    body.readUInt16LE(0),
    body.readUInt16LE(2),
    body.readUInt32LE(4),
    body.readUInt16LE(14),
  ];
  if (format !== 1 || channels !== 1 || rate !== samplesPerSecond || bits !== 16) {
    throw new Error(`${file} is not 16-bit mono PCM at 8 kHz`);
  }
}

function pcm(body: Buffer): Int16Array {
  return Int16Array.from({ length: Math.floor(body.length / 2) }, (_, i) => body.readInt16LE(i * 2));
}

/** ITU-T G.711, A-law. */
export function decodeAlawByte(byte: number): number {
  const code = byte ^ 0x55;
  const segment = (code & 0x70) >> 4;
  const step = ((code & 0x0f) << 4) + (segment === 0 ? 8 : 0x108);
  const magnitude = segment > 1 ? step << (segment - 1) : step;
  return code & 0x80 ? magnitude : -magnitude;
}
