import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoConfig } from '../../../src/config/defaults.ts';
import { readAudio } from '../../carrier/audio-file.ts';
import { waitForCall } from '../../carrier/call-log.ts';
import { toneMs } from '../../carrier/tone.ts';
import { callLogOf } from '../../support/demo-network.ts';
import { Product } from '../../support/product.ts';
import { numbersOf } from '../../support/small-campaign.ts';
import { walkAsAdmin } from '../admin/admin-path.ts';
import { walkAsManager } from '../manager/manager-path.ts';
import { Visitor } from '../support/visitor.ts';

const account = 'e2e';
const [hears = '', leaves = ''] = numbersOf('98', ['00', '01']);
/** Of the phrase that the specialist records. */
const olgasVoice = 1000;
/** A mail server that nobody asks in this test: what is ordered goes out a minute before midnight. */
const product = new Product((folder) => {
  const file = join(folder, 'dozvon.yaml');
  const mail = { host: '127.0.0.1', port: 1, from: 'dozvon <dozvon@example.net>' };
  writeFileSync(file, JSON.stringify({ ...demoConfig, mail }));
  return file;
});
let olga: Visitor;

/** As a Russian office sends it: a title above the header, windows-1251, semicolons, a total below. */
function messyList(): string {
  const rows = [
    'Список должников на 22.11.2026;;;',
    'Тел.;ФИО должника;Сумма долга;Примечание',
    `${hears};Константинопольский Пётр;1 234,56;вечером`,
    `8${leaves.slice(2)};Ли Ян;300;`,
    '9,12E+09;Потерянный Номер;500;',
    `${hears.slice(0, -3)}999;Никому Недолжен;0;`,
  ];
  const file = join(product.folder, 'должники_ноябрь.csv');
  writeFileSync(file, iconv.encode(`${rows.join('\r\n')}\r\n`, 'windows-1251'));
  return file;
}

beforeAll(async () => {
  await product.out('up');
  olga = await Visitor.arrive(product, { role: 'specialist', login: 'olga', account, microphone: olgasVoice });
}, 180_000);

afterAll(async () => {
  await olga?.leave();
  await product.stop();
}, 60_000);

