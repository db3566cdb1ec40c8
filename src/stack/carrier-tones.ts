/** Tones by which tests tell who speaks on the simulated network. */
import { encodeAlaw } from '../adapters/files/audio-alaw.ts';
import { renderNotes, sampleRate } from './asterisk-tones.ts';

/** A debtor of the simulated network speaks this tone. */
export const debtorHz = 440;
/** A simulated operator speaks this one. */
export const operatorHz = 660;
/** The beep of the simulated voicemail. */
export const beepHz = 1000;

const level = 0.3;

/** Sound files by name, A-law at 8 kHz. */
export function carrierTones(): Record<string, Uint8Array> {
  const tone = (hz: number, ms: number) => encodeAlaw(renderNotes([{ hz, ms, level }]));
  return {
    'debtor-1s': tone(debtorHz, 1000),
    'debtor-8s': tone(debtorHz, 8000),
    'operator-2s': tone(operatorHz, 2000),
    beep: tone(beepHz, 500),
  };
}

/** Low continuous noise, about −38 dBFS, the same at every run. */
export function roomNoise(seconds: number): Uint8Array {
  const samples = new Int16Array(seconds * sampleRate);
  let state = 20_261_122;
  let smooth = 0;
  for (let i = 0; i < samples.length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    // A one-pole low-pass: rooms rumble, they do not hiss.
    smooth += 0.25 * (state / 0x40000000 - 1 - smooth);
    samples[i] = Math.round(smooth * 1900);
  }
  return encodeAlaw(samples);
}
