import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpeechClip, SpeechEngine, Voice } from '../../conversation/speech-ports.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { readWav } from '../files/audio-wav.ts';
import { type Program, runProgram } from './run-program.ts';

/** Words a minute: a little slower than its default, for a phone. */
const pace = '150';
/** espeak-ng's own names for our languages. */
const espeakNames: Readonly<Record<string, string>> = { 'espeak-ru': 'ru', 'espeak-en': 'en-gb' };

/** The voice that is always there: robotic, but every machine has it. 20 ms a sentence, so one run a sentence. */
export class Espeak implements SpeechEngine {
  readonly name = 'espeak-ng';
  readonly voices: readonly Voice[] = [
    { name: 'espeak-ru', language: 'ru', licence: 'GPL-3.0-or-later', commercial: true },
    { name: 'espeak-en', language: 'en', licence: 'GPL-3.0-or-later', commercial: true },
  ];
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  async versionOf(): Promise<string> {
    const text = await runProgram(this.#program, ['--version'], '', 10_000);
    return /(\d+(?:\.\d+)+)/.exec(text)?.[1] ?? 'unknown';
  }

  async speak(texts: readonly string[], voice: string): Promise<readonly SpeechClip[]> {
    const folder = await mkdtemp(join(tmpdir(), 'dozvon-speech-'));
    try {
      const clips: SpeechClip[] = [];
      for (const text of texts) clips.push(await this.#speakOne(text, voice, join(folder, 'out.wav')));
      return clips;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #speakOne(text: string, voice: string, file: string): Promise<SpeechClip> {
    // "[[" would begin phoneme names.
    const plain = text.replace(/\[\[|\]\]/g, ' ');
    const args = ['-v', espeakNames[voice] ?? voice, '-s', pace, '-b', '1', '--stdin', '-w', file];
    try {
      await rm(file, { force: true });
      await runProgram(this.#program, args, plain, 10_000 + text.length * 20);
      const clip = readWav(await readFile(file));
      if (!clip) throw new Error('it wrote no WAV file');
      return clip;
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw dozvonError('speech-failed', { engine: this.name, voice, text: text.slice(0, 200), cause }, error);
    }
  }
}
