import { join } from 'node:path';
import { ManifestShelf } from '../adapters/files/audio-prompts.ts';
import { makeRenderer } from '../adapters/speech/make-renderer.ts';
import type { SpeechRenderer } from '../adapters/speech/renderer.ts';
import { checkout } from '../stack/state-folder.ts';
import { findProgram, rhvoiceCommand } from '../stack/tools.ts';

/** The recordings that come with dozvon. */
const promptFolder = join(checkout, 'audio-prompts');

export function promptShelf(): ManifestShelf {
  return new ManifestShelf([promptFolder]);
}

/** Everything that speaks on this machine. @param sounds a folder that Asterisk reads */
export function nodeRenderer(sounds: string): SpeechRenderer {
  return makeRenderer({
    programs: { rhvoice: rhvoiceCommand(), espeak: findProgram('espeak-ng') },
    promptFolders: [promptFolder],
    folder: sounds,
    nowMs: () => Date.now(),
  });
}
