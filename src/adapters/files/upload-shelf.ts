import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ListSource } from '../../intake/ports.ts';
import { fileListSource } from './list-source.ts';

/** Uploads that nobody loaded are thrown away after a day. */
const keptMs = 24 * 3600 * 1000;
const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Upload {
  readonly id: string;
  /** As the person's machine called it. */
  readonly name: string;
  readonly bytes: number;
}

/** Files that were sent and not loaded yet. Each account has a folder of its own: an id of another account leads nowhere. */
export class UploadShelf {
  readonly #folder: string;

  constructor(cacheFolder: string, accountId: string) {
    this.#folder = join(cacheFolder, 'uploads', accountId);
  }

  async keep(name: string, content: Readable, now: Date): Promise<Upload> {
    const id = randomUUID();
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#sweep(now);
    try {
      await pipeline(content, createWriteStream(this.#path(id), { mode: 0o600 }));
      await writeFile(`${this.#path(id)}.name`, name, { mode: 0o600 });
      return { id, name, bytes: (await stat(this.#path(id))).size };
    } catch (error) {
      await this.drop(id);
      throw error;
    }
  }

  /** @returns undefined when there is no such upload (any more) */
  async source(id: string): Promise<ListSource | undefined> {
    if (!idForm.test(id)) return undefined;
    const name = await readFile(`${this.#path(id)}.name`, 'utf8').catch(() => undefined);
    return name === undefined ? undefined : fileListSource(this.#path(id), name);
  }

  async drop(id: string): Promise<void> {
    if (!idForm.test(id)) return;
    await rm(this.#path(id), { force: true });
    await rm(`${this.#path(id)}.name`, { force: true });
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }

  async #sweep(now: Date): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const { mtimeMs } = await stat(join(this.#folder, name));
      if (now.getTime() - mtimeMs > keptMs) await rm(join(this.#folder, name), { force: true });
    }
  }
}
