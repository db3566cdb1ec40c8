import { expect } from 'vitest';
import { callUs } from '../../support/demo-network.ts';
import type { Product } from '../../support/product.ts';
import { numbersOf } from '../../support/small-campaign.ts';
import { waitFor } from '../../support/wait-for.ts';
import type { OperatorPage } from '../desk/operator-page.ts';
import { fieldTime, instantIn } from './zones.ts';

const ourNumber = '+74950000000';

/** Whoever was dialled calls the desk. @param series of the campaign for two */
export async function callTheDesk(product: Product, anna: OperatorPage, series: string): Promise<void> {
  const [caller = ''] = numbersOf(series, ['00']);
  const dialled = 'select id from attempts where phone = $1 and ended_at is not null';
  await waitFor('the call of the campaign is over', 40_000, async () => {
    return (await product.query(dialled, [caller])).length > 0;
  });
  await callUs(product, { from: caller, to: ourNumber, seconds: 90 });
  await anna.state('Разговор', 60_000);
}

/** The operator chooses three at night where the person lives, is offered the nearest lawful time, and takes it with one key. */
export async function promiseToCallAtNight(
  product: Product,
  { page }: OperatorPage,
  zone: string,
  now: Date,
): Promise<void> {
  const part = (name: string) => page.getByRole('textbox', { name: `другое время, по вашим часам: ${name}` });
  const [day = '', clock = ''] = fieldTime(instantIn(zone, 3, now, 2)).split('T');
  await page.keyboard.press('Digit2');
  await part('дата').fill(day);
  await part('время').fill(clock);
  await part('время').blur();
  await page.keyboard.press('Enter');
  const offer = page.getByRole('alert').filter({ hasText: 'По закону в это время звонить нельзя. Ближайшее:' });
  await offer.waitFor();
  const kept = () =>
    product.query<{ clock: string }>(
      `select to_char(due_at at time zone $1, 'HH24:MI') as clock from callbacks where due_at is not null`,
      [zone],
    );
  expect(await kept()).toEqual([]);
  await page.keyboard.press('Digit0');
  await offer.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await waitFor('the callback is kept', 10_000, async () => (await kept()).length > 0);
  // Eight on a workday, nine on any other day.
  const [callback] = await kept();
  expect(['08:00', '09:00']).toContain(callback?.clock);
}
