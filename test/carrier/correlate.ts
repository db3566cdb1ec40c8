/** Proves that what somebody heard is what was played to him. */
import { readAudio, samplesPerSecond } from './audio-file.ts';
import { crossCorrelation } from './fourier.ts';

export interface Correlation {
  /** Mean likeness of the 200 ms pieces that were heard, 0 (something else) to 1 (the same sound). Above 0.8 is a proof. */
  readonly score: number;
  /** When in the recording the sent sound begins; negative when its beginning is missing. */
  readonly offsetMs: number;
  /** How far into the sent sound the hearing went, to 200 ms; silence at its end counts when the recording covers it. */
  readonly heardMs: number;
}

const piece = samplesPerSecond / 5;
/** A late packet or a resynchronised recording shifts what follows by some packets of 20 ms. */
const drift = samplesPerSecond / 10;
const alike = 0.6;
/** Sum of squares of a piece below which there is nothing to compare: about −50 dBFS. */
const quiet = piece * 100 ** 2;

/** Compares two files (`.wav` or `.alaw`). Loudness does not matter; coding to A-law or µ-law hardly does. */
export async function correlate(recordedFile: string, sentFile: string): Promise<Correlation> {
  return correlateSamples(await readAudio(recordedFile), await readAudio(sentFile));
}

export function correlateSamples(recorded: Int16Array, sent: Int16Array): Correlation {
  const offset = bestOffset(recorded, sent);
  let [sum, compared, heardEnd] = [0, 0, 0];
  for (let at = 0; at + piece <= sent.length; at += piece) {
    const sample = sent.subarray(at, at + piece);
    const place = offset + at;
    if (place < 0 || place + piece > recorded.length) continue;
    if (energy(sample) < quiet) {
      if (heardEnd === at) heardEnd = at + piece;
      continue;
    }
    const likeness = bestLikeness(recorded, sample, place);
    if (likeness > alike) heardEnd = at + piece;
    sum += likeness;
    compared++;
  }
  const toMs = (samples: number) => Math.round((samples * 1000) / samplesPerSecond);
  return { score: compared === 0 ? 0 : sum / compared, offsetMs: toMs(offset), heardMs: toMs(heardEnd) };
}

function bestOffset(recorded: Int16Array, sent: Int16Array): number {
  const at = crossCorrelation(recorded, sent);
  let best = 0;
  for (let lag = -sent.length + 1; lag < recorded.length; lag++) if (at(lag) > at(best)) best = lag;
  return best;
}

function bestLikeness(recorded: Int16Array, sample: Int16Array, place: number): number {
  const from = Math.max(0, place - drift);
  const window = recorded.subarray(from, Math.min(recorded.length, place + piece + drift));
  const products = crossCorrelation(window, sample);
  const own = energy(sample);
  let best = 0;
  let other = energy(window.subarray(0, piece));
  for (let lag = 0; lag + piece <= window.length; lag++) {
    if (other > 0) best = Math.max(best, products(lag) / Math.sqrt(own * other));
    other += (window[lag + piece] ?? 0) ** 2 - (window[lag] ?? 0) ** 2;
  }
  return best;
}

function energy(samples: Int16Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0);
}
