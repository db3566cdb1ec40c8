import type { ManifestShelf } from '../adapters/files/audio-prompts.ts';
import type { MessageRenderer } from '../conversation/speech-ports.ts';
import { type Language, languages } from '../domain/message.ts';
import type { InboundPrompt } from '../transfer/inbound.ts';
import type { InboundCaller } from '../transfer/ports.ts';

/** Finds the prompts for people who call us, in every language, so that none is missing when the first one calls. */
export async function loadInboundPrompts(
  shelf: ManifestShelf,
  names: readonly InboundPrompt[],
): Promise<(name: InboundPrompt, language: Language) => string> {
  const files = new Map<string, string>();
  for (const language of languages) {
    for (const name of names) {
      const prompt = await shelf.find(name, language);
      if (!prompt) throw new Error(`The prompt ${name} (${language}) is missing in audio-prompts/manifest.json`);
      files.set(`${name} ${language}`, prompt.file);
    }
  }
  return (name, language) => files.get(`${name} ${language}`) ?? '';
}

/** What a debtor who calls back hears first: who speaks, and nothing of the debt. */
export function greetingBy(renderer: MessageRenderer): (known: InboundCaller) => Promise<string> {
  return async ({ language, voice, creditor }) => {
    const message = voice === undefined ? { language } : { language, voice };
    return (await renderer.callbackGreeting(message, creditor)).file;
  };
}
