import type { ErrorEntry } from './dozvon-error.ts';

/** Trunks that are entered on their page or by `trunk add`. */
export const trunkErrors = {
  'trunk-wrong': {
    message: 'The trunk "{name}" has mistakes: {count}\n{list}',
    remedy: 'Correct the fields named above; docs/config.md describes every field of a trunk.',
    exit: 1,
    http: 422,
  },
  'trunk-password-unreadable': {
    message: 'The file {file} with the password of the trunk cannot be read: {cause}',
    remedy: 'Check the path and its rights; - reads the password from standard input.',
    exit: 2,
    http: 400,
  },
  'trunk-in-file': {
    message: 'The trunk "{name}" is written in {config}, which goes before what is entered',
    remedy: 'Change it there and start again with dozvon up, or choose another name.',
    exit: 1,
    http: 409,
  },
  'trunk-known': {
    message: 'There is a trunk "{name}" already',
    remedy: 'Choose another name, or change that one.',
    exit: 1,
    http: 409,
  },
  'trunk-needed': {
    message: 'The trunk "{name}" is needed: {campaigns} campaigns have not ended ({names}), {calls} calls are open',
    remedy: 'Finish or cancel these campaigns, or give them another trunk; calls end by themselves.',
    exit: 1,
    http: 409,
  },
} satisfies Record<string, ErrorEntry>;
