import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { decodeAlaw } from '../../adapters/files/audio-alaw.ts';
import { writeWav } from '../../adapters/files/audio-wav.ts';
import { makeRenderer } from '../../adapters/speech/make-renderer.ts';
import { loadCampaignFile } from '../../config/campaign-file.ts';
import { fillMessage } from '../../conversation/message/fill.ts';
import { planMessage } from '../../conversation/message/plan.ts';
import { templateError, valueError } from '../../conversation/message/problems.ts';
import { wordsOf } from '../../conversation/message/words-of.ts';
import type { PromptShelf, RenderRequest } from '../../conversation/speech-ports.ts';
import { readDay } from '../../conversation/spoken/date.ts';
import { isSpokenCurrency } from '../../conversation/spoken/money.ts';
import type { DebtorVars } from '../../domain/debtor-filter.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { CliContext } from '../context.ts';
import { runningReferences } from '../running-book.ts';
import { runningPrompts } from '../running-prompts.ts';
import { promptFolder, speechPrograms } from '../speech-programs.ts';

interface SayOptions {
  readonly debtor: string;
  readonly out?: string;
  readonly text?: boolean;
  readonly today?: string;
}

/** `dozvon say FILE --debtor JSON [--out a.wav] [--text]`: the message as this debtor will hear it. */
export function register(program: Command, context: CliContext): void {
  program
    .command('say')
    .description('the message of a campaign as one debtor will hear it')
    .argument('<file>', 'campaign file')
    .requiredOption(
      '--debtor <json>',
      '{"phone":"+7…","name":"…","debt":{"amount":"1234.50","due":"2026-12-12","service":"…"}}',
    )
    .option('--out <file>', 'write the audio as a phone carries it: WAV, 8 kHz')
    .option('--text', 'print exactly what is spoken (the default without --out)')
    .option('--today <date>', 'the day of the call, 2026-12-12 (default: today on this machine)', calendarDay)
    .action((file: string, options: SayOptions) => say(context, file, options));
}

async function say(context: CliContext, file: string, options: SayOptions): Promise<void> {
  const spec = loadCampaignFile(file, await runningReferences(context));
  const shelf = await runningPrompts(context, spec);
  const vars = parseDebtor(options.debtor);
  const today = options.today ?? localDay(new Date());
  const currency = spec.rates.currency;
  const request: RenderRequest = {
    message: spec.message,
    account: spec.account,
    creditor: spec.creditor ?? spec.account,
    ...(isSpokenCurrency(currency) && { currency }),
  };
  if (options.text || options.out === undefined) context.out(await textFor(shelf, request, vars, today));
  if (options.out !== undefined) await writeAudio(context, shelf, request, vars, today, options.out);
}

async function textFor(shelf: PromptShelf, request: RenderRequest, vars: DebtorVars, today: string): Promise<string> {
  const planned = planMessage(request.message);
  if (!planned.ok) throw templateError(planned.problems);
  const { creditor, currency } = request;
  const filled = fillMessage(planned.plan, { vars, today, creditor, ...(currency && { currency }) });
  if (!filled.ok) throw valueError(filled.problem);
  return wordsOf(shelf, planned.plan, filled.utterances);
}

async function writeAudio(
  context: CliContext,
  prompts: PromptShelf,
  request: RenderRequest,
  vars: DebtorVars,
  today: string,
  file: string,
): Promise<void> {
  const renderer = makeRenderer({
    programs: speechPrograms(),
    promptFolders: [promptFolder],
    prompts,
    folder: join(await context.state(), 'speech'),
    nowMs: Date.now,
  });
  const prepared = await renderer.prepare(request);
  for (const warning of prepared.warnings) context.step(`Warning: ${warning}`);
  const rendered = await renderer.render(prepared, { vars, today });
  if (!rendered.ok) throw valueError(rendered.problem);
  const sounds = [rendered.opening?.file, rendered.file].filter((path) => path !== undefined);
  const alaw = Buffer.concat(await Promise.all(sounds.map((path) => readFile(`${path}.alaw`))));
  await writeFile(`${file}.part`, writeWav({ sampleRate: 8000, samples: decodeAlaw(alaw) }));
  await rename(`${file}.part`, file);
  context.step(
    `${file}: ${(alaw.length / 8000).toFixed(1)} s, voice ${prepared.voice.name} (${prepared.voice.licence})`,
  );
}

/** @throws DozvonError `debtor-json` */
function parseDebtor(json: string): DebtorVars {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw dozvonError('debtor-json', { problem: error instanceof Error ? error.message : 'no JSON' }, error);
  }
  if (!isVars(value)) throw dozvonError('debtor-json', { problem: 'it must be one JSON object' });
  return value;
}

function isVars(value: unknown): value is DebtorVars {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function calendarDay(text: string): string {
  if (!readDay(text)) throw new InvalidArgumentError('It must be a date such as 2026-12-12.');
  return text;
}

function localDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
