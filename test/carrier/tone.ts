/** Tells how much of a sound is one tone: who speaks on a line of the simulated network. */
import { samplesPerSecond } from './audio-file.ts';

const frame = 400;

/** Mean square below which a frame (50 ms) counts as silence: about −54 dBFS. */
const silence = 66 ** 2;

/** Milliseconds of the sound that are not silence. */
export function soundMs(samples: Int16Array): number {
  return frames(samples).filter((one) => meanSquare(one) > silence).length * ((frame / samplesPerSecond) * 1000);
}

/**
 * Milliseconds in which most of the energy is at `hz` (±10 Hz or so).
 * @param least share of the energy: two tones at once have half of it each
 */
export function toneMs(samples: Int16Array, hz: number, least = 0.6): number {
  const hits = frames(samples).filter((one) => meanSquare(one) > silence && share(one, hz) > least).length;
  return hits * ((frame / samplesPerSecond) * 1000);
}

/** Share of the sounding part that is this tone: 0 to 1; 0 when all is silent. */
export function toneShare(samples: Int16Array, hz: number): number {
  const sounding = soundMs(samples);
  return sounding === 0 ? 0 : toneMs(samples, hz) / sounding;
}

function frames(samples: Int16Array): Int16Array[] {
  return Array.from({ length: Math.floor(samples.length / frame) }, (_, i) =>
    samples.subarray(i * frame, (i + 1) * frame),
  );
}

function meanSquare(samples: Int16Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

/** Goertzel: the energy at one frequency as a share of all energy of the frame. */
function share(samples: Int16Array, hz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hz) / samplesPerSecond);
  let last = 0;
  let beforeLast = 0;
  for (const sample of samples) [last, beforeLast] = [sample + coefficient * last - beforeLast, last];
  const power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
  return (2 * power) / (samples.length * samples.length * meanSquare(samples));
}
