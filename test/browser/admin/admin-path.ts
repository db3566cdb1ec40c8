import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Product } from '../../support/product.ts';
import { Visitor } from '../support/visitor.ts';

const stages = ['written', 'reserved', 'sent', 'ringing', 'answered', 'heard'];
const parts = ['numbers', 'policies', 'rates', 'keys', 'retention', 'audit', 'webhooks', 'queues'];

/** Persona 00 answers and hears all; the number is on no list. */
const ownPhone = '+7 900 555-77-00';

/** An administrator: a test call, a newcomer's link, a number forbidden and freed, everything green, every page open to all. */
export async function walkAsAdmin(product: Product, account: string): Promise<void> {
  const anna = await Visitor.arrive(product, { role: 'admin', login: 'root-anna', account, everywhere: true });
  try {
    await anna.logIn('root-anna');
    await testCall(anna.page);
    expect(await anna.barriers(), 'trunks').toEqual([]);
    await newcomer(anna);
    await forbidAndFree(anna.page);
    expect(await anna.barriers(), 'stops').toEqual([]);
    await anna.page.goto('/settings/health');
    await anna.page.getByText('Всё работает').waitFor({ timeout: 60_000 });
    expect(await anna.barriers(), 'health').toEqual([]);
    for (const part of parts) {
      await anna.page.goto(`/settings/${part}`);
      await anna.page.locator('h1').waitFor();
      expect(await anna.barriers(), part).toEqual([]);
    }
    expect(anna.complaints).toEqual([]);
  } finally {
    await anna.leave();
  }
}

/** Six stages, ticking. */
async function testCall(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Настройки' }).click();
  await page.getByRole('link', { name: 'Транки' }).click();
  await page.getByRole('button', { name: 'Тестовый звонок' }).first().click();
  await page.getByLabel('Мой телефон').fill(ownPhone);
  await page.getByRole('button', { name: 'Позвонить' }).click();
  for (const stage of stages) await page.locator(`[data-stage=${stage}][data-done=true]`).waitFor({ timeout: 60_000 });
}

/** A user is made, and logs in by the link in a browser of their own. */
async function newcomer(anna: Visitor): Promise<void> {
  const { page, context } = anna;
  await page.getByRole('link', { name: 'Пользователи' }).click();
  await page.getByLabel('Имя и фамилия').fill('Новикова Ольга');
  await page.getByLabel('Имя для входа').fill('novikova');
  await page.getByRole('button', { name: 'Добавить' }).click();
  const link = await page.getByLabel('Ссылка для нового пароля').inputValue();
  expect(await anna.barriers(), 'users').toEqual([]);
  const elsewhere = await context.browser()?.newContext({ locale: 'ru-RU', baseURL: new URL(link).origin });
  const theirs = await elsewhere?.newPage();
  await theirs?.goto(link);
  await theirs?.locator('input[type=password]').fill('four random words');
  await theirs?.keyboard.press('Enter');
  await theirs?.locator('nav').first().waitFor();
  await elsewhere?.close();
}

/** On the list, and off it again by the ten seconds' undo. */
async function forbidAndFree(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Не звонить' }).click();
  await page.getByLabel('Телефон').fill('8 912 000-11-22');
  await page.getByRole('button', { name: 'Не звонить' }).click();
  await page.getByText('звонить нельзя').waitFor();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await page.getByText('Запрет на 8 912 000-11-22 снят').waitFor();
}
