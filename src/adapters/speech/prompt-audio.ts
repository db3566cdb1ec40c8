import { readFile } from 'node:fs/promises';
import type { PromptShelf } from '../../conversation/speech-ports.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Language } from '../../domain/message.ts';
import { AudioMemory } from './audio-memory.ts';

/** Recordings that messages name, kept in memory. */
export class PromptAudio {
  readonly #shelf: PromptShelf;
  readonly #memory = new AudioMemory(16_000_000);

  constructor(shelf: PromptShelf) {
    this.#shelf = shelf;
  }

  /** @throws DozvonError `prompt-unknown`, `prompt-damaged` */
  async get(id: string, language: Language, account?: string): Promise<Uint8Array> {
    const prompt = await this.#shelf.find(id, language, account);
    if (!prompt) throw dozvonError('prompt-unknown', { id, language });
    const known = this.#memory.get(prompt.file);
    if (known) return known;
    const alaw = await readFile(`${prompt.file}.alaw`);
    this.#memory.set(prompt.file, alaw);
    return alaw;
  }
}
