import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Config, MailConfig } from '../../config/schema.ts';
import { maskNumber } from '../../domain/mask-number.ts';
import { arrangementOf } from '../../reporting/arrange.ts';
import { instantsOf } from '../../reporting/dashboard/period.ts';
import { mailedDays } from '../../reporting/mail/mailed-days.ts';
import type { DueMail } from '../../reporting/mail/send-due.ts';
import { maskedRows } from '../../reporting/masked-rows.ts';
import { simulatedNotes } from '../../reporting/notes.ts';
import { paperOf } from '../../reporting/paper.ts';
import { runReport } from '../../reporting/run-report.ts';
import { exportFormats } from '../files/export-formats.ts';
import type { Pool } from '../postgres/pool.ts';
import { postgresReportReader } from '../postgres/reports/reader.ts';
import { readScopeFacts } from '../postgres/reports/scope-facts.ts';
import { type Letter, sendLetter } from './smtp.ts';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const words = {
  ru: { rows: 'Строк', open: 'Открыть на экране' },
  en: { rows: 'Rows', open: 'Open on the screen' },
} as const;

/** Makes the report of a saved view for the day of the mail and sends it. */
export async function mailReport(pool: Pool, config: Config, mail: MailConfig, due: DueMail, at: Date): Promise<void> {
  await sendLetter(mail, await letterOf(pool, config, mail.link, due, at));
}

async function letterOf(pool: Pool, config: Config, link: string, due: DueMail, at: Date): Promise<Letter> {
  const { search, language, accountId, zone, day, format } = due;
  const name = search.report ?? 'campaign';
  const days = mailedDays({ ...(search.from && { from: search.from }), ...(search.to && { to: search.to }) }, day);
  const subject = search.campaign === undefined ? { accountId } : { campaignId: search.campaign };
  const scope = { ...subject, ...instantsOf(days, zone) };
  const report = runReport(postgresReportReader(pool), name, scope, arrangementOf(search));
  const facts = await readScopeFacts(pool, scope);
  const notes = simulatedNotes(facts.trunks, (trunk) => config.trunks[trunk]?.simulated === true, language);
  const paper = paperOf(name, facts, scope, { at, language, group: search.group });
  const number = due.seesNumbers ? (text: string) => text : maskNumber;
  const out = new PassThrough();
  const content = buffer(out);
  const rows = await exportFormats[format](
    { ...report, rows: maskedRows(report.columns, report.rows, number), notes, paper },
    out,
  );
  out.end();
  const say = words[language];
  const lines = [
    paper.title,
    ...paper.lines,
    ...notes,
    `${say.rows}: ${rows}`,
    '',
    `${say.open}: ${hrefOf(link, due, days)}`,
  ];
  return {
    to: due.recipients,
    subject: `${due.name} · ${days.from === days.to ? days.to : `${days.from} – ${days.to}`}`,
    text: lines.join('\n'),
    messageId: `<${due.id}.${day}@dozvon>`,
    attachment: { filename: `${name}-${days.to}.${format}`, contentType: types[format], content: await content },
  };
}

function hrefOf(link: string, { search }: DueMail, days: { readonly from: string; readonly to: string }): string {
  const kept = Object.entries({ ...search, ...days }).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return new URL(`/reports?${new URLSearchParams(kept)}`, link).href;
}
