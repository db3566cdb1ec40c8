import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtSeparators } from '../../../../src/adapters/speech/separators.ts';

const sampleRate = 24_000;
const clip = (samples: readonly number[]) => ({ sampleRate, samples: Int16Array.from(samples) });
const separator = [7, -7, 7];

describe('cutting a batch at its separators', () => {
  it('given clips with a separator after each, then exactly they come back', () => {
    const speech = fc.array(fc.integer({ min: 100, max: 30_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 9 }), (clips) => {
        const whole = clip(clips.flatMap((samples) => [...samples, ...separator]));
        const cut = cutAtSeparators(whole, clip(separator), clips.length);
        expect(cut?.map(({ samples }) => [...samples])).toEqual(clips);
      }),
    );
  });

  it.each([
    ['one separator too few', [1, 2, ...separator, 3], 2],
    ['sound after the last', [1, ...separator, 2, ...separator, 3], 2],
    ['one separator too many', [1, ...separator, 2, ...separator], 1],
    ['none at all', [1, 2, 3], 1],
  ])('given %s, then nothing is cut', (_, samples, count) => {
    expect(cutAtSeparators(clip(samples), clip(separator), count)).toBeUndefined();
  });

  it('given another sample rate, then nothing is cut', () => {
    expect(cutAtSeparators(clip(separator), { ...clip(separator), sampleRate: 8000 }, 1)).toBeUndefined();
  });
});
