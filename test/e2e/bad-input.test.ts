import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCallLog } from '../carrier/call-log.ts';
import { callLogOf, callsTo, progressOf, type Summary } from '../support/demo-network.ts';
import { type Ended, Product } from '../support/product.ts';
import { numbersOf, writeCampaign, writeList } from '../support/small-campaign.ts';

const product = new Product();

beforeAll(async () => void (await product.out('up')), 120_000);
afterAll(() => product.stop(), 60_000);

interface Refusal {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
}

const refusal = ({ stdout }: Ended): Refusal['error'] => (JSON.parse(stdout) as Refusal).error;
const rowsOf = async (table: 'lists' | 'campaigns' | 'attempts'): Promise<number> =>
  (await product.query<{ count: string }>(`select count(*) from ${table}`)).map((row) => Number(row.count))[0] ?? 0;

describe('given a wrong campaign file', { timeout: 60_000 }, () => {
  test('when it is run, then file, line, field and remedy of each mistake are told, and nothing starts', async () => {
    const file = join(product.folder, 'wrong.yaml');
    const lines = [
      'name: Wrong',
      'account: e2e',
      'policy: unrestricted',
      'trunks: [sim]',
      'rng: 30s',
      'message:',
      '  say: [{ text: "Долг {{debt.amont|money}}." }]',
      '  full: 900%',
    ];
    writeFileSync(file, lines.join('\n'));
    const ended = await product.run('campaign', 'run', file, '--list', 'nothing', '--wait', '--json');
    const { code, message, remedy } = refusal(ended);
    expect({ exit: ended.code, code }).toEqual({ exit: 1, code: 'campaign-file-invalid' });
    expect(message).toContain(`${file}:5:1: rng:`);
    expect(message).toContain('Did you mean "ring"?');
    expect(message).toMatch(/wrong\.yaml:7:\d+: message\.say\[0\]\.text: .*debt\.amont/);
    expect(message).toMatch(/wrong\.yaml:8:\d+: message\.full: .*1% to 100%/);
    expect(remedy).toContain('docs/campaign-file.md');
    expect(ended.stderr).toContain(`${file}:5:1: rng:`);
    expect(await rowsOf('campaigns')).toBe(0);
  });

  test('when the policy unrestricted meets a trunk that reaches real people, then it is refused before anything starts', async () => {
    const real = new Product((folder) => {
      const file = join(folder, 'dozvon.yaml');
      writeFileSync(file, 'trunks: { volga: { host: sip.example.net, callerIds: ["+74951234567"] } }\n');
      return file;
    });
    const file = writeCampaign(real.folder, 'unlawful', { trunks: ['volga'] });
    const list = writeList(real.folder, 'unlawful', numbersOf('80', ['00']));
    const ended = await real.run('campaign', 'run', file, '--list', list, '--wait', '--json');
    expect({ exit: ended.code, code: refusal(ended).code }).toEqual({ exit: 1, code: 'unrestricted-on-real-trunk' });
    expect(refusal(ended).message).toContain('volga');
    expect(() => real.stack()).toThrow('Nothing was started yet');
    await real.stop();
  });
});

describe('given a list that is none', { timeout: 60_000 }, () => {
  test.each([
    ['noise', () => randomBytes(4096), 'list-not-text'],
    ['picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'list-not-text'],
    ['empty', () => Buffer.alloc(0), 'list-file-empty'],
    ['header', () => Buffer.from('Телефон;Сумма долга\n'), 'list-no-rows'],
  ])('when %s is imported, then nothing is loaded and the file is named', async (name, bytes, code) => {
    const before = await rowsOf('lists');
    const file = join(product.folder, `${name}.csv`);
    writeFileSync(file, bytes());
    const ended = await product.run('import', file, '--account', 'e2e', '--json');
    expect({ exit: ended.code, code: refusal(ended).code }).toEqual({ exit: 1, code });
    expect(refusal(ended).message).toContain(`${name}.csv`);
    expect(await rowsOf('lists')).toBe(before);
  });
});

describe('given wrong use of the command line', { timeout: 60_000 }, () => {
  test.each([
    [['nonsense']],
    [['demo', '--loud']],
    [['campaign', 'run']],
    [['campaign', 'run', 'no-such-file.yaml', '--list', 'x']],
    [['report', 'attempts']],
    [['say', 'no-such-file.yaml']],
  ])('when it is dozvon %j, then the exit code is 2 and the words go to standard error', async (args) => {
    const { code, stdout, stderr } = await product.run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/error/i);
  });
});

describe('given a person whose message cannot be spoken', { timeout: 60_000 }, () => {
  test('when the campaign is run, then person and text are named and nobody is called, not even the others', async () => {
    const numbers = numbersOf('81', ['00', '00', '00']);
    const file = join(product.folder, 'mute.csv');
    const rows = [
      `${numbers[0]};Иванов Пётр;тест;100.00`,
      `${numbers[1]};Немов Фома;;200.00`,
      `${numbers[2]};Сидоров;тест;300.00`,
    ];
    writeFileSync(file, ['Телефон;ФИО;Тариф;Сумма долга', ...rows, ''].join('\n'));
    const say = [{ text: 'Ваш тариф {{Тариф}}.' }, { text: 'Долг {{debt.amount|money}}.' }];
    const campaign = writeCampaign(product.folder, 'mute', { message: { language: 'ru', say } });
    const ended = await product.run('campaign', 'run', campaign, '--list', file, '--wait', '--json');
    expect({ exit: ended.code, code: refusal(ended).code }).toEqual({ exit: 1, code: 'message-unspeakable' });
    expect(refusal(ended).message).toContain('Немов Фома');
    expect(refusal(ended).message).toContain('Ваш тариф {{Тариф}}.');
    expect(await progressOf(product, 'mute')).toBeUndefined();
    expect(await callsTo(product, numbers)).toEqual([]);
  });
});

describe('given a campaign that has ended', { timeout: 120_000 }, () => {
  test('when it is run again by mistake, then it is the same campaign and nobody is called again', async () => {
    const numbers = numbersOf('82', ['00', '01', '10', '13']);
    const list = writeList(product.folder, 'twice', numbers);
    const file = writeCampaign(product.folder, 'twice', {});
    const run = () => product.json<Summary>('campaign', 'run', file, '--list', list, '--wait');
    const first = await run();
    const calls = (await readCallLog(callLogOf(product))).length;
    const second = await run();
    expect(first).toMatchObject({ attempts: 4, audit: { breaches: 0 } });
    expect(second).toEqual(first);
    expect((await readCallLog(callLogOf(product))).length).toBe(calls);
    expect(await callsTo(product, numbers)).toHaveLength(4);
  });
});
