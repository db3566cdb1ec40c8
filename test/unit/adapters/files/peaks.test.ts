import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peaksOf } from '../../../../src/adapters/files/peaks.ts';

describe('the picture of a sound', () => {
  it.each([
    ['four samples in two stretches', [0, 16_384, -32_768, 100], 2, [50, 100]],
    ['fewer samples than stretches', [3277, -6554], 800, [10, 20]],
    ['a stretch that is one sample longer', [32_767, 0, 0, 0, -16_384], 2, [100, 50]],
    ['nothing', [], 10, []],
  ] as const)('given %s, then each is as high as its loudest sample', (_name, samples, count, peaks) => {
    expect(peaksOf(Int16Array.from(samples), count)).toEqual(peaks);
  });

  it('given any sound, then the highest peak is that of the whole', () => {
    const sound = fc.int16Array({ minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(sound, fc.integer({ min: 1, max: 50 }), (samples, count) => {
        expect(Math.max(...peaksOf(samples, count))).toBe(Math.max(...peaksOf(samples, 1)));
      }),
    );
  });
});
