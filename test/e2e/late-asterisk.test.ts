import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type SippCallee, startSippCallee } from '../carrier/sipp.ts';
import { type Engine, type EnginePorts, engineAccount, startEngine } from '../carrier/start-engine.ts';
import { takePorts } from '../carrier/take-ports.ts';
import { Product } from '../support/product.ts';
import { numbersOf, writeCampaign, writeList } from '../support/small-campaign.ts';
import { waitFor } from '../support/wait-for.ts';

let ports: EnginePorts;
let peer: SippCallee;
let engine: Engine | undefined;
let product: Product;

beforeAll(async () => {
  const taken = await takePorts('ari', 'ami', 'sip', 'peer');
  ports = taken.ports;
  peer = await startSippCallee({ port: taken.ports.peer, rtpPort: taken.rtp[0] });
  product = new Product((folder) => {
    const file = join(folder, 'dozvon.yaml');
    const asterisk = [{ name: 'late', ari: `http://127.0.0.1:${ports.ari}/ari`, ...engineAccount }];
    const trunks = { peer: { host: '127.0.0.1', port: taken.ports.peer, simulated: true, codecs: ['alaw'] } };
    writeFileSync(file, stringify({ asterisk, trunks }));
    return file;
  });
  await product.out('up');
}, 120_000);

afterAll(async () => {
  await product.stop();
  await engine?.stop();
  await peer.stop();
}, 60_000);

test('given no Asterisk at start, when it comes, then the waiting campaign says so, goes on by itself and calls everybody once', {
  timeout: 180_000,
}, async () => {
  const numbers = numbersOf('70', ['00', '00', '00']);
  const list = writeList(product.folder, 'late', numbers);
  const file = writeCampaign(product.folder, 'late', { trunks: ['peer'] });
  const campaign = product.start('campaign', 'run', file, '--list', list, '--wait', '--json');
  await waitFor('the campaign says that it waits', 60_000, () => campaign.said().includes('waiting for a dialer'));
  expect(await peer.calls()).toEqual([]);
  engine = await startEngine('22', product.folder, ports);
  const { code, stdout } = await campaign.ended;
  expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({
    code: 0,
    attempts: 3,
    dispositions: { 'heard-full': 3 },
    audit: { breaches: 0 },
  });
  expect((await peer.calls()).map(({ number }) => number).sort()).toEqual(numbers);
});
