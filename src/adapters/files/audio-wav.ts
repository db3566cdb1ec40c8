import type { SpeechClip } from '../../conversation/speech-ports.ts';

const headerBytes = 44;

/** A mono 16-bit PCM WAV file. */
export function writeWav({ sampleRate, samples }: SpeechClip): Buffer {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const header = Buffer.alloc(headerBytes);
  header.write('RIFF', 0);
  header.writeUInt32LE(headerBytes - 8 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}

/**
 * Reads the mono 16-bit PCM WAV files that speech engines write. A data length beyond the file's end (a streamed header)
 * means: to the end.
 * @returns undefined for anything else
 */
export function readWav(file: Buffer): SpeechClip | undefined {
  if (file.length < headerBytes || file.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  let sampleRate = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const id = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const body = at + 8;
    if (id === 'fmt ') {
      const [format, channels, bits] = [
        file.readUInt16LE(body),
        file.readUInt16LE(body + 2),
        file.readUInt16LE(body + 14),
      ];
      if (format !== 1 || channels !== 1 || bits !== 16) return undefined;
      sampleRate = file.readUInt32LE(body + 4);
    }
    if (id === 'data')
      return { sampleRate, samples: toSamples(file.subarray(body, Math.min(body + length, file.length))) };
    at = body + length + (length % 2);
  }
  return undefined;
}

/** Little-endian 16-bit samples, copied so that they are aligned. */
export function toSamples(bytes: Uint8Array): Int16Array {
  const copy = bytes.slice(0, bytes.length - (bytes.length % 2));
  return new Int16Array(copy.buffer, copy.byteOffset, copy.byteLength / 2);
}
