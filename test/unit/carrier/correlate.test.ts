import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAudio } from '../../carrier/audio-file.ts';
import { correlateSamples } from '../../carrier/correlate.ts';
import { soundMs, toneMs, toneShare } from '../../carrier/tone.ts';

const sound = (name: string) => readAudio(join(import.meta.dirname, `../../../dialplan/carrier/sounds/${name}.alaw`));

/** A known pseudo-random sequence, ±`level`. */
function noise(length: number, level: number): Int16Array {
  let state = 7;
  return Int16Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.round((state / 0x40000000 - 1) * level);
  });
}

function joined(...parts: readonly Int16Array[]): Int16Array {
  return Int16Array.from(parts.flatMap((part) => [...part]));
}

let message: Int16Array;
let other: Int16Array;

beforeAll(async () => {
  message = await sound('voicemail');
  other = await sound('assistant-asks');
});

describe('the proof that the right sound was heard', () => {
  it('finds the message whole behind a second of silence, at half the loudness, with noise', () => {
    const hiss = noise(message.length + 8000, 60);
    const recorded = joined(
      new Int16Array(8000),
      message.map((one) => one / 2),
    ).map((one, i) => one + (hiss[i] ?? 0));
    const found = correlateSamples(recorded, message);
    expect(found.score).toBeGreaterThan(0.9);
    expect(found.offsetMs).toBe(1000);
    expect(found.heardMs).toBeGreaterThanOrEqual(5600);
  });

  it('tells how far the message went when the person hung up', () => {
    const found = correlateSamples(message.subarray(0, 16_000), message);
    expect(found.score).toBeGreaterThan(0.95);
    expect(found.heardMs).toBeGreaterThanOrEqual(1800);
    expect(found.heardMs).toBeLessThanOrEqual(2000);
  });

  it('survives 40 ms that a recording put in', () => {
    const recorded = joined(message.subarray(0, 20_000), new Int16Array(320), message.subarray(20_000));
    expect(correlateSamples(recorded, message).score).toBeGreaterThan(0.85);
  });

  it('does not take other speech, noise or silence for the message', () => {
    expect(correlateSamples(other, message).score).toBeLessThan(0.6);
    expect(correlateSamples(noise(48_000, 3000), message).score).toBeLessThan(0.4);
    expect(correlateSamples(new Int16Array(48_000), message)).toMatchObject({ score: 0, heardMs: 0 });
  });
});

describe('the measure of a tone', () => {
  const sine = (hz: number, ms: number) =>
    Int16Array.from({ length: ms * 8 }, (_, i) => 8000 * Math.sin((2 * Math.PI * hz * i) / 8000));

  it('counts the time of each tone in a sound of two', () => {
    const both = joined(sine(440, 1000), sine(660, 500));
    expect(toneMs(both, 440)).toBe(1000);
    expect(toneMs(both, 660)).toBe(500);
    expect(toneShare(both, 440)).toBeCloseTo(2 / 3, 5);
  });

  it('finds no tone in speech and none in silence', () => {
    expect(toneShare(message, 440)).toBeLessThan(0.15);
    expect(toneShare(new Int16Array(8000), 440)).toBe(0);
    expect(soundMs(new Int16Array(8000))).toBe(0);
  });
});
