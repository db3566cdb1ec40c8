import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Product } from '../../support/product.ts';
import { Visitor } from '../support/visitor.ts';

/** A manager's Monday: eight cards with their tables, whether calling helps, a report arranged and kept, a bill line and its proof, a payment. */
export async function walkAsManager(product: Product, account: string): Promise<void> {
  await experiment(product, account);
  await strayPayment(product, account);
  const marat = await Visitor.arrive(product, { role: 'manager', login: 'marat', account });
  try {
    await marat.logIn('marat');
    await eightCards(marat);
    await doesCallingHelp(marat.page);
    await arrangeAndKeep(marat);
    await billLine(marat, await Visitor.arrive(product, { role: 'supervisor', login: 'nina', account, beside: marat }));
    await findTheOwner(marat);
    expect(marat.complaints).toEqual([]);
  } finally {
    await marat.leave();
  }
}

/**
 * 56 of 70 called and 48 of 80 held out have paid: 20 points more, and with a probability of 95 % between 5.24 and 33.39 (Newcombe,
 * Statistics in Medicine 17 (1998), table II).
 */
async function experiment(product: Product, account: string): Promise<void> {
  const campaign = randomUUID();
  await product.query(
    `insert into campaigns (id, account_id, list_id, name, state, spec, started_at, finished_at)
     select $1, c.account_id, c.list_id, 'Опыт', 'finished', c.spec, now(), now()
     from campaigns c join accounts a on a.id = c.account_id where a.name = $2 limit 1`,
    [campaign, account],
  );
  for (const [arm, people, paid] of [
    ['call', 70, 56],
    ['holdout', 80, 48],
  ] as const)
    await product.query(
      `with people as (
         select gen_random_uuid() as id, n from generate_series(1, $3::int) n
       ), debtors as (
         insert into debtors (id, account_id, key) select p.id, c.account_id, 'id:' || $2 || p.n from people p, campaigns c where c.id = $1
       ), owed as (
         insert into debts (id, account_id, debtor_id, list_id, import_id, amount, state)
         select gen_random_uuid(), c.account_id, p.id, c.list_id, i.id, 10000, case when p.n <= $4::int then 'paid' else 'open' end
         from people p, campaigns c, lateral (select id from imports where list_id = c.list_id limit 1) i where c.id = $1
       )
       insert into targets (id, account_id, campaign_id, debtor_id, position, state, why_not, owed_at_start, arm)
       select gen_random_uuid(), c.account_id, c.id, p.id, p.n, 'done', 'paid', 10000, $2 from people p, campaigns c where c.id = $1`,
      [campaign, arm, people, paid],
    );
}

/** The billing wrote an account number that no list has. */
async function strayPayment(product: Product, account: string): Promise<void> {
  await product.query(
    `insert into payments (id, account_id, external_id, amount, currency, paid_at, reference, state)
     select gen_random_uuid(), id, 'bank-7001', 30000, 'RUB', now(), 'ЛС-опечатка', 'unmatched' from accounts where name = $1`,
    [account],
  );
}

async function eightCards(marat: Visitor): Promise<void> {
  const { page } = marat;
  await page.getByRole('heading', { name: 'Панель' }).waitFor();
  await page.getByText('1 платёж без владельца').waitFor();
  const cards = page.getByRole('button', { name: /^Таблица: / });
  await expect.poll(() => cards.count()).toBe(8);
  expect(await marat.barriers(), 'dashboard').toEqual([]);
  await page.keyboard.press('KeyT');
  await expect.poll(() => page.locator('main table').count()).toBe(8);
  expect(await marat.barriers(), 'dashboard as tables').toEqual([]);
  await page.keyboard.press('KeyT');
}

/** Effect and interval in words, at first sight. */
async function doesCallingHelp(page: Page): Promise<void> {
  await page.getByText('Звонки помогают.').waitFor();
  const verdict = page.getByRole('status').filter({ hasText: 'Звонки помогают.' });
  expect(await verdict.textContent()).toContain('Разница долей +20,0 п.п., с вероятностью 95 % от +5,2 до +33,4.');
  await page.getByRole('link', { name: 'Отчёт: Помогают ли звонки' }).click();
  await page.getByRole('cell', { name: 'Контрольная группа' }).waitFor();
}

