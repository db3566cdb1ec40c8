import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAudio } from '../../carrier/audio-file.ts';
import { waitForCall } from '../../carrier/call-log.ts';
import { longestSilenceMs, toneMs } from '../../carrier/tone.ts';
import { callLogOf, callUs } from '../../support/demo-network.ts';
import { Product } from '../../support/product.ts';
import { numbersOf, shortMessage, writeCampaign, writeList } from '../../support/small-campaign.ts';
import { waitFor } from '../../support/wait-for.ts';
import { OperatorPage } from './operator-page.ts';
import { outsideCalls } from './outside.ts';
import { interruptions, withoutMicrophone } from './usability.ts';
import { dialsByHand, type Stage } from './work-list.ts';

/** The persona waits for this tone before it talks: the voice of an operator. */
const voice = 660;
const otherVoice = 1000;
const debtorVoice = 440;
const supervisorVoice = 1500;
const audible = -50;
const silent = -60;
const ourNumber = '+74950000000';
const account = 'e2e';
/** For a whole call, with its outcome. */
const mostKeys = 5;
const [presser = '', caller = ''] = numbersOf('97', ['20', '00']);
const product = new Product();
let anna: OperatorPage;

beforeAll(async () => {
  await product.out('up');
  anna = await OperatorPage.open(product, 'anna', account, voice);
}, 180_000);

afterAll(async () => {
  await anna?.close();
  await product.stop();
}, 60_000);

interface Written {
  readonly outcome: string;
  readonly disposition: string;
  readonly amount: number;
  readonly due: string;
  readonly place: string | null;
  readonly reason: string;
}

