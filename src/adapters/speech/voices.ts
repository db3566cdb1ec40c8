import type { SpeechEngine, Voice } from '../../conversation/speech-ports.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { MessageSpec } from '../../domain/message.ts';
import { Espeak } from './espeak.ts';
import { Rhvoice, type RhvoiceProgram } from './rhvoice.ts';
import { preferredVoices } from './voice-licences.ts';

/** Programmes found on this machine; the composition root knows where. */
export interface SpeechPrograms {
  readonly rhvoice?: RhvoiceProgram | undefined;
  /** Path of `espeak-ng`. */
  readonly espeak?: string | undefined;
}

/** Engines in the order of how well they sound. */
export function speechEngines({ rhvoice, espeak }: SpeechPrograms): SpeechEngine[] {
  return [...(rhvoice ? [new Rhvoice(rhvoice)] : []), ...(espeak ? [new Espeak({ command: espeak, args: [] })] : [])];
}

export interface ChosenVoice {
  readonly engine: SpeechEngine;
  readonly voice: Voice;
  readonly warnings: readonly string[];
}

/**
 * The voice that the message asks for, else the best free one of its language, with a warning.
 * @throws DozvonError `voice-missing` when nothing here speaks the language
 */
export function chooseVoice(
  engines: readonly SpeechEngine[],
  message: Pick<MessageSpec, 'language' | 'voice'>,
): ChosenVoice {
  const all = engines.flatMap((engine) => engine.voices.map((voice) => ({ engine, voice })));
  const able = all.filter(({ voice }) => voice.language === message.language);
  const wished = able.find(({ voice }) => voice.name === message.voice);
  const [first] = able.filter(({ voice }) => voice.commercial).sort((a, b) => rank(a.voice) - rank(b.voice));
  const chosen = wished ?? first ?? able[0];
  if (!chosen) throw dozvonError('voice-missing', { language: message.language });
  const warnings: string[] = [];
  if (message.voice && !wished)
    warnings.push(`No voice "${message.voice}" for "${message.language}" here: "${chosen.voice.name}" speaks instead.`);
  if (!chosen.voice.commercial)
    warnings.push(`The licence of the voice "${chosen.voice.name}" (${chosen.voice.licence}) forbids paid calls.`);
  return { ...chosen, warnings };
}

function rank(voice: Voice): number {
  const place = preferredVoices.indexOf(voice.name);
  return place < 0 ? preferredVoices.length : place;
}
