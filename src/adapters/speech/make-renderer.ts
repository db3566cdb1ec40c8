import { join } from 'node:path';
import type { PromptShelf } from '../../conversation/speech-ports.ts';
import { ManifestShelf } from '../files/audio-prompts.ts';
import { FileAudioStore } from '../files/audio-store.ts';
import { type RendererOptions, SpeechRenderer } from './renderer.ts';
import { type SpeechPrograms, speechEngines } from './voices.ts';

export interface RendererPlaces {
  readonly programs: SpeechPrograms;
  /** Folders with a `manifest.json`, the account's own before `audio-prompts/`. */
  readonly promptFolders: readonly string[];
  /** Recordings of accounts besides; absent: those of the folders alone. */
  readonly prompts?: PromptShelf;
  /** Sentences and fragments go to `fragments/` in here, finished messages to `messages/`; Asterisk must be able to read it. */
  readonly folder: string;
  /** Size limit of each of the two; absent: 2 GB. */
  readonly maxBytes?: number;
  readonly mode?: RendererOptions['mode'];
  readonly nowMs: () => number;
}

/** Everything that speaks, joined. */
export function makeRenderer({
  programs,
  promptFolders,
  prompts = new ManifestShelf(promptFolders),
  folder,
  maxBytes = 2e9,
  mode,
  nowMs,
}: RendererPlaces): SpeechRenderer {
  return new SpeechRenderer({
    engines: speechEngines(programs),
    prompts,
    fragments: new FileAudioStore(join(folder, 'fragments'), { maxBytes, nowMs }),
    messages: new FileAudioStore(join(folder, 'messages'), { maxBytes, nowMs }),
    mode: mode ?? 'auto',
  });
}
