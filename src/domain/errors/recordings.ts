import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of recordings: an account's own for its messages, and those of talks. */
export const recordingErrors = {
  'prompt-exists': {
    message: 'There is a recording "{id}" in the language "{language}" already',
    remedy: 'Choose another name, or replace the take before (the old one is kept in the record).',
    exit: 1,
    http: 409,
  },
  'prompt-in-use': {
    message: 'The recording is played by campaigns that are not over: {campaigns}',
    remedy: 'Take it out of their messages, or end them, first.',
    exit: 1,
    http: 409,
  },
  'audio-too-large': {
    message: 'The recording {file} has more than {limit} MB',
    remedy: 'Save it as MP3 or OGG: a minute is less than 1 MB then.',
    exit: 1,
    http: 413,
  },
  'recording-held': {
    message: 'The recording must not be deleted: {reason}',
    remedy: 'Lift the hold first: ./dozvon retention release.',
    exit: 1,
    http: 409,
  },
  'recording-gone': {
    message: 'The recording {recording} has no sound any more: {why}',
    remedy: 'What is known of the call stays on its page.',
    exit: 1,
    http: 404,
  },
  'score-wrong': {
    message: 'The score card is not filled as "{card}" asks: {problem}',
    remedy: 'Give each line a digit from 0 to its highest.',
    exit: 2,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
