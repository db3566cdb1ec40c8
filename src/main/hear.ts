import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeAlaw } from '../adapters/files/audio-alaw.ts';
import { writeWav } from '../adapters/files/audio-wav.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import type { SpeechRenderer } from '../adapters/speech/renderer.ts';
import { fillMessage } from '../conversation/message/fill.ts';
import { planMessage } from '../conversation/message/plan.ts';
import { templateError, valueError } from '../conversation/message/problems.ts';
import { wordsOf } from '../conversation/message/words-of.ts';
import type { PromptShelf, RenderRequest } from '../conversation/speech-ports.ts';
import type { DebtorVars } from '../domain/debtor-filter.ts';
import type { Log } from '../domain/log.ts';
import type { MessageEar } from '../http/kit.ts';
import { nodeRenderer, ownPromptShelf } from './speech.ts';

/** Speaks with the engines of this machine, beside the calls and into a folder of its own. */
export function messageEar(cacheFolder: string, pool: Pool, log: Log): MessageEar {
  const folder = join(cacheFolder, 'heard');
  const shelf = ownPromptShelf(pool, folder, log);
  let renderer: SpeechRenderer | undefined;
  const speaker = (): SpeechRenderer => {
    renderer ??= nodeRenderer(folder, shelf);
    return renderer;
  };
  return {
    words: (request, vars, today) => words(shelf, request, vars, today),
    sound: (request, vars, today) => sound(speaker(), request, vars, today),
  };
}

async function words(shelf: PromptShelf, request: RenderRequest, vars: DebtorVars, today: string): Promise<string> {
  const { account, creditor, currency, message } = request;
  const planned = planMessage(message);
  if (!planned.ok) throw templateError(planned.problems);
  const filled = fillMessage(planned.plan, { vars, today, creditor, ...(currency && { currency }) });
  if (!filled.ok) throw valueError(filled.problem);
  return wordsOf(shelf, planned.plan, filled.utterances, account);
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
