import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alawMs, alawSilence, decodeAlaw, encodeAlaw, silenceMs } from '../../../../src/adapters/files/audio-alaw.ts';
import { readWav, toSamples, writeWav } from '../../../../src/adapters/files/audio-wav.ts';
import { decodeAlawByte } from '../../../carrier/audio-file.ts';

describe('A-law', () => {
  // ITU-T G.711 table 1a: decoder output values, scaled from 13 to 16 bits, even bits inverted.
  it.each([
    [0xd5, 8],
    [0x55, -8],
    [0xd4, 24],
    [0xc5, 264],
    [0xf5, 528],
    [0x80, 5504],
    [0xaa, 32_256],
    [0x2a, -32_256],
  ])('given the byte %i, then the sample is %i', (byte, sample) => {
    expect(decodeAlaw(Uint8Array.of(byte))[0]).toBe(sample);
  });

  // ITU-T G.711: the code word of zero is D5 (positive) or 55 (negative); full scale is AA or 2A.
  it.each([
    [0, 0xd5],
    [-1, 0x55],
    [32_767, 0xaa],
    [-32_768, 0x2a],
  ])('given the sample %i, then the byte is %i', (sample, byte) => {
    expect(encodeAlaw(Int16Array.of(sample))[0]).toBe(byte);
  });

  it('given every byte, then decoding and encoding give it back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(encodeAlaw(decodeAlaw(all))).toEqual(all);
  });

  it('given any sample, then the error is at most half a step of its segment', () => {
    fc.assert(
      fc.property(fc.integer({ min: -32_256, max: 32_256 }), (sample) => {
        const [byte = 0] = encodeAlaw(Int16Array.of(sample));
        const [back = 0] = decodeAlaw(Uint8Array.of(byte));
        // The simulated network hears with a decoder of its own.
        expect(decodeAlawByte(byte)).toBe(back);
        expect(Math.abs(back - sample)).toBeLessThanOrEqual(Math.max(16, Math.abs(sample) / 30));
      }),
    );
  });

  it('given silence of 250 ms, then it is 2000 bytes that decode to nearly nothing', () => {
    const silence = silenceMs(250);
    expect([silence.length, alawMs(silence.length), silence[7]]).toEqual([2000, 250, alawSilence]);
  });
});

describe('WAV files', () => {
  it('given samples, then writing and reading give them back', () => {
    fc.assert(
      fc.property(fc.int16Array(), fc.constantFrom(8000, 24_000), (samples, sampleRate) => {
        const back = readWav(writeWav({ sampleRate, samples }));
        expect([back?.sampleRate, [...(back?.samples ?? [])]]).toEqual([sampleRate, [...samples]]);
      }),
    );
  });

  it('given a header of a stream that claims more than there is, then the file is read to its end', () => {
    const wav = writeWav({ sampleRate: 8000, samples: Int16Array.of(1, 2, 3) });
    wav.writeUInt32LE(0x7fffffff, 40);
    expect([...(readWav(wav)?.samples ?? [])]).toEqual([1, 2, 3]);
  });

  it('given something else, then it is no WAV file', () => {
    expect(readWav(Buffer.alloc(100))).toBeUndefined();
    expect(readWav(Buffer.from('RIFF'))).toBeUndefined();
    expect(toSamples(Uint8Array.of(1, 0, 9))).toEqual(Int16Array.of(1));
  });
});
