/** The same lists as a person has them: in Chromium, from the key or the wheel to the frame that shows the rows. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/support/chromium.ts';
import type { Question } from './questions.ts';

/** Twenty of a million people share one of them. */
const surnames = [
  'Иванов',
  'Петров',
  'Сидоров',
  'Кузнецов',
  'Смирнов',
  'Попов',
  'Васильев',
  'Соколов',
  'Морозов',
  'Лебедев',
];
const screens = 60;

export interface BrowserTimes extends Pick<Question, 'list' | 'name'> {
  /** Milliseconds, in the order of the tries. */
  readonly times: readonly number[];
}

/** @param cookie of the session, `name=value` */
export async function inBrowser(url: string, cookie: string): Promise<readonly BrowserTimes[]> {
  const browser = await launchChromium('--disable-background-networking');
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
    const [name = '', value = ''] = cookie.split('=', 2);
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const people = await open(page, '/people');
    return [
      { list: 'people', name: 'in the browser: a surname is typed', times: await filters(people) },
      { list: 'people', name: 'in the browser: a screen further', times: await scrolls(await open(page, '/people')) },
      { list: 'calls', name: 'in the browser: a screen further', times: await scrolls(await open(page, '/calls')) },
    ];
  } finally {
    await browser.close();
  }
}

async function open(page: Page, path: string): Promise<Page> {
  await page.goto(path);
  await page.locator('[data-row]').first().waitFor();
  return page;
}

/** From the change of the field until every row on the screen has the name. */
async function filters(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const surname of surnames) {
    const shown = page.evaluate<number>(`new Promise((resolve) => {
      const begin = () => {
        const began = performance.now();
        const look = () => {
          const rows = [...document.querySelectorAll('[data-row]')];
          const all = rows.length > 0 && rows.every((row) => row.textContent.includes('${surname}'));
          if (all) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('input', begin, { capture: true, once: true });
    })`);
    await page.locator('search input').first().fill(surname);
    times.push(await shown);
  }
  return times;
}

/** From the turn of the wheel until the last line of the screen is a row; pages are fetched meanwhile. */
async function scrolls(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < screens; n++)
    times.push(
      await page.evaluate<number>(`new Promise((resolve) => {
        const frame = document.querySelector('section:has([role=table])');
        const target = frame.scrollTop + frame.clientHeight;
        const began = performance.now();
        const look = () => {
          frame.scrollTop = target;
          const { left, bottom } = frame.getBoundingClientRect();
          const under = document.elementFromPoint(left + 30, bottom - 30)?.closest('[data-row]');
          if (Math.abs(frame.scrollTop - target) < 2 && under) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      })`),
    );
  return times;
}
