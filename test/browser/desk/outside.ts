import { expect, test } from 'vitest';
import { readAudio } from '../../carrier/audio-file.ts';
import { waitForCall } from '../../carrier/call-log.ts';
import { toneMs } from '../../carrier/tone.ts';
import { callLogOf, callUs } from '../../support/demo-network.ts';
import { numbersOf } from '../../support/small-campaign.ts';
import { waitFor } from '../../support/wait-for.ts';
import type { OperatorPage } from './operator-page.ts';
import { ringback, type Stage } from './work-list.ts';

/** How long the person stays on the line, seconds. */
const callSeconds = 34;

interface Leg {
  readonly name: string;
  readonly way: string;
  readonly state: string;
  readonly disposition: string;
  readonly joined: boolean;
}

/**
 * One debtor who calls back, and three numbers outside: one is busy, one listens while the operator speaks first, and one gets the
 * person at once. @param caller a debtor of an earlier campaign
 */
export function outsideCalls(stage: () => Stage & { readonly caller: string; readonly ourNumber: string }): void {
  const [busy = '', listener = '', talker = ''] = numbersOf('96', ['10', '00', '20']);

  test('given numbers outside, then a busy one gives the person back, all three hear each other when connected, and whoever is handed over talks on', async () => {
    const { product, anna, caller, ourNumber, voice, debtorVoice, audible } = stage();
    for (const [name, number] of [
      ['Касса', busy],
      ['Мастер', listener],
      ['Юрист', talker],
    ])
      await product.query(
        `insert into outside_numbers (account_id, number, name, added_by) select id, $1, $2, 'test' from accounts where name = 'e2e' returning 1`,
        [number, name],
      );
    await anna.ready();
    const began = Date.now() - 1000;
    await callUs(product, { from: caller, to: ourNumber, seconds: callSeconds });
    await anna.state('Разговор', 30_000);
    await order(anna, 'Касса', 'Сначала поговорить');
    await anna.page.getByText('занято').first().waitFor();
    await waitFor('the person is back', 10_000, async () => (await anna.hears(debtorVoice, 1)) > audible);
    await order(anna, 'Мастер', 'Сначала поговорить');
    await anna.page.locator('[data-outside=talking]').waitFor({ timeout: 15_000 });
    // The ring has ended, and the far side greets: both in one bridge, without the person.
    await waitFor('the ring ends', 10_000, async () => (await anna.hears(ringback, 1)) < audible + 10);
    await anna.press('Enter');
    await anna.page.locator('[data-outside=joined]').waitFor();
    await waitFor('the person is heard', 10_000, async () => (await anna.hears(debtorVoice, 2)) > audible);
    await anna.page.getByRole('button', { name: 'Отключить' }).click();
    await anna.page.locator('[data-outside=joined]').waitFor({ state: 'detached' });
    await order(anna, 'Юрист', 'Передать сразу');
    await anna.state('Обработка', 15_000);
    await anna.press('Digit7');
    await anna.press('Enter');
    await anna.state('Готов');

    const log = callLogOf(product);
    const heardBy = async (number: string) => {
      const call = await waitForCall(log, (each) => each.number === number && each.kind === 'person', 40_000);
      return readAudio(call.heard ?? '');
    };
    const listened = await heardBy(listener);
    expect(toneMs(listened, voice)).toBeGreaterThan(1000);
    expect(toneMs(listened, debtorVoice, 0.25)).toBeGreaterThan(400);
    expect(toneMs(await heardBy(talker), debtorVoice)).toBeGreaterThan(1500);
    const call = await waitForCall(
      log,
      (each) => each.kind === 'caller' && each.from === caller && each.time.getTime() > began,
      40_000,
    );
    const heard = await readAudio(call.heard ?? '');
    expect(toneMs(heard, voice)).toBeGreaterThan(500);
    expect(toneMs(heard, debtorVoice)).toBeGreaterThan(900);
  });

  test('then each leg is in the record with its end, the recording went on to the end, and the carrier saw no call that the audit does not know', async () => {
    const { product } = stage();
    const legs = () =>
      product.query<Leg>(
        `select name, way, state, disposition, joined_at is not null as joined from outside_legs order by reserved_at`,
      );
    await waitFor('the last leg has ended', 20_000, async () => (await legs()).every(({ state }) => state === 'ended'));
    expect(await legs()).toEqual([
      { name: 'Касса', way: 'warm', state: 'ended', disposition: 'busy', joined: false },
      { name: 'Мастер', way: 'warm', state: 'ended', disposition: 'transferred', joined: true },
      { name: 'Юрист', way: 'cold', state: 'ended', disposition: 'transferred', joined: true },
    ]);
    await waitFor('the recording is written', 20_000, async () => (await recordedSeconds(product)) > 15);
    const { stdout } = await product.run('audit', '--witness', callLogOf(product), '--json');
    const audit = JSON.parse(stdout) as { readonly promises: readonly { readonly rules: readonly Rule[] }[] };
    const rules = audit.promises.flatMap((promise) => promise.rules);
    const wanted = ['each-call-one-attempt', 'outside-allowed', 'outside-paid', 'line-has-attempt', 'one-call-id'];
    const found = rules.filter(({ rule }) => wanted.includes(rule));
    expect(found.map(({ rule, breaches, examples }) => ({ rule, breaches, examples }))).toEqual(
      found.map(({ rule }) => ({ rule, breaches: 0, examples: [] })),
    );
    expect(found).toHaveLength(wanted.length);
  });
}

interface Rule {
  readonly rule: string;
  readonly breaches: number;
  readonly examples: readonly unknown[];
}

/** T, then the button of a number's way. */
async function order(anna: OperatorPage, name: string, way: string): Promise<void> {
  await anna.press('KeyT');
  await anna.page.locator('fieldset div', { hasText: name }).getByRole('button', { name: way }).first().click();
}

async function recordedSeconds(product: Stage['product']): Promise<number> {
  const [row] = await product.query<{ seconds: number | null }>(
    `select r.seconds from recordings r join outside_legs l on l.transfer_id = r.transfer_id where l.name = 'Юрист'`,
  );
  return row?.seconds ?? 0;
}
