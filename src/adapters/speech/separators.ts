import type { SpeechClip } from '../../conversation/speech-ports.ts';

/**
 * Cuts a batch at its separators, found by exact comparison of samples.
 * @returns `count` clips, or undefined unless exactly that many separators are there and nothing follows the last
 */
export function cutAtSeparators(whole: SpeechClip, separator: SpeechClip, count: number): SpeechClip[] | undefined {
  const { sampleRate } = whole;
  if (separator.samples.length === 0 || separator.sampleRate !== sampleRate) return undefined;
  const [bytes, needle] = [asBytes(whole), asBytes(separator)];
  const clips: SpeechClip[] = [];
  let start = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, start)) {
    if (at % 2 !== 0) return undefined;
    clips.push({ sampleRate, samples: whole.samples.slice(start / 2, at / 2) });
    start = at + needle.length;
  }
  return clips.length === count && start === bytes.length ? clips : undefined;
}

function asBytes({ samples }: SpeechClip): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}
