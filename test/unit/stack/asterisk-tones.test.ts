import { describe, expect, it } from 'vitest';
import { holdMusic, renderNotes } from '../../../src/stack/asterisk-tones.ts';
import { beepHz, carrierTones, debtorHz, operatorHz, roomNoise } from '../../../src/stack/carrier-tones.ts';
import { decodeAlawByte } from '../../carrier/audio-file.ts';
import { soundMs, toneMs, toneShare } from '../../carrier/tone.ts';

const decode = (bytes: Uint8Array) => Int16Array.from(bytes, decodeAlawByte);

describe('generated sounds', () => {
  it.each([
    ['debtor-1s', debtorHz, 1000],
    ['debtor-8s', debtorHz, 8000],
    ['operator-2s', operatorHz, 2000],
    ['beep', beepHz, 500],
  ])('%s is %i Hz for %i ms', (name, hz, ms) => {
    const samples = decode(carrierTones()[name] ?? new Uint8Array());
    expect(samples.length).toBe(ms * 8);
    expect(toneMs(samples, hz)).toBe(ms);
  });

  it('hold music sounds most of the time, is quiet, and has no tone that tests look for', () => {
    const samples = decode(holdMusic());
    expect(soundMs(samples)).toBeGreaterThan(0.6 * (samples.length / 8));
    expect(samples.reduce((most, one) => Math.max(most, one), 0)).toBeLessThan(4000);
    for (const hz of [debtorHz, operatorHz, beepHz]) expect(toneShare(samples, hz)).toBe(0);
  });

  it('the noise of a room is the same at every run and is no tone', () => {
    const noise = roomNoise(2);
    expect(noise).toEqual(roomNoise(2));
    expect(soundMs(decode(noise))).toBe(2000);
    expect(toneShare(decode(noise), debtorHz)).toBe(0);
  });

  it('a rest between notes is silence', () => {
    const samples = renderNotes([
      { hz: 440, ms: 100, level: 0.5 },
      { hz: 0, ms: 100, level: 0 },
    ]);
    expect(samples.subarray(800)).toEqual(new Int16Array(800));
  });
});
