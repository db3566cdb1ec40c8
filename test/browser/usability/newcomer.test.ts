import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { Product } from '../../support/product.ts';
import { numbersOf } from '../../support/small-campaign.ts';
import { waitFor } from '../../support/wait-for.ts';
import { OperatorPage } from '../desk/operator-page.ts';
import { password, Visitor } from '../support/visitor.ts';
import { walkFirstCampaign } from './first-campaign.ts';
import { startForTwo } from './for-two.ts';
import { takePictures } from './guide-pictures.ts';
import { callTheDesk, promiseToCallAtNight } from './lawful-callback.ts';
import { loadList, owingIn, writeRussianList } from './lists.ts';
import { expectAllOpen, expectOpen } from './open-to-all.ts';
import { writesGuides } from './pictures.ts';
import { englishIn, type Language } from './words.ts';
import { clockHere, instantIn, zoneWhere } from './zones.ts';

/** Checks of usability that a script can judge: docs/usability.md says which, and who judged the others. */
const account = 'e2e';
/** The discard port: no telephone exchange listens there. */
const nobody = 9;
const fiveMinutes = 5 * 60_000;
const voice = 660;
/** A queue that nothing else leads to. */
const evening = 'вечер';
const now = new Date();
/** Where it is too early for a call wherever hours bind, and where it is not. */
const earlyThere = zoneWhere('05:00', '07:45', now);
const noonThere = zoneWhere('11:00', '15:00', now);
let product: Product;
/** The link that `up` prints for the first administrator. */
let link = '';
let olga: Visitor;
let sofia: Visitor;
let marat: Visitor;
let admin: Visitor;
let anna: OperatorPage;

/** The demo's network, and a trunk that leads nowhere. */
function writeConfig(folder: string): string {
  const file = join(folder, 'dozvon.yaml');
  const silent = { host: '127.0.0.1', port: nobody, simulated: true, callerIds: ['+74950000001'] };
  writeFileSync(file, stringify({ trunks: { sim: { host: 'simulated' }, silent } }));
  return file;
}

async function hire(role: string, login: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(product, { role, login, account, beside: olga });
  await visitor.logIn(login);
  return visitor;
}

beforeAll(async () => {
  product = new Product(writeConfig);
  link = /http\S+\/link\S+/.exec(await product.out('up'))?.[0] ?? '';
  olga = await Visitor.arrive(product, { role: 'specialist', login: 'olga', account });
  [sofia, marat, admin, anna] = await Promise.all([
    hire('supervisor', 'sofia'),
    hire('manager', 'marat'),
    Visitor.open(product, link, { beside: olga }),
    OperatorPage.open(product, 'anna', account, voice),
  ]);
}, 180_000);

afterAll(async () => {
  await olga?.leave();
  await anna?.close();
  await product?.stop();
}, 60_000);

