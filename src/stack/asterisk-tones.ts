/** Small sounds made by arithmetic, so that the repository carries no recording that it has no right to. */
import { encodeAlaw } from '../adapters/files/audio-alaw.ts';

export const sampleRate = 8000;

/** One note: `hz` for `ms` at `level` (0–1 of full scale), dying away over its length when `decay`. */
export interface Note {
  readonly hz: number;
  readonly ms: number;
  readonly level: number;
  readonly decay?: boolean;
}

/** 16-bit samples of the notes one after the other at 8 kHz; `hz: 0` is a rest. */
export function renderNotes(notes: readonly Note[]): Int16Array {
  const lengths = notes.map((note) => Math.round((note.ms * sampleRate) / 1000));
  const samples = new Int16Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const [index, note] of notes.entries()) {
    const length = lengths[index] ?? 0;
    for (let i = 0; i < length; i++) samples[offset + i] = Math.round(sampleOf(note, i, length) * 32767);
    offset += length;
  }
  return samples;
}

function sampleOf(note: Note, i: number, length: number): number {
  // 5 ms at both ends keep the note from clicking.
  const edge = Math.min(1, i / 40, (length - 1 - i) / 40);
  const envelope = note.decay ? Math.exp((-3 * i) / length) : 1;
  return note.hz === 0 ? 0 : note.level * edge * envelope * Math.sin((2 * Math.PI * note.hz * i) / sampleRate);
}

/** A quiet pattern to wait by, about 29 s; its notes keep away from the tones of the simulated network. */
export function holdMusic(): Uint8Array {
  const melody = [262, 330, 392, 523, 392, 330, 294, 349, 494, 349, 294, 247];
  const bar = melody.flatMap((hz): Note[] => [
    { hz, ms: 700, level: 0.09, decay: true },
    { hz: 0, ms: 100, level: 0 },
  ]);
  return encodeAlaw(renderNotes([...bar, ...bar.toReversed(), ...bar]));
}
