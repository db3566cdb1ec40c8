import { fileURLToPath } from 'node:url';
import type { SpeechPrograms } from '../adapters/speech/voices.ts';
import { findProgram, rhvoiceCommand } from '../stack/tools.ts';

/** The recordings that come with dozvon. */
export const promptFolder = fileURLToPath(new URL('../../audio-prompts', import.meta.url));

/** What speaks on this machine. */
export function speechPrograms(): SpeechPrograms {
  return { rhvoice: rhvoiceCommand(), espeak: findProgram('espeak-ng') };
}
