import type { ErrorEntry } from './dozvon-error.ts';

/** The register of the numbering plan. */
export const numberingErrors = {
  'numbering-not-register': {
    message:
      'The file {file} is no register of the numbering plan: it has no columns АВС/ DEF, От, До, Оператор, Регион',
    remedy: 'Take the CSV files of the regulator (АВС-3xx, АВС-4xx, АВС-8xx, DEF-9xx) as they are published.',
    exit: 1,
    http: 422,
  },
  'numbering-overlap': {
    message: 'In the file {file}, two ranges hold the number +7{number}; nothing was imported',
    remedy: 'Take the file anew from the regulator, or correct the row.',
    exit: 1,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