describe('a specialist from log-in to result', { timeout: 150_000 }, () => {
  test('when the password is wrong, then it is said in Russian; when it is right, then today is shown', async () => {
    const { page } = olga;
    expect(await olga.barriers()).toEqual([]);
    await page.locator('input[autocomplete=username]').fill('olga');
    await page.locator('input[autocomplete=current-password]').fill('wrong password');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByText('Имя или пароль не подходят').waitFor();
    await olga.logIn('olga');
    await page.getByRole('heading', { name: 'Сегодня' }).waitFor();
    expect(await olga.barriers()).toEqual([]);
  });

  test('when a messy CP1251 list is dropped, then its letters are right at once, harm is counted, and the good rows are loaded', async () => {
    const { page } = olga;
    await page.getByRole('link', { name: 'Загрузить список' }).first().click();
    await page.getByTestId('list-file').setInputFiles(messyList());
    await page.getByText('Константинопольский Пётр').first().waitFor();
    await expect.poll(() => page.getByLabel('Кодировка').inputValue()).toBe('windows-1251');
    expect(await page.getByLabel('Заголовок', { exact: true }).inputValue()).toBe('2');
    await page.getByText('1 строку откажем: таблица потеряла цифры номера').waitFor();
    await page.getByText('1 строку откажем: долга нет: ноль или меньше').waitFor();
    expect(await olga.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Проверить 4 строки' }).click();
    await page.getByText('2 строки, откажем 2').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Скачать отказанные' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
    expect(await olga.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Загрузить 2 строки' }).click();
    await page.getByText('Список загружен').waitFor();
  });

  test('when the message is heard for the longest name, then the words name the sum, and there is sound', async () => {
    const { page } = olga;
    await page.getByRole('link', { name: 'Новая кампания по списку' }).click();
    await page.getByText('одна тысяча двести тридцать четыре рубля пятьдесят шесть копеек').waitFor();
    await page.getByRole('button', { name: 'самое длинное имя' }).click();
    await page.getByRole('button', { name: 'Озвучить' }).click();
    await expect
      .poll(() => page.locator('audio').evaluate((sound: HTMLAudioElement) => sound.duration), { timeout: 60_000 })
      .toBeGreaterThan(5);
    expect(await olga.barriers()).toEqual([]);
  });

  test('when the file is changed as text, then the tabs show it, and nothing of it is lost', async () => {
    const { page } = olga;
    await page.getByLabel('Убрать часть 3').click();
    await page.getByRole('tab', { name: 'Файл' }).click();
    const text = page.getByLabel('Файл кампании');
    await expect.poll(() => text.inputValue()).not.toContain('нажмите один');
    const before = await text.inputValue();
    await text.fill(before.replace(/listen: \S+|$/, (found) => found).replace('transfer:', 'priority: 7\ntransfer:'));
    await page.getByRole('button', { name: 'Применить' }).click();
    await expect.poll(() => text.inputValue()).toContain('priority: 7');
    await page.getByRole('tab', { name: 'Дозвон' }).click();
    expect(await olga.barriers()).toEqual([]);
    await page.getByRole('tab', { name: 'Расписание' }).click();
    expect(await olga.barriers()).toEqual([]);
    await page.getByRole('tab', { name: 'Файл' }).click();
    await expect.poll(() => text.inputValue()).toContain('priority: 7');
  });

  test('when a phrase is recorded, then the level was seen before, and the message plays it and names what it says', async () => {
    const { page } = olga;
    await page.getByRole('tab', { name: 'Сообщение' }).click();
    await page.keyboard.press('KeyR');
    const level = page.getByRole('meter', { name: 'Уровень микрофона' });
    await expect
      .poll(async () => Number(await level.getAttribute('aria-valuenow')), { timeout: 15_000 })
      .toBeGreaterThan(30);
    expect(await olga.barriers()).toEqual([]);
    await page.keyboard.press('KeyR');
    await page.getByText('идёт запись').waitFor();
    await page.getByRole('timer').filter({ hasText: '0:02' }).waitFor();
    await page.keyboard.press('Space');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Название' }).fill('Голос Ольги');
    await dialog.getByRole('textbox', { name: 'Что сказано' }).fill('Говорит Ольга');
    expect(await olga.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: 'Сохранить и вставить' }).click();
    await page.getByText(/Сохранено: \d,?\d? с/).waitFor();
    expect(await page.getByLabel('Запись', { exact: true }).last().inputValue()).toBe('golos-olgi');
    await page.locator('main').getByText('Говорит Ольга').last().waitFor();
    expect(await olga.barriers()).toEqual([]);
  });

  test('when it is started and taken back within ten seconds, then nobody is dialled; when it is started, then both are called, whoever hung up once more, and the page says that it is over', async () => {
    const { page } = olga;
    const start = page.getByRole('button', { name: 'Начать: 2 человека, без предела' });
    await start.click();
    await page.getByText(/Начнём через \d+ с/).waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    expect(
      await product.query('select c.name from campaigns c join accounts a on a.id = c.account_id where a.name = $1', [
        account,
      ]),
    ).toEqual([]);
    await start.click();
    await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/, { timeout: 30_000 });
    await page.getByText('сумма 4 = 100,0 % ✓').waitFor();
    expect(await olga.barriers()).toEqual([]);
    await page.getByRole('cell', { name: 'дослушал', exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole('cell', { name: 'не дослушал', exact: true }).first().waitFor();
    await page.getByText('закончена').first().waitFor({ timeout: 60_000 });
    const call = await waitForCall(callLogOf(product), ({ number }) => number === hears, 30_000);
    expect(toneMs(await readAudio(call.heard ?? ''), olgasVoice)).toBeGreaterThan(1500);
  });

  test('given a Russian keyboard, when Ctrl+K is pressed and a name typed, then the person with every contact is one key away', async () => {
    const { page } = olga;
    await page.evaluate(() => {
      const press = { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    });
    await page.getByPlaceholder('Телефон, лицевой счёт').fill('Константино');
    await page.getByRole('option', { name: /Константинопольский/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Константинопольский Пётр' }).waitFor();
    await page.getByText('дослушал').first().waitFor();
    expect(await olga.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Не звонить', exact: true }).click();
    await page.getByText('просил не звонить').first().waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect
      .poll(() =>
        product.query(
          "select d.name from debtors d join accounts a on a.id = d.account_id where a.name = $1 and stops <> '{}'",
          [account],
        ),
      )
      .toEqual([]);
  });

  test.each(['/lists', '/campaigns', '/people', '/calls', '/today'])(
    'given the page %s, then nothing on it shuts anybody out, light or dark, wide or narrow',
    async (path) => {
      const { page } = olga;
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 360],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await page.locator('h1').waitFor();
        expect(await olga.barriers(), `${path} ${colorScheme} ${width}`).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `${path} is wider than ${width}`,
        ).toBeLessThanOrEqual(0);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  );

  test('given an administrator, then a test call ticks, a newcomer logs in by the link, a number is forbidden and freed, and health is green', async () => {
    await walkAsAdmin(product, account);
  });

  test('given a manager, then every card has its table, calling helps by so much within an interval, and the bill agrees to the kopeck, disputed or not', async () => {
    await walkAsManager(product, account);
  });

  test('when the language is switched in the middle of a form, then nothing is lost and no Russian is left', async () => {
    const { page } = olga;
    await page.goto('/people');
    const field = page.getByRole('textbox');
    await field.fill('nobody of this name');
    await page.getByText('Eng').click();
    await page.getByRole('heading', { name: 'People' }).waitFor();
    expect(await field.inputValue()).toBe('nobody of this name');
    // Names of lists are the specialist's own words.
    const ours = await page.locator('main :not(select, option)').allTextContents();
    expect(ours.length).toBeGreaterThan(3);
    const own = await page.locator('main option').allTextContents();
    const text = own.reduce((rest, name) => rest.replaceAll(name, ''), ours.join('\n'));
    expect(text).not.toMatch(/[а-яё]/i);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('given an empty cache, then the first load of each page weighs at most 250 kB, and no page complained', async () => {
    for (const path of ['/today', '/lists/load', '/campaigns/new', '/calls']) {
      const fresh = await olga.weightOf(path);
      expect(fresh, path).toBeGreaterThan(50);
      expect(fresh, path).toBeLessThanOrEqual(250);
    }
    expect(olga.complaints).toEqual([]);
  });
});
