import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type SippCall, type SippCallee, startSippCallee } from '../carrier/sipp.ts';
import { takePorts } from '../carrier/take-ports.ts';
import { type CsvRow, Product } from '../support/product.ts';
import { numbersOf, writeCampaign, writeList } from '../support/small-campaign.ts';

interface Summary {
  readonly campaignId: string;
  readonly attempts: number;
  readonly dispositions: Readonly<Record<string, number>>;
  readonly contacts: number;
  readonly redials: number;
  readonly money: { readonly price: string };
  readonly audit: { readonly breaches: number };
}

/** What one campaign came to, by our own report. */
interface Outcome {
  readonly summary: Summary;
  readonly attempts: readonly CsvRow[];
  readonly contacts: readonly CsvRow[];
}

const perSecond = 5;
const spacingMs = 1000 / perSecond;
const narrowLines = 2;
/** SIPp answers after 200 ms and says nothing; it knows nothing of us but what comes over SIP. */
const peers = new Map<string, SippCallee>();
const logs = new Map<string, readonly SippCall[]>();
const outcomes = new Map<string, Outcome>();
let product: Product;

beforeAll(async () => {
  const { ports, rtp } = await takePorts('even', 'narrow', 'second', 'full', 'closed', 'entered');
  peers.set('even', await startSippCallee({ port: ports.even, rtpPort: rtp[0] }));
  peers.set('narrow', await startSippCallee({ port: ports.narrow, rtpPort: rtp[0] + 10 }));
  peers.set('second', await startSippCallee({ port: ports.second, rtpPort: rtp[0] + 20 }));
  peers.set(
    'full',
    await startSippCallee({ port: ports.full, rtpPort: rtp[0] + 30, refuse: '503 Service Unavailable' }),
  );
  peers.set('entered', await startSippCallee({ port: ports.entered, rtpPort: rtp[0] + 40 }));
  const trunk = (port: number, limits: object) => ({
    ...{ host: '127.0.0.1', port, simulated: true, callerIds: ['+74950000001'], codecs: ['alaw'] },
    ...limits,
  });
  product = new Product((folder) => {
    const file = join(folder, 'dozvon.yaml');
    const trunks = {
      even: trunk(ports.even, { lines: 40, rate: `${perSecond}/s` }),
      narrow: trunk(ports.narrow, { lines: narrowLines, rate: '10/s', numberFormat: 'e164-no-plus' }),
      second: trunk(ports.second, { lines: 10, rate: '10/s' }),
      full: trunk(ports.full, { lines: 10, rate: '10/s' }),
      closed: trunk(ports.closed, { lines: 10, rate: '10/s' }),
    };
    writeFileSync(file, stringify({ trunks }));
    return file;
  });
  await product.out('up');
  await enter(ports.entered, '--lines', '1');
  await Promise.all([
    run('even', ['even'], 20),
    run('narrow', ['narrow'], 6),
    run('full', ['full', 'second'], 3),
    run('closed', ['closed', 'second'], 2),
    run('entered', ['entered'], 3),
  ]);
  for (const [name, peer] of peers) logs.set(name, await peer.calls());
}, 240_000);

afterAll(async () => {
  await product.stop();
  for (const peer of peers.values()) await peer.stop();
}, 60_000);

/** Enters a trunk while everything runs. */
async function enter(port: number, ...more: readonly string[]): Promise<void> {
  const peer = ['--host', '127.0.0.1', '--port', `${port}`, '--simulated', '--codec', 'alaw', '--rate', '10/s'];
  await product.out('trunk', 'add', 'entered', ...peer, '--caller-id', '+74950000007', ...more);
}

/** Imports a list and runs a campaign of this name on these trunks, to its end. */
async function run(name: string, trunks: readonly string[], people: number): Promise<void> {
  const series = `6${['even', 'narrow', 'full', 'closed', 'entered'].indexOf(name)}`;
  const list = writeList(product.folder, name, numbersOf(series, Array<string>(people).fill('00')));
  await product.out('import', list, '--account', 'e2e', '--list', name);
  const file = writeCampaign(product.folder, name, { trunks, redial: { 'trunk-down': { after: '1s', times: 1 } } });
  const summary = await product.json<Summary>('campaign', 'run', file, '--list', name, '--wait');
  const attempts = await product.report('attempts', summary.campaignId);
  const contacts = await product.report('contacts', summary.campaignId);
  outcomes.set(name, { summary, attempts, contacts });
}

function outcome(name: string): Outcome {
  const found = outcomes.get(name);
  if (!found) throw new Error(`The campaign ${name} did not run`);
  return found;
}

const gapsOf = (times: readonly number[]): number[] => times.slice(1).map((at, i) => at - (times[i] ?? 0));
const digits = (number: string | undefined): string => (number ?? '').replace(/\D/g, '');
const seenBy = (peer: string): readonly SippCall[] => logs.get(peer) ?? [];

