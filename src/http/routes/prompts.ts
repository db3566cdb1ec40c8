import { z } from 'zod';
import manifest from '../../../audio-prompts/manifest.json' with { type: 'json' };
import { decodeAlaw } from '../../adapters/files/audio-alaw.ts';
import { writeWav } from '../../adapters/files/audio-wav.ts';
import { readRecording, recordingLimits } from '../../adapters/files/own-recording.ts';
import { ownPromptSound, ownPrompts, removeOwnPrompt, saveOwnPrompt } from '../../adapters/postgres/own-prompts.ts';
import { promptName } from '../../conversation/message/prompt-name.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { languages } from '../../domain/message.ts';
import { FileAnswer, fileRoute, generalRoute, type Route, route } from '../route.ts';

const who = ['specialist', 'admin'] as const;
const titleLength = 80;

const prompt = z.object({
  id: z.string().describe('As messages name it: - prompt: ID'),
  language: z.enum(languages),
  text: z.string().describe('What it says; empty when nobody wrote it down'),
  lengthMs: z.number(),
  own: z
    .object({ prompt: z.string(), title: z.string(), madeBy: z.string(), madeAt: z.date() })
    .nullable()
    .describe('Of this account; null: comes with dozvon'),
});

const given = z.object({
  title: z.string().trim().min(1).max(titleLength),
  language: z.enum(languages).default('ru'),
  words: z.string().trim().max(2000).default(''),
  source: z.enum(['microphone', 'file']).default('file'),
  replace: z.enum(['true', 'false']).default('false'),
});

/** The one file of a form and the fields that stand before it. @throws DozvonError `upload-empty`, `audio-too-large`, `request-wrong` */
async function readForm(request: Parameters<Route['run']>[0]['request']) {
  const limits = { fileSize: recordingLimits.bytes };
  const part = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
  if (!part) throw dozvonError('upload-empty');
  const bytes = await part.toBuffer();
  const limit = recordingLimits.bytes / 1024 / 1024;
  if (part.file.truncated) throw dozvonError('audio-too-large', { file: part.filename, limit });
  const fields = Object.entries(part.fields).flatMap(([name, field]) =>
    field && 'value' in field ? [[name, field.value] as const] : [],
  );
  const read = given.safeParse(Object.fromEntries(fields));
  if (!read.success) throw dozvonError('request-wrong', { what: z.prettifyError(read.error) });
  return { bytes, fileName: part.filename, ...read.data };
}

/** Recordings that messages play: those of dozvon, and the account's own from the microphone or a file. */
export const promptRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/prompts',
      id: 'prompts.list',
      about: 'Recordings that a message may name: the own ones first',
      who,
      answer: z.object({ items: z.array(prompt) }),
    },
    async ({ kit, account }) => {
      const own = account ? await ownPrompts(kit.pool, account.name) : [];
      const ours = own.map(({ id, name, language, words, lengthMs, title, madeBy, madeAt }) => ({
        id: name,
        language,
        text: words,
        lengthMs,
        own: { prompt: id, title, madeBy, madeAt },
      }));
      const common = manifest.prompts.map(({ id, language, text, lengthMs }) => ({
        id,
        language: languages.find((each) => each === language) ?? 'ru',
        text,
        lengthMs,
        own: null,
      }));
      return { items: [...ours, ...common] };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/prompts',
      id: 'prompts.save',
      about:
        'Save a recording as the part "file" (WAV, MP3, OGG, M4A, WebM up to 20 MB and 3 minutes), the fields before it: title, ' +
        'language, words, source, replace. Silence at its ends goes, loudness becomes −19 LUFS; the file as it came is kept',
      who,
      upload: true,
      perMinute: 60,
      status: 201,
      answer: z.object({
        prompt: z.string(),
        id: z.string(),
        lengthMs: z.number(),
        loudness: z.number().describe('LUFS as it came; plays at −19'),
      }),
    },
    async ({ kit, account, request, who: madeBy }) => {
      const { bytes, fileName, title, language, words, source, replace } = await readForm(request);
      const recording = await readRecording(bytes, fileName);
      const name = promptName(title);
      const facts = { name, language, title, words, source, fileName, madeBy, original: bytes };
      const saved = await saveOwnPrompt(kit.pool, account.id, {
        ...facts,
        ...recording,
        replace: replace === 'true',
      });
      return { prompt: saved, id: name, lengthMs: recording.lengthMs, loudness: recording.loudness };
    },
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/prompts/:prompt/sound',
      id: 'prompts.sound',
      about: 'An own recording as a telephone carries it: WAV, 8 kHz',
      who,
      file: ['audio/wav'],
    },
    async ({ kit, params }) => {
      const alaw = await ownPromptSound(kit.pool, params.prompt);
      return new FileAnswer('audio/wav', writeWav({ sampleRate: 8000, samples: decodeAlaw(alaw ?? Buffer.alloc(0)) }));
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/prompts/:prompt',
      id: 'prompts.remove',
      about: 'Take an own recording out of use; refused while a campaign that is not over plays it',
      who,
      status: 204,
    },
    async ({ kit, params }) => removeOwnPrompt(kit.pool, params.prompt),
  ),
];
