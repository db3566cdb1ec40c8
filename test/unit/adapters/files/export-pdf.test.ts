import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ExportSource } from '../../../../src/adapters/files/export-format.ts';
import { writePdf } from '../../../../src/adapters/files/export-pdf.ts';
import { columns, type ReportRow } from '../../../../src/reporting/columns.ts';
import { pdfText } from '../../../support/pdf-text.ts';

const paper = {
  title: 'Счёт по контактам',
  lines: ['Кредитор: АО «Волга-Связь»', 'Срок: 01.11.2026 – 30.11.2026'],
  language: 'ru',
  zone: 'Europe/Moscow',
} as const;
const shown = columns({
  reservedAt: 'time',
  debtor: 'debtor',
  disposition: 'word',
  seconds: 'integer',
  price: 'money',
});
const note = 'Канал связи «sim» — учебная сеть: живым людям не звонили.';

function rows(count: number): ReportRow[] {
  return Array.from({ length: count }, (_, n) => ({
    reservedAt: '2026-11-22T08:04:07.000+00:00',
    debtor: `Ёжиков Щукарь ${n}`,
    disposition: 'heard-part',
    seconds: 15,
    price: '1.00',
  }));
}

async function* stream(list: readonly ReportRow[]) {
  yield* list;
}

async function printed(list: readonly ReportRow[], part: Partial<ExportSource> = {}, limit?: number): Promise<Buffer> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writePdf({ columns: shown, rows: stream(list), notes: [note], paper, ...part }, out, limit);
  return Buffer.concat(chunks);
}

describe('a report on paper', () => {
  it('given Russian words, prints title, period, the note of a simulated network, heads, rows and the sum to the kopeck', async () => {
    const [page = []] = pdfText(await printed(rows(3)));
    expect(page).toEqual(expect.arrayContaining([paper.title, ...paper.lines, note]));
    expect(page).toEqual(expect.arrayContaining(['Решено звонить', 'Человек', 'Итог', 'Секунды', 'Цена']));
    expect(page).toEqual(
      expect.arrayContaining(['22.11.2026 11:04:07', 'Ёжиков Щукарь 2', 'не дослушал', 'Итого: 3', '45', '3,00']),
    );
    expect(page.at(-1)).toBe('Страница 1 из 1');
  });

  it('given more rows than a page holds, repeats the head on each page and numbers them', async () => {
    const pages = pdfText(await printed(rows(100)));
    expect(pages.length).toBe(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Решено звонить');
      expect(page.at(-1)).toBe(`Страница ${index + 1} из 3`);
    }
    expect(pages.flat().filter((text) => text.startsWith('Ёжиков'))).toHaveLength(100);
    expect(pages.at(-1)).toEqual(expect.arrayContaining(['Итого: 100', '1\u00a0500', '100,00']));
  });

  it('given text wider than the page, cuts it instead of running over', async () => {
    const long = { ...rows(1)[0], debtor: 'Оченьдлинный'.repeat(40) };
    const [page = []] = pdfText(await printed([long]));
    expect(page.find((text) => text.startsWith('Оченьдлинный'))).toMatch(/…$/);
    expect(page).toContain('не дослушал');
  });

  it('given no row, prints a sheet that says so by its total', async () => {
    const [page = []] = pdfText(await printed([]));
    expect(page).toContain('Итого: 0');
  });

  it('given more rows than anybody reads on paper, refuses before it writes', async () => {
    await expect(printed(rows(3), {}, 2)).rejects.toMatchObject({ code: 'report-too-long-for-pdf' });
  });
});
