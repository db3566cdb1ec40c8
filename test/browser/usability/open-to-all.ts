import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { waitFor } from '../../support/wait-for.ts';
import { barriersOf } from '../support/barriers.ts';

const looks = [
  ['light', 1280],
  ['dark', 360],
] as const;

/** Colours that change slowly have arrived. */
const stillness = `Promise.all(document.getAnimations().filter((a) => a.effect?.getTiming().iterations !== Infinity).map((a) => a.finished.catch(() => 0)))`;

/** Questions of the page that wait for their answer; a stream never ends. */
function unanswered(page: Page): ReadonlySet<Request> {
  const asked = new Set<Request>();
  page.on('request', (request) => {
    if (!request.url().includes('/api/live')) asked.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => asked.delete(request));
  return asked;
}

/** What shuts somebody out of the page as it is: by axe, light and wide, dark and narrow; and what is wider than a telephone. */
async function barriersHere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    // The page hears of it by a listener: colours begin to change only then.
    await page.locator(`:root[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' });
    await page.evaluate(stillness);
    const look = `${colorScheme} ${width}: `;
    found.push(...(await barriersOf(page)).map((barrier) => look + barrier));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) found.push(`${look}${beyond} px wider than the window`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

/** The page that is shown is open to everybody. */
export async function expectOpen(page: Page, name: string): Promise<void> {
  expect(await barriersHere(page), name).toEqual([]);
}

/**
 * Sentences in English on a Russian page: four words in a row. Codes, choices that have a name in each language, and what a programme
 * said itself are no sentences of ours.
 */
async function foreignSentences(page: Page): Promise<readonly string[]> {
  const text = await page.locator('body').evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    for (const technical of copy.querySelectorAll('code, pre, details, select, [lang="en"]')) technical.remove();
    return copy.textContent;
  });
  return text.match(/[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){3,}/gi) ?? [];
}

/** Opens the pages one after the other: each is open to everybody, and speaks the reader's Russian. */
export async function expectAllOpen(page: Page, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  const asked = unanswered(page);
  for (const path of paths) {
    await page.goto(path);
    await page.locator('h1').waitFor();
    await waitFor(`${path} has what it asked for`, 15_000, () => asked.size === 0);
    found.push(...(await barriersHere(page)).map((barrier) => `${path} ${barrier}`));
    found.push(...(await foreignSentences(page)).map((sentence) => `${path} says "${sentence}"`));
  }
  expect(found).toEqual([]);
}