/** Grouped, other columns, kept under a name, ordered for each morning, taken along. */
async function arrangeAndKeep(marat: Visitor): Promise<void> {
  const { page } = marat;
  await page.getByLabel('Отчёт', { exact: true }).selectOption('attempts');
  await page.getByLabel('Сложить по').selectOption('disposition');
  await page.getByRole('cell', { name: 'дослушал', exact: true }).waitFor();
  await page.getByText(/^Столбцы: /).click();
  await page.getByRole('checkbox', { name: 'Себестоимость' }).uncheck();
  await expect.poll(() => page.getByRole('columnheader', { name: 'Себестоимость' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByText('Сохранить вид').click();
  await page.getByLabel('Название вида').fill('Итоги по утрам');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Почта: 0 рассылок').click();
  await page.getByLabel('Время (пояс кредитора)').fill('23:59');
  await page.getByLabel('Кому, через запятую').fill('marat@example.net');
  await page.getByRole('button', { name: 'Отправлять каждый день' }).click();
  await page.getByText('Каждый день в 23:59, PDF: marat@example.net').waitFor();
  expect(await marat.barriers(), 'report').toEqual([]);
  await page.keyboard.press('Escape');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'XLSX' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
}

/**
 * From a line to its proof is one click; the sum agrees to the kopeck, disputed and taken off the bill as well: by somebody else, for
 * nobody judges what he raised himself.
 */
async function billLine(marat: Visitor, nina: Visitor): Promise<void> {
  const { page } = marat;
  await page.getByLabel('Отчёт', { exact: true }).selectOption('bill');
  await page.getByText('сверка: отчёт = журнал = звонки ✓').waitFor();
  const total = page.getByRole('region', { name: 'Счёт' }).locator('b');
  const before = kopecks(await total.textContent());
  // The administrator's test call is a line too, and costs nothing.
  const lines = page.getByRole('row').filter({ hasText: '1,00 ₽' }).getByRole('button', { name: 'спорю…' });
  expect(before).toBe(100 * (await lines.count()));
  await lines.first().click();
  await page.getByRole('heading', { name: 'Почему это контакт?' }).waitFor();
  await page.getByText(/контакт — от 1,0 с/).waitFor();
  expect(await marat.barriers(), 'bill').toEqual([]);
  await page.getByRole('button', { name: 'Не согласен со строкой' }).click();
  await page.getByLabel('С чем вы не согласны').fill('Говорил не тот человек');
  await page.getByRole('button', { name: 'Оспорить 1,00 ₽' }).click();
  await page.getByRole('link', { name: 'в споре 1 строка, 1,00 ₽' }).click();
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByText('Спор ваш: ответит другой').waitFor();
  expect(await marat.barriers(), 'disputes').toEqual([]);
  await takeOff(nina);
  await page.getByRole('link', { name: 'Счёт', exact: true }).click();
  await page.getByRole('link', { name: 'снята по спору 1 строка, 1,00 ₽' }).waitFor();
  await page.getByText('сверка: отчёт = журнал = звонки ✓').waitFor();
  expect(kopecks(await total.textContent())).toBe(before - 100);
}

async function takeOff(nina: Visitor): Promise<void> {
  const { page } = nina;
  await nina.logIn('nina');
  await page.goto('/disputes');
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByText(/контакт — от 1,0 с/).waitFor();
  await page.getByLabel('Ответ: что проверили и почему так').fill('Послушали: не тот');
  expect(await nina.barriers(), 'dispute').toEqual([]);
  await page.getByRole('button', { name: 'Снять 1,00 ₽ со счёта' }).click();
  await page.getByRole('heading', { name: 'Споров без ответа нет' }).waitFor();
}

/** `61,00 ₽` → 6100. */
function kopecks(text: string | null): number {
  return Number((text ?? '').replace(/\D/g, ''));
}

/** A payment that fits nobody is given to somebody, and had back within ten seconds. */
async function findTheOwner(marat: Visitor): Promise<void> {
  const { page } = marat;
  await page.goto('/payments');
  await page.getByRole('link', { name: 'ЛС-опечатка' }).click();
  await page.getByLabel('Чей это платёж?').fill('Константино');
  await page.getByRole('button', { name: /^В долг 1\s234,56/ }).click();
  await page.getByText('Списано 300,00 ₽. Осталось долга: 934,56 ₽.').waitFor();
  await page.getByRole('heading', { name: 'Все платежи разнесены' }).waitFor();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await page.getByRole('cell', { name: 'ЛС-опечатка', exact: true }).waitFor();
  expect(await marat.barriers(), 'payments').toEqual([]);
}
