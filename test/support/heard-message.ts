/** Follows a long message through a recording: a machine that stood still for a moment shifts all that comes after. */
import { samplesPerSecond } from '../carrier/audio-file.ts';
import { correlateSamples } from '../carrier/correlate.ts';

const stretch = 3 * samplesPerSecond;
const slack = samplesPerSecond;

export interface Followed {
  /** Mean likeness of the stretches, 0 to 1: above 0.8 is a proof. */
  readonly score: number;
  /** Where in the recording a sample of the message was heard. */
  placeOf(sample: number): number;
}

/** From the end to the beginning, since a message that was repeated has been heard to the end only once. */
export function follow(heard: Int16Array, message: Int16Array): Followed {
  const places = new Map<number, number>();
  const scores: number[] = [];
  let expected: number | undefined;
  for (let from = Math.max(0, message.length - stretch); ; from = Math.max(0, from - stretch)) {
    const begin = expected === undefined ? 0 : Math.max(0, expected - slack);
    const end = expected === undefined ? heard.length : expected + stretch + slack;
    const { score, offsetMs } = correlateSamples(heard.subarray(begin, end), message.subarray(from, from + stretch));
    scores.push(score);
    const place = begin + (offsetMs * samplesPerSecond) / 1000;
    places.set(from, place);
    if (from === 0) break;
    expected = place - Math.min(stretch, from);
  }
  return {
    score: scores.reduce((sum, one) => sum + one, 0) / scores.length,
    placeOf: (sample) => {
      const from = [...places.keys()].find((at) => at <= sample) ?? 0;
      return (places.get(from) ?? 0) + sample - from;
    },
  };
}