describe('an operator with a telephone in the browser', { timeout: 180_000 }, () => {
  withoutMicrophone(() => anna);

  test('when a debtor presses 1, then the card is there before the talk, both hear each other, and five keys write the promise', async () => {
    await anna.page.keyboard.press('Space');
    await anna.state('Готов');
    const message = { ...shortMessage, keys: { 1: 'operator:collectors' }, listen: '3s' };
    const transfer = { queue: 'collectors', wait: '40s', otherwise: 'callback' };
    const file = writeCampaign(product.folder, 'desk', { message, transfer });
    const list = writeList(product.folder, 'desk', [presser, caller]);
    const run = product.start('campaign', 'run', file, '--list', list, '--wait', '--json');
    await anna.page.getByText('Долг 100,00').waitFor({ timeout: 100_000 });
    expect(await anna.page.locator('[data-state=talking]').count()).toBe(0);
    await anna.state('Разговор');
    expect(await anna.hears(debtorVoice, 6)).toBeGreaterThan(audible);
    const before = anna.keys;
    for (const key of ['Digit1', 'Digit2', 'Digit1', 'Enter']) await anna.press(key);
    expect(anna.keys - before).toBeLessThanOrEqual(mostKeys);
    await waitFor('the promise is written', 10_000, async () => (await promiseOf(presser)) !== undefined);
    expect(await promiseOf(presser)).toMatchObject({ outcome: 'promised', amount: 10_000, reason: 'no-money' });
    expect((await run.ended).code).toBe(0);
    await waitFor('the attempt is settled', 20_000, async () => (await promiseOf(presser))?.disposition === 'promised');
    const call = await waitForCall(callLogOf(product), (each) => each.number === presser, 30_000);
    expect(toneMs(await readAudio(call.heard ?? ''), voice)).toBeGreaterThan(2000);
  });

  test('when the page is reloaded in a call of a debtor who calls back, then the same call, card and half-filled form come back', async () => {
    await anna.ready();
    await callUs(product, { from: caller, to: ourNumber, seconds: 150 });
    await anna.state('Разговор', 30_000);
    await anna.page.keyboard.press('Digit1');
    await anna.page.keyboard.press('KeyN');
    await anna.page.keyboard.type('SMS, 5');
    await waitFor('the draft is kept', 5000, async () => (await drafts()) === 1);
    await anna.page.reload();
    await anna.state('Разговор', 25_000);
    expect(await anna.page.locator('textarea').inputValue()).toBe('SMS, 5');
    expect(await anna.page.getByRole('button', { name: 'обещал' }).getAttribute('aria-pressed')).toBe('true');
    expect(await anna.hears(debtorVoice, 3)).toBeGreaterThan(audible);
  });

  test('when the call is handed to a colleague whose tab then dies, then the debtor comes back to whoever is ready', async () => {
    const boris = await OperatorPage.open(product, 'boris', account, otherVoice);
    try {
      await boris.startShift();
      await boris.ready();
      await anna.page.keyboard.press('Escape');
      await anna.page.keyboard.press('KeyT');
      await anna.page.getByRole('button', { name: 'Позвать в разговор: boris' }).click();
      await boris.page.getByText('Вы третий в разговоре').waitFor();
      await anna.page.getByText('В разговоре третий: boris').waitFor();
      // Three voices in one bridge: each of the two pages hears both others.
      await untilHeard(boris, voice);
      expect(await boris.hears(debtorVoice, 2)).toBeGreaterThan(audible);
      await untilHeard(anna, otherVoice);
      expect(await anna.hears(debtorVoice, 2)).toBeGreaterThan(audible);
      await anna.page.getByRole('button', { name: 'Отключить' }).click();
      await boris.state('Готов');
      await anna.page.keyboard.press('KeyT');
      await anna.page.getByRole('button', { name: 'Коллеге boris' }).click();
      await boris.state('Разговор');
      expect(await boris.hears(debtorVoice, 3)).toBeGreaterThan(audible);
      await anna.state('Обработка');
      await anna.page.getByRole('button', { name: 'оплатил' }).first().click();
      await anna.page.keyboard.press('Enter');
      await anna.state('Готов');
    } finally {
      await boris.close();
    }
    await anna.state('Разговор', 40_000);
    expect(await anna.hears(debtorVoice, 3)).toBeGreaterThan(audible);
  });

  test('when a supervisor listens, whispers and barges in, then each is heard by exactly those whom the screen names', async () => {
    const sofia = await OperatorPage.open(product, 'sofia', account, supervisorVoice, 'supervisor');
    try {
      await sofia.startShift('Включить телефон, чтобы слушать');
      await sofia.page.getByRole('button', { name: 'Слушать' }).click();
      await sofia.page.getByText('Вас не слышит никто').waitFor();
      await untilHeard(sofia, debtorVoice);
      expect(await sofia.hears(voice, 2)).toBeGreaterThan(audible);
      expect(await anna.hears(supervisorVoice, 1)).toBeLessThan(silent);
      await sofia.page.getByRole('button', { name: 'Подсказать' }).first().click();
      await sofia.page.getByText('Абонент не слышит').waitFor();
      await untilHeard(anna, supervisorVoice);
      await sofia.page.getByRole('button', { name: 'Вмешаться' }).first().click();
      await sofia.page.getByText('Вас слышат оба').waitFor();
      await sofia.hears(debtorVoice, 4);
      await sofia.page.getByRole('button', { name: 'Закончить' }).click();
      await sofia.page.getByText('Вас слышат оба').waitFor({ state: 'detached' });
      await anna.page.keyboard.press('F9');
      const call = await waitForCall(
        callLogOf(product),
        (each) => each.kind === 'caller' && each.from === caller,
        30_000,
      );
      const heard = await readAudio(call.heard ?? '');
      // Through a reload, two hand-overs and a dead page: a voice, or music.
      expect(longestSilenceMs(heard)).toBeLessThan(3000);
      const bargedMs = toneMs(heard, supervisorVoice, 0.25);
      expect(bargedMs).toBeGreaterThan(1500);
      expect(bargedMs).toBeLessThan(12_000);
    } finally {
      await sofia.close();
    }
  });
});

describe('an operator who needs somebody outside', { timeout: 150_000 }, () => {
  outsideCalls(() => ({ ...stage(), caller, ourNumber }));
});

describe('an operator who is interrupted', { timeout: 120_000 }, () => {
  interruptions(() => ({ ...stage(), caller, ourNumber }));
});

describe('an operator who dials', { timeout: 120_000 }, () => {
  dialsByHand(stage);
});

function stage(): Stage {
  return { product, anna, voice, debtorVoice, audible, mostKeys };
}

/** A leg takes a moment to be made. */
function untilHeard(who: OperatorPage, hertz: number): Promise<void> {
  return waitFor(`${hertz} Hz is heard`, 20_000, async () => (await who.hears(hertz, 1)) > audible);
}

async function promiseOf(phone: string): Promise<Written | undefined> {
  const [row] = await product.query<Written>(
    `select o.outcome, o.reason, a.disposition, p.amount::int, p.due::text, p.place
     from call_outcomes o join promises p on p.id = o.promise_id join attempts a on a.id = o.attempt_id where a.phone = $1`,
    [phone],
  );
  return row;
}

async function drafts(): Promise<number> {
  const [row] = await product.query<{ count: number }>(
    `select count(*)::int from call_drafts where data ->> 'note' = 'SMS, 5'`,
  );
  return row?.count ?? 0;
}