describe('a newcomer in Russian', { timeout: 150_000 }, () => {
  test('given the printed link, when the guided steps are followed, then a campaign runs in under five minutes and no English word was met', async () => {
    const began = performance.now();
    const english: string[] = [];
    const read = async ({ page }: Visitor) =>
      english.push(...englishIn((await page.locator('body').allInnerTexts()).join(' ')));
    await admin.page
      .getByLabel(/^Пароль/)
      .first()
      .fill(password);
    await read(admin);
    await admin.page.getByRole('button', { name: 'Сохранить и войти' }).click();
    await admin.page.locator('nav').first().waitFor();
    await read(admin);
    await read(olga);
    await olga.logIn('olga');
    await walkFirstCampaign({ page: olga.page, language: 'ru', met: async () => void (await read(olga)) });
    expect(performance.now() - began).toBeLessThan(fiveMinutes);
    expect(english).toEqual([]);
  });

  test('when a running campaign is paused, then no call starts after the click; when it is cancelled, then that can be taken back, and it goes on', async () => {
    const { page } = olga;
    const startedSince = async (moment: string) => {
      const [row] = await product.query<{ n: number }>(
        'select count(*)::int as n from attempts where reserved_at > $1',
        [moment],
      );
      return row?.n ?? 0;
    };
    await page.getByRole('button', { name: 'Пауза' }).click();
    await page.getByText('Кампания на паузе: новых звонков нет').waitFor();
    const [{ moment } = { moment: '' }] = await product.query<{ moment: string }>('select now()::text as moment');
    await page.getByRole('button', { name: 'Отменить кампанию' }).click();
    await page.getByRole('button', { name: /^Отменить для/ }).click();
    await page.getByText('Кампания отменена: новых звонков нет').waitFor();
    const said = page.getByRole('status').filter({ hasText: 'Кампания отменена: новых звонков нет' });
    await said.getByRole('button', { name: 'Не отменять' }).click();
    await page.getByText('Кампания возвращена').waitFor();
    expect(await startedSince(moment)).toBe(0);
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('button', { name: 'Пауза' }).waitFor();
  });

  test('given two refused rows, when they are corrected and loaded again, then all are there once; when that is taken back, then the list of before is', async () => {
    const { page } = olga;
    const [one = '', two = '', three = ''] = numbersOf('95', ['00', '01', '02']);
    const refused = [`${one};Ли Ян;100`, `${two.slice(0, 6)};Ким Ю;200`, `${three};Цой В;0`];
    await loadList(
      page,
      writeRussianList(product.folder, 'ноябрь', refused),
      'Загрузим 1 строку, откажем 2',
      'Загрузить 1 строку',
    );
    expect(await owingIn(product, 'ноябрь')).toEqual([one]);
    const mended = [`${one};Ли Ян;100`, `${two};Ким Ю;200`, `${three};Цой В;300`];
    await loadList(
      page,
      writeRussianList(product.folder, 'ноябрь', mended),
      'Загрузим всё: 3 строки',
      'Загрузить 3 строки',
    );
    expect(await owingIn(product, 'ноябрь')).toEqual([one, two, three]);
    await page.goto('/lists');
    const row = page.getByRole('row', { name: /ноябрь/ });
    await row.getByRole('button', { name: 'Отменить загрузку' }).click();
    await waitFor('the list of before is back', 15_000, async () => (await owingIn(product, 'ноябрь')).length === 1);
  });

  test('given a night, a dead trunk, an empty purse and no operators, then each campaign says its own reason in one sentence, with what to do', async () => {
    const { page } = olga;
    const leads = { transfer: { queue: 'nobody', after: 'message' }, pacing: { mode: 'predictive' } };
    const redial = { 'trunk-down': { after: '3s', times: 9 } };
    const calls = { policy: 'informational', transfer: { queue: evening } };
    const [night = '', trunk = '', purse = '', operators = ''] = await Promise.all([
      startForTwo(product, { name: 'ночь', series: '90', fields: { policy: 'informational' }, zone: earlyThere }),
      startForTwo(product, { name: 'канал', series: '91', fields: { trunks: ['silent'], redial } }),
      startForTwo(product, { name: 'кошелёк', series: '92', fields: { spendingCap: '0.01 RUB' } }),
      startForTwo(product, { name: 'операторы', series: '93', fields: leads }),
      startForTwo(product, { name: 'перезвонят', series: '94', fields: calls, zone: noonThere }),
    ]);
    const says = async (path: string, sentence: RegExp) => {
      await page.goto(path);
      const why = page.locator('[data-why]');
      await expect.poll(() => why.textContent(), { timeout: 40_000 }).toMatch(sentence);
      return (await why.textContent()) ?? '';
    };
    const early = await says(night, /^Сейчас у 2 человек звонить нельзя, ближайшие звонки/);
    // Eight on a workday, nine on any other day.
    const opens = [8, 9].map((hour) => clockHere(instantIn(earlyThere, hour, now)));
    expect(opens.filter((clock) => early.includes(clock))).toHaveLength(1);
    await says(purse, /^Потрачен предел кампании, не обзвонили: 2 человека\. Увеличьте предел и продолжите\./);
    await says(operators, /^Нет готовых операторов.* Пусть хоть один нажмёт «Готов» на рабочем месте\./);
    await says(trunk, /^Канал связи не отвечает\. Пробуем снова сами; проверить канал может администратор\./);
  });

  test('given a debtor on the line, when the operator chooses a time to call back that no law allows, then it is not kept, and one key takes the nearest that is', async () => {
    await anna.startShift();
    // No call of the other campaigns may come between.
    await product.query(
      'update operators o set queues = array[$1] from users u where u.id = o.user_id and u.login = $2',
      [evening, 'anna'],
    );
    await anna.ready();
    await callTheDesk(product, anna, '94');
    await expectOpen(anna.page, 'the desk in a call');
    await promiseToCallAtNight(product, anna, noonThere, now);
    await anna.page.keyboard.press('F9');
    await expectOpen(anna.page, 'the desk after it');
  });
});

