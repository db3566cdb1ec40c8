import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpeechClip, SpeechEngine, Voice } from '../../conversation/speech-ports.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Language } from '../../domain/message.ts';
import { readWav } from '../files/audio-wav.ts';
import { type Program, runProgram } from './run-program.ts';
import { cutAtSeparators } from './separators.ts';
import { licenceOf } from './voice-licences.ts';

export interface RhvoiceProgram extends Program {
  /** A folder a voice. */
  readonly voicesDir: string;
}

const languages: Readonly<Record<string, Language>> = { Russian: 'ru', English: 'en' };

/** A word that no text has: it marks the joins of a batch. */
const separatorWords = { ru: 'ымырым', en: 'umpoomum' } as const satisfies Record<Language, string>;

/**
 * RHVoice through `RHVoice-test`. Starting it costs as much as three sentences, so many texts go into one run:
 * each is a paragraph, and a word of our own stands between. RHVoice speaks a paragraph to the same samples wherever it
 * stands, so the separator is found by exact comparison and the clips are what each text alone would give.
 */
export class Rhvoice implements SpeechEngine {
  readonly name = 'rhvoice';
  readonly voices: readonly Voice[];
  readonly #program: RhvoiceProgram;
  readonly #separators = new Map<string, Promise<SpeechClip>>();

  constructor(program: RhvoiceProgram) {
    this.#program = program;
    this.voices = findVoices(program.voicesDir);
  }

  async versionOf(voice: string): Promise<string> {
    const folder = join(this.#program.voicesDir, voice);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const hash = createHash('sha256');
    for (const file of files) hash.update(`${file}:${statSync(join(folder, file)).size};`);
    return hash.digest('hex').slice(0, 12);
  }

  async speak(texts: readonly string[], voice: string): Promise<readonly SpeechClip[]> {
    const language = this.voices.find(({ name }) => name === voice)?.language;
    if (!language) throw dozvonError('voice-missing', { language: voice });
    if (texts.length <= 1) return Promise.all(texts.map((text) => this.#speakOne(text, voice)));
    const word = separatorWords[language];
    const separator = await this.#separator(word, voice);
    const paragraphs = texts.map((text) => `<p>${escapeXml(text)}</p><p>${word}</p>`).join('\n');
    const whole = await this.#run(paragraphs, texts, voice);
    const clips = cutAtSeparators(whole, separator, texts.length);
    if (clips) return clips;
    // A voice or version that joins paragraphs otherwise: slower, still right.
    const alone: SpeechClip[] = [];
    for (const text of texts) alone.push(await this.#speakOne(text, voice));
    return alone;
  }

  #separator(word: string, voice: string): Promise<SpeechClip> {
    const known = this.#separators.get(voice);
    if (known) return known;
    const spoken = this.#speakOne(word, voice);
    this.#separators.set(voice, spoken);
    spoken.catch(() => this.#separators.delete(voice));
    return spoken;
  }

  #speakOne(text: string, voice: string): Promise<SpeechClip> {
    return this.#run(`<p>${escapeXml(text)}</p>`, [text], voice);
  }

  async #run(paragraphs: string, texts: readonly string[], voice: string): Promise<SpeechClip> {
    const folder = await mkdtemp(join(tmpdir(), 'dozvon-speech-'));
    const file = join(folder, 'out.wav');
    const input = `<speak>${paragraphs}</speak>`;
    try {
      await runProgram(this.#program, ['-s', '-p', voice, '-o', file], input, 60_000 + input.length * 20);
      const clip = readWav(await readFile(file));
      if (!clip) throw new Error('it wrote no WAV file');
      return clip;
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw dozvonError(
        'speech-failed',
        { engine: this.name, voice, text: texts.join(' / ').slice(0, 200), cause },
        error,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function findVoices(folder: string): Voice[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }): Voice[] => {
      const info = readFileSync(join(folder, name, 'voice.info'), 'utf8');
      const language = languages[/^language=(.*)$/m.exec(info)?.[1]?.trim() ?? ''];
      return language ? [{ name, language, ...licenceOf(name) }] : [];
    });
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
