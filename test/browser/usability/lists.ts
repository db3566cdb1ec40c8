import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import type { Product } from '../../support/product.ts';

/** A windows-1251 list with a title above its header. @returns its path */
export function writeRussianList(folder: string, name: string, rows: readonly string[]): string {
  const file = join(folder, `${name}.csv`);
  const lines = ['Список на 22.11.2026;;', 'Телефон;ФИО;Сумма долга', ...rows, ''];
  writeFileSync(file, iconv.encode(lines.join('\r\n'), 'windows-1251'));
  return file;
}

/** Takes a file through the steps of the upload. @param verdict what the check must say @param load the button that stores it */
export async function loadList(page: Page, file: string, verdict: string, load: string): Promise<void> {
  await page.goto('/lists/load');
  await page.getByTestId('list-file').setInputFiles(file);
  await page.getByRole('button', { name: /^Проверить \d/ }).click();
  await page.getByText(verdict, { exact: true }).waitFor();
  await page.getByRole('button', { name: load, exact: true }).click();
  await page.getByText('Список загружен').waitFor();
}

/** Numbers of those who owe by a list now. */
export async function owingIn(product: Product, list: string): Promise<readonly string[]> {
  const rows = await product.query<{ phone: string }>(
    `select p.number as phone from debts d join lists l on l.id = d.list_id join phones p on p.debtor_id = d.debtor_id
     where l.name = $1 and d.state = 'open' order by 1`,
    [list],
  );
  return rows.map(({ phone }) => phone);
}
