import { join } from 'node:path';
import { ManifestShelf } from '../adapters/files/audio-prompts.ts';
import { FileAudioStore } from '../adapters/files/audio-store.ts';
import { Espeak } from '../adapters/speech/espeak.ts';
import { SpeechRenderer } from '../adapters/speech/renderer.ts';
import { Rhvoice } from '../adapters/speech/rhvoice.ts';
import type { SpeechEngine } from '../conversation/speech-ports.ts';
import { checkout } from '../stack/state-folder.ts';
import { findProgram, rhvoiceCommand } from '../stack/tools.ts';

/** Finished messages are played within minutes and not needed again; sentences and fragments are. */
const messageBytes = 2_000_000_000;
const fragmentBytes = 1_000_000_000;

/** The engines of this machine, the best first. */
export function speechEngines(): SpeechEngine[] {
  const rhvoice = rhvoiceCommand();
  const espeak = findProgram('espeak-ng');
  return [
    ...(rhvoice ? [new Rhvoice(rhvoice)] : []),
    ...(espeak ? [new Espeak({ command: espeak, args: [], env: {} })] : []),
  ];
}

export function promptShelf(): ManifestShelf {
  return new ManifestShelf([join(checkout, 'audio-prompts')]);
}

/** @param cache fragments, shared by all processes; @param sounds finished messages, in a folder that Asterisk reads */
export function makeRenderer(cache: string, sounds: string): SpeechRenderer {
  const nowMs = (): number => Date.now();
  return new SpeechRenderer({
    engines: speechEngines(),
    prompts: promptShelf(),
    fragments: new FileAudioStore(join(cache, 'speech'), { maxBytes: fragmentBytes, nowMs }),
    messages: new FileAudioStore(join(sounds, 'messages'), { maxBytes: messageBytes, nowMs }),
  });
}
