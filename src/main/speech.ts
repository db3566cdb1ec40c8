import { join } from 'node:path';
import { ManifestShelf } from '../adapters/files/audio-prompts.ts';
import { FileAudioStore } from '../adapters/files/audio-store.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { makeRenderer } from '../adapters/speech/make-renderer.ts';
import { OwnPromptShelf } from '../adapters/speech/own-prompt-shelf.ts';
import type { SpeechRenderer } from '../adapters/speech/renderer.ts';
import type { PromptShelf } from '../conversation/speech-ports.ts';
import type { Log } from '../domain/log.ts';
import { checkout } from '../stack/state-folder.ts';
import { findProgram, rhvoiceCommand } from '../stack/tools.ts';

/** The recordings that come with dozvon. */
const promptFolder = join(checkout, 'audio-prompts');

export function promptShelf(): ManifestShelf {
  return new ManifestShelf([promptFolder]);
}

/** Those, and the accounts' own before them. @param sounds a folder that Asterisk reads */
export function ownPromptShelf(pool: Pool, sounds: string, log: Log): OwnPromptShelf {
  const store = new FileAudioStore(join(sounds, 'prompts'), { maxBytes: 2e9, nowMs: Date.now });
  return new OwnPromptShelf({ pool, store, common: promptShelf(), log, nowMs: Date.now });
}

/** Everything that speaks on this machine. @param sounds a folder that Asterisk reads */
export function nodeRenderer(sounds: string, prompts: PromptShelf): SpeechRenderer {
  return makeRenderer({
    programs: { rhvoice: rhvoiceCommand(), espeak: findProgram('espeak-ng') },
    promptFolders: [promptFolder],
    prompts,
    folder: sounds,
    nowMs: () => Date.now(),
  });
}
