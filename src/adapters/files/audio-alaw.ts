/** G.711 A-law (ITU-T G.711) of 16-bit samples. One byte a sample: at 8 kHz, milliseconds = bytes / 8. */

/** The byte that means silence (positive zero with even bits inverted). */
export const alawSilence = 0xd5;

const decodeTable = Int16Array.from({ length: 256 }, (_, byte) => decodeByte(byte));
const encodeTable = Uint8Array.from({ length: 8192 }, (_, i) => encodeSample(((i << 3) << 16) >> 16));

export function encodeAlaw(samples: Int16Array): Uint8Array {
  return Uint8Array.from(samples, (sample) => encodeTable[(sample & 0xffff) >> 3] ?? alawSilence);
}

export function decodeAlaw(bytes: Uint8Array): Int16Array {
  return Int16Array.from(bytes, (byte) => decodeTable[byte] ?? 0);
}

/** True length of headerless A-law at 8 kHz. */
export function alawMs(bytes: number): number {
  return Math.round(bytes / 8);
}

export function silenceMs(ms: number): Uint8Array {
  return new Uint8Array(ms * 8).fill(alawSilence);
}

function encodeSample(sample: number): number {
  const sign = sample >= 0 ? 0x80 : 0;
  // 13 bits; the negative half is mirrored without its own zero.
  const magnitude = Math.min(sample >= 0 ? sample >> 3 : ~sample >> 3, 0xfff);
  let segment = 0;
  while (segment < 7 && magnitude >> (segment + 5) > 0) segment++;
  const mantissa = (segment === 0 ? magnitude >> 1 : magnitude >> segment) & 0x0f;
  return (sign | (segment << 4) | mantissa) ^ 0x55;
}

function decodeByte(byte: number): number {
  const value = byte ^ 0x55;
  const segment = (value >> 4) & 0x07;
  const base = ((value & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? base : (base + 0x100) << (segment - 1);
  return value & 0x80 ? magnitude : -magnitude;
}
