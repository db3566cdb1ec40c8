import type { AudioStore, Prompt, PromptShelf } from '../../conversation/speech-ports.ts';
import type { Log } from '../../domain/log.ts';
import type { Language } from '../../domain/message.ts';
import { type OwnPrompt, ownPromptSound, ownPrompts } from '../postgres/own-prompts.ts';
import type { Pool } from '../postgres/pool.ts';

export interface OwnPromptShelfParts {
  readonly pool: Pool;
  /** Sounds by checksum, in a folder that Asterisk reads. */
  readonly store: AudioStore;
  /** Those that come with dozvon. */
  readonly common: PromptShelf;
  readonly log: Log;
  readonly nowMs: () => number;
}

/** A new take is heard in running campaigns after this time. */
const freshMs = 5000;

/** Recordings of accounts before those of dozvon: an account's own of the same name is played instead. */
export class OwnPromptShelf implements PromptShelf {
  readonly #parts: OwnPromptShelfParts;
  #known: readonly OwnPrompt[] = [];
  #readMs = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(parts: OwnPromptShelfParts) {
    this.#parts = parts;
  }

  async find(id: string, language: Language, account?: string): Promise<Prompt | undefined> {
    const { common, store, pool } = this.#parts;
    if (account === undefined) return common.find(id, language);
    await this.#refresh();
    const own = this.#known.find((each) => each.name === id && each.language === language && each.account === account);
    if (!own) return common.find(id, language);
    if (!(await store.has(own.sha256))) {
      const sound = await ownPromptSound(pool, own.id);
      if (sound) await store.put(own.sha256, sound);
    }
    return { id, language, text: own.words || `[${own.title}]`, file: store.pathOf(own.sha256), ms: own.lengthMs };
  }

  /** While the record is away, what was known last is played: calls go on. */
  async #refresh(): Promise<void> {
    const { pool, log, nowMs } = this.#parts;
    if (nowMs() - this.#readMs < freshMs) return;
    this.#reading ??= ownPrompts(pool)
      .then((prompts) => {
        this.#known = prompts;
        this.#readMs = nowMs();
      })
      .catch((error: unknown) => log.warn({ error }, 'the recordings of accounts cannot be read'))
      .finally(() => {
        this.#reading = undefined;
      });
    await this.#reading;
  }
}
