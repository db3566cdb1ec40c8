/** One product with the carrier of the fault runs behind it, in a state folder and on ports of its own. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Product } from '../product.ts';
import { oneRouble, writeCampaign } from '../small-campaign.ts';
import { type FarSide, startFarSide } from './far-side.ts';
import type { Crowd, Person } from './people.ts';

export const trunk = { name: 'far', lines: 150, perSecond: 24 } as const;
/** Slow, so that the fault comes in the middle of this campaign too. */
const lawfulPerSecond = 1;

export interface World {
  readonly product: Product;
  readonly far: FarSide;
  stop(): Promise<void>;
}

export interface WorldChoice {
  /** Added to the environment of every process of the product. */
  readonly env?: Readonly<Record<string, string>>;
  /** Happens to the state folder before anything is in it. */
  prepare?(state: string): void;
  /** Happens to it when nothing runs any more. */
  clear?(state: string): void;
}

export async function startWorld({ env = {}, prepare, clear }: WorldChoice = {}): Promise<World> {
  let far: FarSide | undefined;
  const product = new Product((folder) => join(folder, 'dozvon.yaml'), env);
  // The user `postgres` passes through to its own folder.
  chmodSync(product.folder, 0o711);
  const stop = async (): Promise<void> => {
    await far?.stop();
    await product.run('down');
    clear?.(product.state);
    await product.stop();
  };
  try {
    prepare?.(product.state);
    far = await startFarSide(product.folder);
    writeFileSync(join(product.folder, 'dozvon.yaml'), stringify({ trunks: { [trunk.name]: trunkTo(far.port) } }));
    await product.out('up');
    return { product, far, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function trunkTo(port: number): object {
  const { lines, perSecond } = trunk;
  const limits = { lines, rate: `${perSecond}/s`, simulated: true, callerIds: ['+74950000001'], codecs: ['alaw'] };
  return { host: '127.0.0.1', port, ...limits };
}

/** What a carrier that is away for a while may cost. */
const insistent = { 'trunk-down': { after: '2s', times: 20 }, congestion: { after: '2s', times: 20 } };
const patient = { 'heard-part': { after: '3s', times: 1 }, busy: { after: '3s', times: 1 } };
/** More than the law lets through: what stops these people's redials is the policy alone. */
const greedy = { 'heard-part': { after: '2s', times: 5 }, busy: { after: '2s', times: 5 } };
const text = { language: 'ru', say: [{ text: 'Добрый день! Просим вас оплатить услуги связи.' }], listen: '0s' };

/** Loads both lists and starts both campaigns. @returns their ids, the large one first */
export async function startCampaigns({ product }: World, name: string, people: Crowd): Promise<[string, string]> {
  const common = { account: 'faults', trunks: [trunk.name], message: text, rates: oneRouble };
  const load = writeCampaign(product.folder, `${name}-load`, { ...common, redial: { ...patient, ...insistent } });
  const lawful = writeCampaign(product.folder, `${name}-lawful`, {
    ...{ ...common, policy: 'ru-230fz', rate: `${lawfulPerSecond}/s`, redial: { ...greedy, ...insistent } },
    message: { ...text, disclosure: ['creditor', 'robot'] },
  });
  const start = async (file: string, list: string): Promise<string> => {
    const { campaignId } = await product.json<{ campaignId: string }>('campaign', 'run', file, '--list', list);
    return campaignId;
  };
  const lists = [people.load, [...people.lawful, ...people.night]].map((each, i) =>
    writePeople(product.folder, `${name}-${i}`, each),
  );
  for (const list of lists) await product.out('import', list, '--account', 'faults', '--list', list);
  const second = await start(lawful, lists[1] ?? '');
  return [await start(load, lists[0] ?? ''), second];
}

function writePeople(folder: string, name: string, people: readonly Person[]): string {
  const file = join(folder, `${name}.csv`);
  const rows = people.map(({ number, zone }, i) => `${number};${100 + i}.00;${zone ?? ''}`);
  writeFileSync(file, ['Телефон;Сумма долга;Часовой пояс', ...rows, ''].join('\n'));
  return file;
}