describe('a page for everybody', { timeout: 150_000 }, () => {
  const first = async (table: string) =>
    (await product.query<{ id: string }>(`select id from ${table} limit 1`))[0]?.id;

  test('given each page that a specialist comes to, then nothing shuts anybody out, light or dark, wide or narrow', async () => {
    const [campaign, person, list] = [await first('campaigns'), await first('debtors'), await first('lists')];
    const [call] = await product.query<{ id: string }>("select id from attempts where state = 'ended' limit 1");
    const own = ['', '/edit'].map((part) => `/campaigns/${campaign}${part}`);
    await expectAllOpen(olga.page, [
      ...own,
      ...[`/campaigns/new?list=${list}`, `/people/${person}`, `/calls/${call?.id}`],
      ...['/reports', '/help', '/help?page=keys'],
    ]);
  });

  test('given each page that a supervisor comes to, then nothing shuts anybody out', async () => {
    const listed = async () => {
      const found = await sofia.context.request.get('/api/recordings?limit=1');
      return ((await found.json()) as { items: { id: string }[] }).items[0]?.id;
    };
    const recording = await waitFor('the talk is recorded', 40_000, listed);
    await expectAllOpen(sofia.page, ['/wall', '/recordings', `/recordings/${recording}`, '/help']);
  });

  test('given each page that a manager comes to, then nothing shuts anybody out', async () => {
    await expectAllOpen(marat.page, ['/dashboard', '/reports?report=bill', '/help']);
  });

  test('given each page of the settings, then nothing shuts anybody out', async () => {
    const parts = ['health', 'trunks', 'numbers', 'policies', 'rates', 'users', 'keys', 'stops', 'retention', 'audit'];
    await expectAllOpen(
      admin.page,
      [...parts, 'webhooks', 'queues'].map((part) => `/settings/${part}`),
    );
  });

  test('given calls of many outcomes, then each group is told apart by its icon and its word, without colour', async () => {
    const { page } = olga;
    await page.goto('/calls');
    await page.locator('[data-outcome]').first().waitFor();
    const cells = await page
      .locator('[data-outcome]')
      .evaluateAll((found) =>
        found.map((cell) => [
          cell.getAttribute('data-outcome') ?? '',
          cell.firstElementChild?.textContent ?? '',
          cell.textContent ?? '',
        ]),
      );
    const iconOf = new Map(cells.map(([group = '', icon = '']) => [group, icon]));
    expect(iconOf.size).toBeGreaterThan(2);
    expect(new Set(iconOf.values()).size).toBe(iconOf.size);
    for (const [, icon = '', words = ''] of cells) expect(words.replace(icon, '').trim()).toMatch(/^[а-яё]/);
  });

  test('when the language is switched in a half-filled campaign, then what was typed is there, and no label is Russian', async () => {
    const { page } = olga;
    await page.goto(`/campaigns/new?list=${await first('lists')}`);
    await page.getByRole('textbox', { name: 'Название' }).fill('Autumn');
    await page.getByLabel('Предел расходов, ₽').fill('1500');
    await page.getByText('Eng').click();
    await page.getByRole('heading', { name: 'New campaign' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Name' }).first().inputValue()).toBe('Autumn');
    expect(await page.getByLabel(/^Spending cap/).inputValue()).toBe('1500');
    const labels = await page.locator('main :is(label, h1, h2, h3, button, [role=tab], legend, th)').allInnerTexts();
    expect(labels.filter((label) => /[а-яё]/i.test(label))).toEqual([]);
  });

  test('given everything that was walked through, then no page complained', () => {
    expect([olga, sofia, marat, admin].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

if (writesGuides) {
  const languages: readonly Language[] = ['ru', 'en'];
  test.each(languages)('the pictures of the guides in %s', { timeout: 400_000 }, (language) => takePictures(language));
}
