import type { ErrorEntry } from './dozvon-error.ts';

/** Lists that cannot be read at all; rows that cannot are refused in the import report instead. */
export const intakeErrors = {
  'list-not-found': {
    message: 'There is no file {file}',
    remedy: 'Check the path: it is read from the folder in which the command was given.',
    exit: 1,
    http: 404,
  },
  'list-unreadable': {
    message: 'The file {file} cannot be read: {cause}',
    remedy: 'Give the user who runs dozvon the right to read it, and name a file, no folder.',
    exit: 1,
    http: 422,
  },
  'list-file-empty': {
    message: 'The file {file} is empty: nothing was loaded',
    remedy: 'Export the list again and look at it before loading it.',
    exit: 1,
    http: 422,
  },
  'list-no-rows': {
    message: 'The file {file} has a header and no row below it: nothing was loaded',
    remedy: 'Export the list again; perhaps a filter of the source was still on.',
    exit: 1,
    http: 422,
  },
  'list-not-text': {
    message: 'The file {file} is no list: {found}',
    remedy: 'Save the table as XLSX or CSV and load that file.',
    exit: 1,
    http: 422,
  },
  'list-line-too-long': {
    message: 'The file {file} has a line of more than a million characters at row {row}: nothing was loaded',
    remedy: 'Save the table as CSV with one debtor a line, or as XLSX.',
    exit: 1,
    http: 422,
  },
  'list-no-phone-column': {
    message: 'The file {file} has no column of phones; its columns are {columns}',
    remedy:
      'Name the column "Телефон" or "Phone", or name it in a mapping file: phone: <header or number of the column>.',
    exit: 1,
    http: 422,
  },
  'list-broken-workbook': {
    message: 'The file {file} is no readable XLSX: {cause}',
    remedy: 'Open it in a spreadsheet and save it again as XLSX or CSV.',
    exit: 1,
    http: 422,
  },
  'list-changed-while-read': {
    message: 'The file {file} changed while it was being read: nothing was loaded',
    remedy: 'Wait until the export has ended, then load it again.',
    exit: 1,
    http: 409,
  },
  'list-in-use': {
    message: 'The list "{list}" cannot be taken back: {calls} calls were made from it',
    remedy:
      'Cancel its campaigns and keep the list: what was called stays on record. A wrong debt leaves with the next import.',
    exit: 1,
    http: 409,
  },
  'list-has-campaign': {
    message: 'The list "{list}" cannot be removed: the campaign "{campaign}" is {state}',
    remedy: 'Cancel the campaign first: dozvon campaign cancel.',
    exit: 1,
    http: 409,
  },
  'mapping-wrong': {
    message: 'The mapping file {file} says "{field}", which is no field',
    remedy: 'Use one of: {fields}; or header, country, delimiter, encoding, ignore.',
    exit: 2,
    http: 422,
  },
  'mapping-unreadable': {
    message: 'The mapping file {file} cannot be read: {cause}',
    remedy: 'Write it as YAML: one line a field, such as "phone: Контакт".',
    exit: 2,
    http: 422,
  },
  'mapping-column-missing': {
    message: 'The mapping names the column "{column}", which {file} does not have; it has {columns}',
    remedy: 'Give the header as it stands in the file, the number of the column from 1, or its letter.',
    exit: 2,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