describe('given a trunk that is a foreign SIP peer', () => {
  test.each(['even', 'narrow'])(
    'when the campaign on %s has ended, then contacts and peer agree, call by call',
    (name) => {
      const { summary, contacts } = outcome(name);
      const seen = seenBy(name);
      expect(contacts).toHaveLength(seen.length);
      for (const row of contacts) {
        const call = seen.find(({ callId }) => callId === row.callId);
        expect(digits(call?.number)).toBe(digits(row.phone));
        expect(Math.abs((call?.invitedAt ?? 0) - Date.parse(row.dialedAt ?? ''))).toBeLessThan(500);
        expect(row.disposition).toBe('heard-full');
      }
      expect(summary).toMatchObject({ attempts: seen.length, contacts: seen.length, audit: { breaches: 0 } });
      expect(summary.money.price).toBe(`${seen.length}.00`);
    },
  );

  test('then the numbers went out as the trunk wants them', () => {
    expect(seenBy('even').every(({ number }) => /^\+7972\d{7}$/.test(number))).toBe(true);
    expect(seenBy('narrow').every(({ number }) => /^7972\d{7}$/.test(number))).toBe(true);
  });

  test('then its INVITEs came evenly, never faster than the trunk allows', () => {
    const times = seenBy('even')
      .map(({ invitedAt }) => invitedAt)
      .sort((a, b) => a - b);
    expect(times).toHaveLength(20);
    const gaps = gapsOf(times);
    expect(gaps.toSorted((a, b) => a - b)[gaps.length >> 1]).toBeGreaterThan(spacingMs - 10);
    // A machine that stands still makes an INVITE late and the next one seem early; a burst would be two at once.
    expect(Math.min(...gaps)).toBeGreaterThan(spacingMs / 2);
    const inOneSecond = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length);
    expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(perSecond + 1);
    const dialled = outcome('even')
      .attempts.map((row) => Date.parse(row.dialedAt ?? ''))
      .sort((a, b) => a - b);
    // A timer's lateness is made up for, by 20 ms at most.
    expect(Math.min(...gapsOf(dialled))).toBeGreaterThanOrEqual(spacingMs - 21);
  });

  test('then never more calls were up than the trunk has lines', () => {
    const calls = seenBy('narrow');
    const open = calls.map(({ invitedAt }) => calls.filter((each) => isOpen(each, invitedAt)).length);
    expect(Math.max(...open)).toBe(narrowLines);
  });

  test('then the audit with the peer as witness finds no breach', async () => {
    for (const name of ['even', 'narrow', 'second']) {
      const file = join(product.folder, `${name}-witness.csv`);
      const rows = seenBy(name).map(({ invitedAt, number, callId }) => `${invitedAt / 1000},${number},${callId}`);
      writeFileSync(file, ['time,number,callId', ...rows, ''].join('\n'));
      const { code, stdout } = await product.run('audit', '--witness', file, '--witness-trunk', name, '--json');
      expect({ name, code, ...(JSON.parse(stdout) as object) }).toMatchObject({ name, code: 0, breaches: 0 });
    }
  });
});

const isOpen = (call: SippCall, at: number): boolean =>
  call.invitedAt <= at && (call.endedAt ?? Number.POSITIVE_INFINITY) > at;

describe('given a first trunk that does not carry calls', () => {
  test.each([
    ['full', 'congestion', 3],
    ['closed', 'trunk-down', 2],
  ])(
    'when it is %s, then the attempt is %s, costs nothing, and the next trunk takes over',
    (name, disposition, people) => {
      const { summary, attempts, contacts } = outcome(name);
      const failed = attempts.filter((row) => row.trunk === name);
      const carried = attempts.filter((row) => row.trunk === 'second');
      expect(failed.map((row) => `${row.disposition} ${row.price} ${row.cost} ${row.seconds}`)).toEqual(
        Array(failed.length).fill(`${disposition} 0.00 0.00 0`),
      );
      expect(carried).toHaveLength(people);
      for (const row of carried) {
        const before = failed.find(({ attemptId }) => attemptId === row.failoverOf);
        expect(before?.phone).toBe(row.phone);
        expect(row).toMatchObject({ disposition: 'heard-full', redialOf: '', price: '1.00' });
        expect(seenBy('second').some(({ callId }) => callId === row.callId)).toBe(true);
      }
      expect(contacts).toHaveLength(people);
      expect(summary).toMatchObject({ contacts: people, redials: 0, money: { price: `${people}.00` } });
    },
  );

  test('then the peer that refuses saw one INVITE a person', () => {
    expect(
      seenBy('full')
        .map(({ callId }) => callId)
        .sort(),
    ).toEqual(
      outcome('full')
        .attempts.filter((row) => row.trunk === 'full')
        .map((row) => row.callId)
        .sort(),
    );
  });
});

describe('given a trunk that was entered while everything ran', () => {
  test('then a campaign went through it without a restart, as its lines allow, and the peer agrees call by call', () => {
    const { summary, contacts } = outcome('entered');
    const seen = seenBy('entered');
    expect(seen.map(({ callId }) => callId).sort()).toEqual(contacts.map(({ callId }) => callId).sort());
    expect(summary).toMatchObject({ attempts: 3, contacts: 3, audit: { breaches: 0 } });
    const [first, second] = seen.toSorted((a, b) => a.invitedAt - b.invitedAt);
    expect(second?.invitedAt).toBeGreaterThan(first?.endedAt ?? Number.POSITIVE_INFINITY);
  });

  test('when it is removed, then nothing knows it any more; a trunk of the file is not removed', async () => {
    await product.out('trunk', 'remove', 'entered');
    expect(await product.out('trunk', 'list', '--json')).not.toContain('"entered"');
    const refused = await product.run('trunk', 'remove', 'even');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('dozvon.yaml, which goes before what is entered');
  });
});
