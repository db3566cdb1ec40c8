import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SpeechEngine } from '../../conversation/speech-ports.ts';
import { type Language, languages } from '../../domain/message.ts';
import { alawMs, silenceMs } from '../files/audio-alaw.ts';
import type { Manifest, ManifestEntry } from '../files/audio-prompts.ts';
import { MemoryStore } from './memory-store.ts';
import { Speaker } from './speaker.ts';
import { chooseVoice } from './voices.ts';

/** Sentences of a prompt are rendered apart and joined with the pause of a message. */
const pauseMs = 350;
/** The prompt without words. */
const silentPromptMs = 1000;

type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/**
 * Makes every recording of `texts.json` anew and writes `manifest.json`. Run by `dozvon prompts make`.
 * The best free voice of each language speaks; the same engine version gives the same bytes.
 */
export async function makePrompts(folder: string, engines: readonly SpeechEngine[]): Promise<Manifest> {
  const texts: Texts = JSON.parse(await readFile(join(folder, 'texts.json'), 'utf8'));
  const prompts: ManifestEntry[] = [];
  for (const language of languages) {
    const { engine, voice } = chooseVoice(engines, { language });
    const speaker = new Speaker(voice, { engine, store: new MemoryStore() });
    const made = { engine: `${engine.name} ${await engine.versionOf(voice.name)}`, voice: voice.name };
    for (const [id, byLanguage] of Object.entries(texts)) {
      const text = byLanguage[language];
      const file = `${language}/${id}.alaw`;
      const alaw = await speak(speaker, text);
      await replaceFile(join(folder, file), alaw);
      const sha256 = createHash('sha256').update(alaw).digest('hex');
      prompts.push({ id, language, text, file, sha256, lengthMs: alawMs(alaw.length), ...made });
    }
  }
  await replaceFile(join(folder, 'manifest.json'), `${JSON.stringify({ prompts }, null, 2)}\n`);
  return { prompts };
}

async function speak(speaker: Speaker, text: string): Promise<Uint8Array> {
  if (text === '') return silenceMs(silentPromptMs);
  const sentences = text.split(/(?<=[.!?]) /);
  const spoken = await speaker.say(sentences);
  return Buffer.concat(spoken.flatMap((alaw, i) => (i === 0 ? [alaw] : [silenceMs(pauseMs), alaw])));
}

async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
