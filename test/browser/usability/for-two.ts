import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../../support/product.ts';
import { numbersOf, writeCampaign } from '../../support/small-campaign.ts';

export interface TwoPeople {
  readonly name: string;
  /** Two digits, so that nobody is in two of these campaigns. */
  readonly series: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where both live; absent: nobody knows. */
  readonly zone?: string;
}

/** Starts a campaign for two people. @returns the address of its page */
export async function startForTwo(product: Product, { name, series, fields, zone = '' }: TwoPeople): Promise<string> {
  const file = writeCampaign(product.folder, name, fields);
  const list = join(product.folder, `${name}.csv`);
  const rows = numbersOf(series, ['00', '00']).map((number) => `${number};100.00;${zone}`);
  writeFileSync(list, ['Телефон;Сумма долга;Часовой пояс', ...rows, ''].join('\n'));
  await product.out('campaign', 'run', file, '--list', list);
  const [campaign] = await product.query<{ id: string }>('select id from campaigns where name = $1', [name]);
  return `/campaigns/${campaign?.id}`;
}
