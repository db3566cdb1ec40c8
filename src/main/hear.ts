import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeAlaw } from '../adapters/files/audio-alaw.ts';
import { writeWav } from '../adapters/files/audio-wav.ts';
import type { SpeechRenderer } from '../adapters/speech/renderer.ts';
import { fillMessage, spokenText } from '../conversation/message/fill.ts';
import { planMessage } from '../conversation/message/plan.ts';
import { templateError, valueError } from '../conversation/message/problems.ts';
import type { RenderRequest } from '../conversation/speech-ports.ts';
import type { DebtorVars } from '../domain/debtor-filter.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { MessageEar } from '../http/kit.ts';
import { nodeRenderer, promptShelf } from './speech.ts';

/** Speaks with the engines of this machine, beside the calls and into a folder of its own. */
export function messageEar(cacheFolder: string): MessageEar {
  let renderer: SpeechRenderer | undefined;
  const speaker = (): SpeechRenderer => {
    renderer ??= nodeRenderer(join(cacheFolder, 'heard'));
    return renderer;
  };
  return { words, sound: (request, vars, today) => sound(speaker(), request, vars, today) };
}

async function words(request: RenderRequest, vars: DebtorVars, today: string): Promise<string> {
  const { creditor, currency, message } = request;
  const planned = planMessage(message);
  if (!planned.ok) throw templateError(planned.problems);
  const filled = fillMessage(planned.plan, { vars, today, creditor, ...(currency && { currency }) });
  if (!filled.ok) throw valueError(filled.problem);
  const prompts = await promptShelf().all();
  return spokenText(filled.utterances, (id) => {
    const prompt = prompts.find((each) => each.id === id && each.language === message.language);
    if (!prompt) throw dozvonError('prompt-unknown', { id, language: message.language });
    return prompt.text;
  });
}

async function sound(
  renderer: SpeechRenderer,
  request: RenderRequest,
  vars: DebtorVars,
  today: string,
): Promise<Buffer> {
  const prepared = await renderer.prepare(request);
  const rendered = await renderer.render(prepared, { vars, today });
  if (!rendered.ok) throw valueError(rendered.problem);
  const files = [rendered.opening?.file, rendered.file].filter((file) => file !== undefined);
  const alaw = Buffer.concat(await Promise.all(files.map((file) => readFile(`${file}.alaw`))));
  return writeWav({ sampleRate: 8000, samples: decodeAlaw(alaw) });
}
