import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of reports, exports and the audit. */
export const reportingErrors = {
  'unknown-report': {
    message: 'There is no report "{name}"',
    remedy: 'Choose one of: {names}.',
    exit: 2,
    http: 404,
  },
  'report-needs-campaign': {
    message: 'The report "{name}" speaks of one campaign',
    remedy: 'Choose a campaign (--campaign ID).',
    exit: 2,
    http: 400,
  },
  'report-column-unknown': {
    message: 'The report has no column "{name}" for that',
    remedy: 'Choose one of: {names}.',
    exit: 2,
    http: 400,
  },
  'campaign-not-found': {
    message: 'No campaign has the id or name "{name}"',
    remedy: 'Look at "dozvon campaign status" for the campaigns that exist.',
    exit: 1,
    http: 404,
  },
  'campaign-ambiguous': {
    message: 'The name "{name}" fits {count} campaigns',
    remedy: 'Give the id of one of them: {ids}.',
    exit: 2,
    http: 409,
  },
  'report-time-unreadable': {
    message: 'Option {option}: "{value}" is no date or time',
    remedy: 'Write 2026-11-22 (midnight UTC) or 2026-11-22T09:00:00+03:00.',
    exit: 2,
    http: 400,
  },
  'period-wrong': {
    message: 'From {from} to {to} is no period that can be counted',
    remedy: 'Give two days, the first not after the last, at most {days} days apart.',
    exit: 2,
    http: 422,
  },
  'commission-unreadable': {
    message: '"{text}" is no commission',
    remedy: 'Write "0:3,10000:5": from which sum of debt, a colon, how many per cent.',
    exit: 2,
    http: 422,
  },
  'account-zone-unknown': {
    message: 'There is no time zone "{zone}"',
    remedy: 'Write an IANA zone such as Europe/Moscow or Asia/Yekaterinburg.',
    exit: 2,
    http: 422,
  },
  'view-exists': {
    message: 'You have a saved view "{name}" already',
    remedy: 'Give it another name, or remove the old one.',
    exit: 1,
    http: 409,
  },
  'mail-not-set': {
    message: 'No report can be mailed: the configuration names no mail server',
    remedy: 'Write the section mail: into dozvon.yaml (docs/config.md) and start again.',
    exit: 1,
    http: 409,
  },
  'mail-password-unreadable': {
    message: 'The password of the mail server cannot be read from {file}',
    remedy: 'Check mail.passwordFile: dozvon must be able to read it.',
    exit: 1,
    http: 500,
  },
  'report-format-unknown': {
    message: 'There is no report format "{format}"',
    remedy: 'Choose one of: {formats}.',
    exit: 2,
    http: 400,
  },
  'report-needs-file': {
    message: 'XLSX and PDF cannot be written to a terminal',
    remedy: 'Add --out FILE.xlsx or --out FILE.pdf, or send the output to a file.',
    exit: 2,
    http: 400,
  },
  'report-too-long-for-xlsx': {
    message: 'The report has more than {limit} rows, the most that one spreadsheet file is made for',
    remedy: 'Narrow it by --from and --to, or use --format csv.',
    exit: 1,
    http: 413,
  },
  'report-too-long-for-pdf': {
    message: 'The report has more than {limit} rows, the most that is made for paper',
    remedy: 'Narrow it by the period, group it, or take CSV.',
    exit: 1,
    http: 413,
  },
  'report-file-unwritable': {
    message: 'The report cannot be written to {file}: {reason}',
    remedy: 'Give a file in a folder that exists and that you may write to.',
    exit: 1,
    http: 500,
  },
  'witness-unreadable': {
    message: 'The carrier log {file}, line {line}: {reason}',
    remedy: 'Give JSON lines or CSV with the fields time, number and callId; time with an offset.',
    exit: 2,
    http: 400,
  },
  'witness-not-found': {
    message: 'The carrier log {file} cannot be read: {reason}',
    remedy: 'Check the path after --witness.',
    exit: 2,
    http: 400,
  },
  'audit-since-last-whole': {
    message:
      '--since-last goes on from the last audit; --from, --to and --witness ask about another part of the record',
    remedy: 'Leave --since-last out for a full audit of that part.',
    exit: 2,
    http: 400,
  },
} satisfies Record<string, ErrorEntry>;
