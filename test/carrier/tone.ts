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

/** The longest stretch without any sound, milliseconds. */
export function longestSilenceMs(samples: Int16Array): number {
  let [longest, now] = [0, 0];
  for (const one of frames(samples)) {
    now = meanSquare(one) > silence ? 0 : now + 1;
    longest = Math.max(longest, now);
  }
  return longest * ((frame / samplesPerSecond) * 1000);
}

/** How often this tone begins anew: a pause counts from half a second on, a tone from half a second on. */
export function toneTurns(samples: Int16Array, hz: number): number {
  const half = Math.round(samplesPerSecond / 2 / frame);
  let [turns, on, off] = [0, 0, half];
  for (const one of frames(samples)) {
    const sounds = meanSquare(one) > silence && share(one, hz) > 0.6;
    off = sounds ? off : off + 1;
    on = sounds ? on + 1 : on;
    if (off >= half && !sounds) on = 0;
    if (on === half && off >= half) {
      turns += 1;
      off = 0;
    }
  }
  return turns;
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
