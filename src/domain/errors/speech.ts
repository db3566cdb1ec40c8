import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of what is said: texts, voices, engines, recordings. */
export const speechErrors = {
  'message-template': {
    message: '{where}, character {position}: {problem}, in "{text}"',
    remedy: 'Correct the text; docs/messages.md lists the variables and filters.',
    exit: 1,
    http: 422,
  },
  'message-value': {
    message: 'The message for {person} cannot be spoken: {problem}, in "{text}"',
    remedy: 'Complete the list, or leave the variable out of the text.',
    exit: 1,
    http: 422,
  },
  'prompt-unknown': {
    message: 'No recording "{id}" in the language "{language}"',
    remedy: 'Use an id of audio-prompts/manifest.json, or add the recording to the prompts.',
    exit: 1,
    http: 422,
  },
  'prompt-damaged': {
    message: 'The recording {file} is not what the manifest says: {problem}',
    remedy: 'Restore the file, or make all recordings anew with ./dozvon prompts make.',
    exit: 1,
    http: 500,
  },
  'voice-missing': {
    message: 'No voice here speaks the language "{language}"',
    remedy: 'Install RHVoice or espeak-ng: docker/provision.sh --for run, then ./dozvon doctor.',
    exit: 1,
    http: 503,
  },
  'speech-failed': {
    message: 'The engine {engine} did not speak "{text}" with the voice {voice}: {cause}',
    remedy: 'Run ./dozvon doctor; try another voice in the campaign file.',
    exit: 1,
    http: 503,
  },
  'speech-silent': {
    message: 'The engine {engine} said nothing for "{text}" with the voice {voice}',
    remedy: 'Write the text with letters of the language of the voice, or choose another voice.',
    exit: 1,
    http: 422,
  },
  'audio-unreadable': {
    message: 'The recording {file} cannot be read as audio: {cause}',
    remedy: 'Save it again as WAV, MP3 or OGG and upload that file.',
    exit: 1,
    http: 422,
  },
  'audio-none': {
    message: 'There is no sound in {file}',
    remedy: 'Upload a recording in which something is heard.',
    exit: 1,
    http: 422,
  },
  'audio-too-long': {
    message: 'The recording {file} lasts {seconds} s; at most {limit} s are allowed',
    remedy: 'Shorten the recording: nobody listens to a longer message.',
    exit: 1,
    http: 422,
  },
  'debtor-json': {
    message: 'The debtor given to --debtor is not usable: {problem}',
    remedy: 'Example: {"phone":"+79123456700","name":"…","debt":{"amount":"1234.50","due":"2026-12-12","service":"…"}}',
    exit: 2,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
