import { expect, test } from 'vitest';
import { readAudio } from '../../carrier/audio-file.ts';
import { waitForCall } from '../../carrier/call-log.ts';
import { toneMs } from '../../carrier/tone.ts';
import { callLogOf } from '../../support/demo-network.ts';
import type { Product } from '../../support/product.ts';
import { numbersOf, writeCampaign, writeList } from '../../support/small-campaign.ts';
import { waitFor } from '../../support/wait-for.ts';
import type { OperatorPage } from './operator-page.ts';

/** What the journeys share: a running product and an operator whose shift has begun. */
export interface Stage {
  readonly product: Product;
  readonly anna: OperatorPage;
  /** Whole hertz of the operator's voice, and of the debtor's. */
  readonly voice: number;
  readonly debtorVoice: number;
  readonly audible: number;
  /** For a whole call, with its outcome. */
  readonly mostKeys: number;
}

/** One of the two tones of the ring that the operator hears while the person's telephone rings. */
export const ringback = 480;

/** Calls that an operator dials: one who answers, one who does not, and a promise kept at its time. */
export function dialsByHand(stage: () => Stage): void {
  const [talker = '', silent = ''] = numbersOf('98', ['20', '11']);

  test('given a work list, when Space and Enter are pressed, then the law is asked first, the person is dialled once, and both hear each other', async () => {
    const { product, anna, voice, debtorVoice, audible, mostKeys } = stage();
    await start(product, 'by-hand', [talker, silent]);
    await anna.ready();
    const before = anna.keys;
    await anna.press('Space');
    await anna.page.getByText('По правилам можно звонить').waitFor();
    await anna.press('Enter');
    await anna.state('Набираем');
    await anna.state('Разговор');
    // The persona speaks some seconds after it has pressed its key.
    await waitFor('the debtor is heard', 20_000, async () => (await anna.hears(debtorVoice, 1)) > audible);
    // A ring that went on would be at -30; a voice that begins and ends spills this far.
    expect(await anna.hears(ringback, 1)).toBeLessThan(audible + 10);
    for (const key of ['Digit1', 'Digit2', 'Enter']) await anna.press(key);
    expect(anna.keys - before).toBeLessThanOrEqual(mostKeys);
    await waitFor(
      'the promise is written',
      10_000,
      async () => (await attemptOf(product, talker))?.outcome === 'promised',
    );
    await anna.page.keyboard.press('F9');
    await waitFor('it is settled', 20_000, async () => (await attemptOf(product, talker))?.disposition === 'promised');
    expect(await attemptOf(product, talker)).toMatchObject({
      channel: 'operator',
      kind: 'manual',
      calls: 1,
    });
    const call = await waitForCall(callLogOf(product), (each) => each.number === talker, 30_000);
    expect(toneMs(await readAudio(call.heard ?? ''), voice)).toBeGreaterThan(2000);
  });

  test('given the outcome is written, then the next person comes by itself; nobody answers: the desk says so, the operator is ready again, no outcome is asked', async () => {
    const { product, anna } = stage();
    await anna.state('Готов');
    await anna.page.getByText('По правилам можно звонить').waitFor();
    await anna.page.keyboard.press('Enter');
    await anna.state('Набираем');
    await anna.page.getByText('Последний звонок').waitFor({ timeout: 30_000 });
    await anna.state('Готов');
    // What the tray asks of is whoever was talked to; it may still hold a talk of another journey.
    await waitFor('it is settled', 10_000, async () => (await attemptOf(product, silent))?.disposition === 'no-answer');
    expect(await attemptOf(product, silent)).toMatchObject({ calls: 1, talks: 0, outcome: null });
  });
}

async function start(product: Product, name: string, numbers: readonly string[]): Promise<void> {
  const pacing = { mode: 'preview' };
  const file = writeCampaign(product.folder, name, { pacing, ring: '5s', transfer: { queue: 'collectors' } });
  const list = writeList(product.folder, name, numbers);
  await product.out('campaign', 'run', file, '--list', list);
}

interface Row {
  readonly channel: string;
  readonly kind: string;
  readonly disposition: string | null;
  readonly outcome: string | null;
  readonly calls: number;
}

async function attemptOf(product: Product, phone: string): Promise<Row | undefined> {
  const [row] = await product.query<Row>(
    `select a.channel, a.kind, a.disposition, (select outcome from call_outcomes o where o.attempt_id = a.id) as outcome,
       (select count(*)::int from attempts where phone = $1) as calls,
       (select count(*)::int from transfers t where t.attempt_id = a.id and t.bridged_at is not null) as talks
     from attempts a where a.phone = $1 order by a.reserved_at desc limit 1`,
    [phone],
  );
  return row;
}
