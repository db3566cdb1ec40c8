import type { Page } from 'playwright-core';
import { type Language, starting, wordsOf } from './words.ts';

export interface Walk {
  readonly page: Page;
  readonly language: Language;
  /** Called on every page that the newcomer meets. @param name of its picture in the guides, where it has one */
  readonly met: (name?: string) => Promise<void>;
}

/** The guided first campaign as the panel says it, up to the moment when somebody has heard it. */
export async function walkFirstCampaign({ page, language, met }: Walk): Promise<void> {
  const say = wordsOf(language);
  const steps = page.getByTestId('tour');
  const done = (step: string) => steps.locator(`[data-step=${step}][data-done=true]`);
  await page.getByRole('button', { name: starting(say('tour', 'title.specialist')) }).click();
  await steps.getByRole('link', { name: say('tour', 'open') }).click();
  await met();
  await page.getByRole('button', { name: say('import', 'file.sample') }).click();
  await page.getByRole('button', { name: starting(say('import', 'go_other')) }).waitFor();
  await met('columns');
  await page.getByRole('button', { name: starting(say('import', 'go_other')) }).click();
  await page.getByRole('button', { name: starting(say('import', 'check.load')) }).waitFor();
  await met('check');
  await page.getByRole('button', { name: starting(say('import', 'check.load')) }).click();
  await page.getByText(say('import', 'done.title')).waitFor();
  await done('list').waitFor();
  await met();
  await page.getByRole('link', { name: say('import', 'done.campaign') }).click();
  await done('message').waitFor();
  await page.getByRole('button', { name: say('editor', 'hear.listen') }).click();
  await done('hear').waitFor({ timeout: 120_000 });
  await met('message');
  await page.getByRole('tab', { name: say('editor', 'tabs.forecast') }).click();
  await page.getByRole('button', { name: say('editor', 'forecast.make') }).click();
  await done('forecast').waitFor();
  await met('forecast');
  await page.getByRole('button', { name: starting(say('editor', 'start.button')) }).click();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  await met();
  await done('watch').waitFor({ timeout: 90_000 });
  await met();
}
