import { createHash } from 'node:crypto';
import type { AudioStore, SpeechClip, SpeechEngine, Voice } from '../../conversation/speech-ports.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Language } from '../../domain/message.ts';
import { AudioMemory } from './audio-memory.ts';
import { gainOf, processingVersion, toPhone } from './phone-audio.ts';

export interface SpeakerOptions {
  readonly engine: SpeechEngine;
  readonly store: AudioStore;
  /** Runs of the engine at once. */
  readonly workers?: number;
}

interface Job {
  readonly key: string;
  readonly text: string;
  readonly resolve: (alaw: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** Texts of one run: enough to forget the engine's start, few enough to answer soon. */
const batchTexts = 24;
const batchLetters = 1500;

/** A long sentence with all kinds of sounds: the loudness of a voice is measured on it. */
const measure = {
  ru: 'Здравствуйте, уважаемый абонент. Просим вас оплатить задолженность за услуги связи в ближайшее время.',
  en: 'Good afternoon, dear customer. Please pay the outstanding amount for your telephone services soon.',
} as const satisfies Record<Language, string>;

/** One voice of one engine as a phone hears it, cached in memory and on disk. Waiting texts go to the engine in batches. */
export class Speaker {
  readonly voice: Voice;
  readonly #engine: SpeechEngine;
  readonly #store: AudioStore;
  readonly #workers: number;
  readonly #memory = new AudioMemory(64_000_000);
  readonly #known = new Map<string, Promise<Uint8Array>>();
  readonly #waiting: Job[] = [];
  #running = 0;
  #asked = 0;
  #version: Promise<string> | undefined;
  #gain: Promise<number> | undefined;

  constructor(voice: Voice, { engine, store, workers = 2 }: SpeakerOptions) {
    this.voice = voice;
    this.#engine = engine;
    this.#store = store;
    this.#workers = workers;
  }

  get engineName(): string {
    return this.#engine.name;
  }

  /** Texts that were asked for and are not in memory yet. */
  get waiting(): number {
    return this.#asked;
  }

  /** The cache's key of a text: changes with voice, engine version and processing. */
  async keyOf(text: string): Promise<string> {
    this.#version ??= this.#engine.versionOf(this.voice.name).catch((error: unknown) => {
      this.#version = undefined;
      throw error;
    });
    const version = await this.#version;
    const parts = [this.#engine.name, version, this.voice.name, processingVersion, text];
    return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);
  }

  /**
   * Speaks each text, or takes it from the cache.
   * @param urgent goes before what waits
   * @returns A-law without silence at its ends, in the order of the texts
   * @throws DozvonError `speech-failed`, `speech-silent`
   */
  async say(texts: readonly string[], urgent = false): Promise<readonly Uint8Array[]> {
    const remembered = texts.map((text) => this.#memory.get(text));
    if (remembered.every((alaw) => alaw !== undefined)) return remembered;
    this.#asked += texts.length;
    try {
      return await this.#sayNow(texts, urgent);
    } finally {
      this.#asked -= texts.length;
    }
  }

  async #sayNow(texts: readonly string[], urgent: boolean): Promise<readonly Uint8Array[]> {
    const found = await Promise.all(texts.map(async (text) => ({ text, ...(await this.#look(text)) })));
    return Promise.all(found.map(({ text, key, alaw }) => alaw ?? this.#speak(text, key, urgent)));
  }

  async #look(text: string): Promise<{ key: string; alaw: Uint8Array | undefined }> {
    const key = await this.keyOf(text);
    const alaw = this.#memory.get(text) ?? (await this.#store.get(key));
    if (alaw) this.#memory.set(text, alaw);
    return { key, alaw };
  }

  #speak(text: string, key: string, urgent: boolean): Promise<Uint8Array> {
    const known = this.#known.get(key);
    if (known) return known;
    const spoken = new Promise<Uint8Array>((resolve, reject) => {
      this.#waiting[urgent ? 'unshift' : 'push']({ key, text, resolve, reject });
    }).finally(() => this.#known.delete(key));
    this.#known.set(key, spoken);
    // Texts that are asked for in the same turn share a run.
    setImmediate(() => this.#pump());
    return spoken;
  }

  #pump(): void {
    while (this.#running < this.#workers && this.#waiting.length > 0) {
      this.#running += 1;
      const jobs = this.#takeBatch();
      void this.#run(jobs).finally(() => {
        this.#running -= 1;
        this.#pump();
      });
    }
  }

  #takeBatch(): Job[] {
    let letters = 0;
    let count = 0;
    for (const { text } of this.#waiting) {
      letters += text.length;
      if (count > 0 && (count >= batchTexts || letters > batchLetters)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #run(jobs: readonly Job[]): Promise<void> {
    try {
      const gain = await this.#measuredGain();
      const clips = await this.#engine.speak(
        jobs.map(({ text }) => text),
        this.voice.name,
      );
      const phone = await toPhone(clips, gain);
      await Promise.all(jobs.map((job, i) => this.#finish(job, phone[i])));
    } catch (error) {
      if (jobs.length === 1) return jobs[0]?.reject(error);
      // One text may have spoilt the batch: each alone, so that only the culprit fails.
      for (const job of jobs) await this.#run([job]);
    }
  }

  async #finish(job: Job, alaw: Uint8Array | undefined): Promise<void> {
    if (!alaw || alaw.length === 0) {
      const params = { engine: this.#engine.name, voice: this.voice.name, text: job.text };
      return job.reject(dozvonError('speech-silent', params));
    }
    await this.#store.put(job.key, alaw);
    this.#memory.set(job.text, alaw);
    job.resolve(alaw);
  }

  /** Measured once. A measurement that failed, such as on a machine that was too busy, is made anew by the next text. */
  #measuredGain(): Promise<number> {
    this.#gain ??= this.#measureGain().catch((error: unknown) => {
      this.#gain = undefined;
      throw error;
    });
    return this.#gain;
  }

  async #measureGain(): Promise<number> {
    const [clip]: readonly SpeechClip[] = await this.#engine.speak([measure[this.voice.language]], this.voice.name);
    if (!clip)
      throw dozvonError('speech-silent', { engine: this.#engine.name, voice: this.voice.name, text: 'measure' });
    return gainOf(clip);
  }
}
