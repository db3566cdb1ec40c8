import type { ErrorEntry } from './dozvon-error.ts';

/** Attempts of which nobody knew how they ended, and what is said of them afterwards. */
export const evidenceErrors = {
  'attempt-not-found': {
    message: 'There is no attempt {id} in account "{account}"',
    remedy: 'Ids stand in "dozvon report attempts --campaign …" and "dozvon attempt unknown".',
    exit: 1,
    http: 404,
  },
  'attempt-not-unknown': {
    message: 'The attempt {id} of account "{account}" is not unknown; nothing was changed',
    remedy: 'Only unknown attempts can be resolved: "dozvon attempt unknown" lists them.',
    exit: 1,
    http: 409,
  },
  'attempt-was-answered': {
    message: 'The attempt {id} cannot be "{word}": the record saw the answer at {at}',
    remedy: 'Say --was answered, or leave it unknown.',
    exit: 1,
    http: 409,
  },
  'evidence-missing': {
    message: 'Nothing says how the attempts ended: give exactly one of --witness, --call-log and --was',
    remedy:
      'Give the carrier\'s log (--witness FILE), the log of the Asterisk (--call-log FILE), or a person\'s word (ID --was WORD --note "…").',
    exit: 2,
    http: 422,
  },
  'word-unknown': {
    message: '"{word}" is no word on how an attempt ended',
    remedy: 'Say one of: {words}.',
    exit: 2,
    http: 422,
  },
  'word-incomplete': {
    message: "A person's word needs the attempts' ids and a note on how it is known",
    remedy: 'Write: dozvon attempt resolve ID --was {word} --note "asked the debtor on 22 November".',
    exit: 2,
    http: 422,
  },
  'unpaid-reason-unknown': {
    message: 'There is no reason of non-payment "{reason}"',
    remedy: 'Choose one of: {reasons}.',
    exit: 2,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
