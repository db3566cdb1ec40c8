import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readAudio } from '../../carrier/audio-file.ts';
import { type CarrierCall, waitForCall } from '../../carrier/call-log.ts';
import { toneTurns } from '../../carrier/tone.ts';
import { callLogOf, callUs } from '../../support/demo-network.ts';
import { waitFor } from '../../support/wait-for.ts';
import { barriersOf } from '../support/barriers.ts';
import type { MicrophoneFault, OperatorPage } from './operator-page.ts';
import type { Stage } from './work-list.ts';

const faults: readonly (readonly [MicrophoneFault, string, string])[] = [
  ['NotAllowedError', 'Браузер не дал микрофон', 'разрешите микрофон'],
  ['NotFoundError', 'Микрофон не подключён', 'Подключите гарнитуру'],
  ['NotReadableError', 'Микрофон занят другой программой', 'Закройте её'],
];

/** No shift without a microphone: each cause has its sentence with a remedy, and the button tries again. */
export function withoutMicrophone(anna: () => OperatorPage): void {
  test('given the microphone is refused, absent or busy, then each has its own sentence with a remedy, and the next try begins the shift', async () => {
    const { page } = anna();
    for (const [fault, cause, remedy] of faults) {
      await anna().microphoneFault(fault);
      await page.getByRole('button', { name: /Начать смену|Проверить снова/ }).click();
      const sentence = page.getByText(cause);
      await sentence.waitFor();
      expect(await sentence.textContent()).toContain(remedy);
    }
    await anna().microphoneFault(undefined);
    await anna().startShift('Проверить снова');
  });
}

/** A call while another tab is in front, a headset that is pulled out in it, and another language in the middle of the form. */
export function interruptions(stage: () => Stage & { readonly caller: string; readonly ourNumber: string }): void {
  let began = new Date();

  test('given another tab in front, then the state stays, and a call rings in the title and is answered', async () => {
    const { product, anna, caller, ourNumber, debtorVoice, audible } = stage();
    await anna.ready();
    await anna.hide(true);
    const seen = await heartbeat(product);
    await waitFor('the sleeping page is seen again', 15_000, async () => (await heartbeat(product)) > seen);
    await anna.state('Готов');
    began = new Date(Date.now() - 1000);
    await callUs(product, { from: caller, to: ourNumber, seconds: 60 });
    await anna.state('Разговор', 30_000);
    expect(await anna.titles()).toContain('(1) Звонок');
    await anna.hide(false);
    expect(await anna.hears(debtorVoice, 3)).toBeGreaterThan(audible);
  });

  test('given the headset is pulled out in the call, then the cause is told at once, the call goes on, and the next microphone takes over', async () => {
    const { anna, debtorVoice, audible } = stage();
    await anna.microphoneFault('NotFoundError');
    await anna.pullOut();
    await anna.page.getByText('Гарнитура отключилась').waitFor({ timeout: 2000 });
    await anna.state('Разговор');
    expect(await anna.hears(debtorVoice, 3)).toBeGreaterThan(audible);
    await anna.microphoneFault(undefined);
    await anna.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
    await anna.page.getByText('Гарнитура отключилась').waitFor({ state: 'detached', timeout: 5000 });
    await anna.page.getByText(/микрофон: /).waitFor();
  });

  test('given a half-filled form, when the language is switched, then nothing is lost, no Russian is left, and the page has no barriers', async () => {
    const { page, ...anna } = parts(stage().anna);
    await anna.press('Digit1');
    await anna.press('Digit2');
    await anna.press('KeyN');
    await page.keyboard.type('by SMS');
    await anna.press('Escape');
    await page.getByText('Eng', { exact: true }).click();
    await page.getByRole('button', { name: 'promised' }).waitFor();
    expect(await page.getByRole('button', { name: 'promised' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('button', { name: 'tomorrow' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('textarea').inputValue()).toBe('by SMS');
    expect(await russianIn(page)).toEqual([]);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByText('Рус', { exact: true }).click();
    await page.getByRole('button', { name: 'обещал' }).waitFor();
    await anna.press('Enter');
    await anna.press('F9');
    await stage().anna.state('Готов');
  });

  test('then the far side has heard the operator, nobody while the headset was out, and the operator again', async () => {
    const { product, caller, voice } = stage();
    const theirs = (call: CarrierCall) => call.kind === 'caller' && call.from === caller && call.time > began;
    const { heard } = await waitForCall(callLogOf(product), theirs, 30_000);
    expect(toneTurns(await readAudio(heard ?? ''), voice)).toBe(2);
  });
}

/** When the server last heard of anna's page, milliseconds. */
async function heartbeat(product: Stage['product']): Promise<number> {
  const [row] = await product.query<{ at: number }>(
    `select (extract(epoch from seen_at) * 1000)::float8 as at from operators where name = 'anna'`,
  );
  return row?.at ?? 0;
}

function parts(anna: OperatorPage) {
  return { page: anna.page, press: (code: string) => anna.press(code) };
}

/** Russian words that are seen: neither what people typed or are called (`lang`), nor the language's own name. */
function russianIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element || !/[а-яё]/i.test(text) || element.closest('[lang=ru], script, style')) continue;
      if (element.checkVisibility() && text.trim() !== 'Рус') words.push(text.trim());
    }
    return words;
  });
}
