import { z } from 'zod';
import { confirmations, disclosures, languages } from '../domain/message.ts';
import { keys } from './key-codec.ts';
import { duration, percent } from './scalars.ts';

/** One piece of speech: exactly one of the two. */
const part = z
  .strictObject({
    prompt: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'is no id of a prompt')
      .exactOptional()
      .meta({
        description: 'Id of a recording in audio-prompts/manifest.json',
        examples: ['greeting'],
      }),
    text: z
      .string()
      .min(1)
      .max(2000)
      .exactOptional()
      .meta({
        description: 'Text to speak; {{debt.amount|money}} and the like are filled in for each person',
        examples: ['Ваш долг составляет {{debt.amount|money}}.'],
      }),
  })
  .superRefine(({ prompt, text }, context) => {
    if (context.issues.length > 0 || (prompt === undefined) !== (text === undefined)) return;
    const params = { remedy: 'Write either - prompt: greeting or - text: "…".' };
    context.addIssue({ code: 'custom', message: 'needs one of prompt and text', params });
  });

export const parts = z.array(part);

export const message = z.strictObject({
  language: z
    .enum(languages)
    .prefault('ru')
    .meta({ description: 'Language of numbers, sums, dates and our own sentences' }),
  voice: z
    .string()
    .regex(/^[\w-]+$/, 'is no name of a voice')
    .exactOptional()
    .meta({
      description: "Voice of the speech engine; absent: the language's first",
      examples: ['anna'],
    }),
  disclosure: z
    .array(z.enum(disclosures))
    .prefault([])
    .meta({
      description:
        'Spoken first, in this order: who the creditor is, that a robot speaks, that the call is recorded. A policy may demand them',
      examples: [['creditor', 'robot', 'recording']],
    }),
  confirm: z.enum(confirmations).prefault('none').meta({
    description: '`right-party`: "press 1 if you are …" before any sum is said',
  }),
  say: parts.meta({
    description: 'The message, piece by piece; [] only with `transfer: { after: message }`',
    examples: [[{ prompt: 'greeting' }, { text: 'Ваш долг — {{debt.amount|money}}.' }]],
  }),
  keys: keys.prefault({}).meta({
    description:
      'What each key does, at any moment of the message: `operator:QUEUE` (or `operator`: the queue of `transfer`), `repeat`, `promise`, `wrong-person`, `opt-out`. Other keys are noted and do nothing',
    examples: [{ 1: 'operator:collectors', 2: 'repeat', 3: 'promise', 9: 'opt-out' }],
  }),
  full: percent(
    {
      description: "Share of the message's true length that counts as heard to the end; less is an early hang-up",
      example: '90%',
    },
    { min: 1, max: 100 },
  ).prefault('90%'),
  repeatOnSilence: z.boolean().prefault(false).meta({
    description: 'Say the message once more when it ended without a word or a key from the person',
  }),
  listen: duration(
    { description: 'How long keys are still heard after the last word; 0s ends the call at once', example: '5s' },
    { min: 0, max: 60_000 },
  ).prefault('5s'),
});
