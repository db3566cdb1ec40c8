import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Column } from '../../reporting/columns.ts';
import type { ReportPaper } from '../../reporting/paper.ts';
import { Totals } from '../../reporting/totals.ts';
import { columnWords } from '../../reporting/words/columns.ts';
import type { ExportSource } from './export-format.ts';
import { paperText } from './export-paper.ts';
import { numberPages, PdfTable } from './pdf-table.ts';

/** Pages are kept until their number is known; nobody reads more on paper. */
export const pdfRowLimit = 5000;

const fonts = {
  plain: createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
} as const;
const noPaper: ReportPaper = { title: '', lines: [], language: 'en', zone: 'UTC' };
const words = {
  total: { ru: 'Итого', en: 'Total' },
  page: { ru: 'Страница {x} из {y}', en: 'Page {x} of {y}' },
} as const;

/**
 * A landscape sheet to print: title, period and notes, the table with its head on every page, totals, page x of y.
 * @throws DozvonError `report-too-long-for-pdf` before anything is written
 */
export async function writePdf(source: ExportSource, out: Writable, limit = pdfRowLimit): Promise<number> {
  const paper = source.paper ?? noPaper;
  const { columns } = source;
  const totals = new Totals(columns);
  const cells: string[][] = [];
  for await (const row of source.rows) {
    if (cells.length === limit) throw dozvonError('report-too-long-for-pdf', { limit });
    totals.add(row);
    cells.push(columns.map((column) => paperText(column, row, paper)));
  }
  const total = totals.row();
  const last = columns.map((column) => (column.name in total ? paperText(column, total, paper) : ''));
  if (last[0] === '') last[0] = `${words.total[paper.language]}: ${totals.rows}`;
  const document = open(paper);
  document.pipe(out, { end: false });
  const written = once(document, 'end');
  heading(document, paper, source.notes);
  const heads = columns.map(({ name }) => headOf(name, paper));
  const table = new PdfTable(document, columns.map(isRight), heads, [...cells.slice(0, 500), last]);
  await table.draw(cells, last);
  numberPages(document, words.page[paper.language]);
  document.end();
  await written;
  return totals.rows;
}

function open({ title }: ReportPaper): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 28,
    bufferPages: true,
    lang: 'ru',
    displayTitle: true,
    info: { Title: title, Creator: 'dozvon' },
  });
  for (const [name, file] of Object.entries(fonts)) document.registerFont(name, file);
  return document.font('plain').fontSize(8);
}

function heading(document: PDFKit.PDFDocument, { title, lines }: ReportPaper, notes: readonly string[]): void {
  if (title !== '') document.font('bold').fontSize(14).text(title);
  document.font('plain').fontSize(9);
  for (const line of lines) document.fillColor('#444').text(line);
  for (const note of notes) document.fillColor('#971516').text(note);
  document.fillColor('#000').moveDown(0.6).fontSize(8);
}

function headOf(name: string, { language }: ReportPaper): string {
  const table: Readonly<Record<string, { ru: string; en: string }>> = columnWords;
  return table[name]?.[language] ?? name;
}

function isRight({ kind }: Column): boolean {
  return kind === 'money' || kind === 'integer' || kind === 'percent';
}
