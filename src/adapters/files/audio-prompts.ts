import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prompt, PromptShelf } from '../../conversation/speech-ports.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Language } from '../../domain/message.ts';
import { alawMs } from './audio-alaw.ts';

/** One recording as `manifest.json` lists it. */
export interface ManifestEntry {
  readonly id: string;
  readonly language: Language;
  /** What is said. */
  readonly text: string;
  /** Path below the manifest's folder, with extension. */
  readonly file: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  readonly lengthMs: number;
  readonly engine: string;
  readonly voice: string;
}

export interface Manifest {
  readonly prompts: readonly ManifestEntry[];
}

/** Reads the manifest of a folder of recordings; it is ours, so its shape is taken on trust and its files are not. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest;
}

/** What is wrong with a recording's file, or undefined. */
export async function damageOf(folder: string, entry: ManifestEntry): Promise<string | undefined> {
  const bytes = await readFile(join(folder, entry.file)).catch(() => undefined);
  if (!bytes) return 'the file is missing';
  if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256) return 'the checksum differs';
  return alawMs(bytes.length) === entry.lengthMs ? undefined : `it lasts ${alawMs(bytes.length)} ms`;
}

/** Recordings of several folders; an account's own folder stands before ours. */
export class ManifestShelf implements PromptShelf {
  readonly #folders: readonly string[];
  #entries: Promise<readonly Prompt[]> | undefined;

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  async find(id: string, language: Language): Promise<Prompt | undefined> {
    const prompts = await this.all();
    return prompts.find((prompt) => prompt.id === id && prompt.language === language);
  }

  /** @throws DozvonError `prompt-damaged` */
  all(): Promise<readonly Prompt[]> {
    this.#entries ??= this.#read();
    return this.#entries;
  }

  async #read(): Promise<readonly Prompt[]> {
    const lists = await Promise.all(this.#folders.map((folder) => this.#readFolder(folder)));
    return lists.flat();
  }

  async #readFolder(folder: string): Promise<Prompt[]> {
    const there = await stat(join(folder, 'manifest.json')).catch(() => undefined);
    if (!there) return [];
    const { prompts } = await readManifest(folder);
    return Promise.all(prompts.map((entry) => toPrompt(folder, entry)));
  }
}

async function toPrompt(folder: string, entry: ManifestEntry): Promise<Prompt> {
  const problem = await damageOf(folder, entry);
  const path = join(folder, entry.file);
  if (problem) throw dozvonError('prompt-damaged', { file: path, problem });
  const { id, language, text, lengthMs } = entry;
  return { id, language, text, file: path.replace(/\.alaw$/, ''), ms: lengthMs };
}
