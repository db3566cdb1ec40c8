import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../../src/stack/state-folder.ts';
import { readAudio } from '../carrier/audio-file.ts';
import { type CarrierCall, waitForCall } from '../carrier/call-log.ts';
import { correlate } from '../carrier/correlate.ts';
import { toneMs } from '../carrier/tone.ts';
import { callLogOf, callsTo, callUs, type Summary } from '../support/demo-network.ts';
import { Product } from '../support/product.ts';
import { numbersOf, shortMessage, writeCampaign, writeList } from '../support/small-campaign.ts';
import { waitFor } from '../support/wait-for.ts';

const product = new Product();
/** The simulated trunk's own number. */
const ourNumber = '+74950000000';
const [presser = '', debtor = ''] = numbersOf('95', ['20', '00']);
const prompt = (name: string): string => join(checkout, 'audio-prompts/ru', `${name}.alaw`);
let summary: Summary;

/** One person presses 1 and one hears all, while nobody is at the desk. */
beforeAll(async () => {
  const message = { ...shortMessage, keys: { 1: 'operator:collectors' }, listen: '3s' };
  const transfer = { queue: 'collectors', wait: '2s', otherwise: 'callback' };
  const file = writeCampaign(product.folder, 'desk', { message, transfer });
  const list = writeList(product.folder, 'desk', [presser, debtor]);
  summary = await product.json<Summary>('campaign', 'run', file, '--list', list, '--wait');
}, 180_000);

afterAll(() => product.stop(), 60_000);

interface Inbound {
  readonly outcome: string;
  readonly debtor: string | null;
  readonly campaign_id: string | null;
  readonly transfers: number;
  readonly recordings: number;
}

/** What the record says of a call to us, once it has ended. */
async function inboundFrom(caller: string): Promise<Inbound | undefined> {
  const [row] = await product.query<Inbound>(
    `select i.outcome, d.key as debtor, i.campaign_id,
            (select count(*)::int from transfers t where t.inbound_id = i.id) as transfers,
            (select count(*)::int from recordings r where r.inbound_id = i.id and r.lost_why is null) as recordings
     from inbound_calls i left join debtors d on d.id = i.debtor_id where i.caller = $1 and i.outcome is not null`,
    [caller],
  );
  return row;
}

async function one<Row extends object>(sql: string, ...values: unknown[]): Promise<Row | undefined> {
  return (await product.query<Row>(sql, values))[0];
}

const talkOf = (operator: string) =>
  one<{ id: string }>(
    `select t.id from transfers t join operators o on o.id = t.operator_id where o.name = $1 and t.state = 'bridged'`,
    operator,
  );

const stateOf = async (operator: string) =>
  (await one<{ state: string }>('select state from operators where name = $1', operator))?.state;

const legOf = (transfer: string) =>
  one<{ state: string; disposition: string; joined: boolean; paid: boolean }>(
    `select state, disposition, joined_at is not null as joined,
            cost > 0 and cost = (select sum(amount) from ledger where attempt_id = l.id and direction = 'cost') as paid
     from outside_legs l where transfer_id = $1`,
    transfer,
  );

/** What a page would ask: this operator has a telephone and no page. */
const order = (transfer: string, what: object) =>
  product.query(
    `with placed as (
       insert into desk_orders (id, account_id, operator_id, transfer_id, what)
       select gen_random_uuid(), account_id, operator_id, id, $2 from transfers where id = $1
     ) select pg_notify('dozvon_desk_orders', '')`,
    [transfer, JSON.stringify(what)],
  );

const callerLog = (from: string): Promise<CarrierCall> =>
  waitForCall(callLogOf(product), (call) => call.kind === 'caller' && call.from === from, 60_000);

describe('given nobody at the desk', { timeout: 60_000 }, () => {
  test('when a debtor presses 1, then an apology is heard and a call back is promised', async () => {
    expect(summary).toMatchObject({ dispositions: { 'callback-asked': 1, 'heard-full': 1 }, transfers: 0 });
    const [call] = await callsTo(product, [presser]);
    expect((await correlate(call?.heard ?? '', prompt('apology-callback'))).score).toBeGreaterThan(0.8);
    const callbacks = await product.query<{ phone: string; queue: string; state: string }>(
      'select phone, queue, state from callbacks where campaign_id = $1',
      [summary.campaignId],
    );
    expect(callbacks).toEqual([{ phone: presser, queue: 'collectors', state: 'open' }]);
  });
});

describe('given an operator at the desk', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    const [phone] = product.stack().carrier?.operators ?? [];
    if (!phone) throw new Error('The simulated network has no operators');
    const login = ['--login', phone.name, '--password', phone.password];
    await product.out('operator', 'add', 'Anna', '--account', 'e2e', '--queue', 'collectors', ...login);
    await waitFor('the operator is ready', 60_000, async () => {
      const [row] = await product.query<{ state: string }>(`select state from operators where name = 'Anna'`);
      return row?.state === 'ready';
    });
  }, 90_000);

  test('when a debtor calls back, then he is recognised, talks to the operator, is recorded, and it costs nothing', async () => {
    const figures = () =>
      product.query(`select (select count(*) from attempts) as attempts, (select sum(amount) from ledger) as money`);
    const before = await figures();
    await callUs(product, { from: debtor, to: ourNumber, seconds: 12 });
    const call = await callerLog(debtor);
    await waitFor('the call is written', 20_000, async () => ((await inboundFrom(debtor))?.recordings ?? 0) > 0);
    expect(await inboundFrom(debtor)).toEqual({
      outcome: 'transferred',
      debtor: `phone:${debtor}`,
      campaign_id: summary.campaignId,
      transfers: 1,
      recordings: 1,
    });
    const operator = await waitForCall(callLogOf(product), (each) => each.kind === 'operator', 20_000);
    expect(toneMs(await readAudio(call.heard ?? ''), 660)).toBeGreaterThan(2000);
    expect(toneMs(await readAudio(operator.heard ?? ''), 440)).toBeGreaterThan(1000);
    expect(await figures()).toEqual(before);
  });

  test('when the debtor is handed to a number outside, then he hears whoever answers, the operator is free meanwhile, and the leg is paid and known to the audit', async () => {
    const lawyer = '+79729695500';
    await product.out('outside', 'add', lawyer, '--name', 'Lawyer', '--account', 'e2e');
    const began = Date.now() - 1000;
    await callUs(product, { from: debtor, to: ourNumber, seconds: 13 });
    const transfer = await waitFor('both talk', 20_000, async () => (await talkOf('Anna'))?.id);
    await order(transfer, { do: 'outside', number: lawyer, way: 'cold' });
    const anna = (state: string) => waitFor(`Anna is ${state}`, 15_000, async () => (await stateOf('Anna')) === state);
    await anna('ready');
    expect(await legOf(transfer)).toMatchObject({ state: 'answered', joined: true });
    const call = await waitForCall(
      callLogOf(product),
      ({ kind, from, time }) => kind === 'caller' && from === debtor && time.getTime() > began,
      30_000,
    );
    expect(call.heard).toBeDefined();
    const log = callLogOf(product);
    const heard = await waitForCall(log, ({ kind, number }) => kind === 'person' && number === lawyer, 20_000);
    expect(toneMs(await readAudio(heard.heard ?? ''), 440)).toBeGreaterThan(1000);
    await waitFor('the leg is settled', 10_000, async () => (await legOf(transfer))?.state === 'ended');
    expect(await legOf(transfer)).toMatchObject({ disposition: 'transferred', paid: true });
    expect((await product.run('audit', '--witness', callLogOf(product))).code).toBe(0);
  });

  test('when a stranger calls, then a polite end is all there is', async () => {
    const stranger = '+79729990000';
    await callUs(product, { from: stranger, to: ourNumber, seconds: 30 });
    const call = await callerLog(stranger);
    await waitFor('the call is written', 20_000, async () => (await inboundFrom(stranger)) !== undefined);
    expect(await inboundFrom(stranger)).toEqual({
      outcome: 'stranger',
      debtor: null,
      campaign_id: null,
      transfers: 0,
      recordings: 0,
    });
    expect(call.endedBy).toBe('far');
    expect((await correlate(call.heard ?? '', prompt('stranger-goodbye'))).score).toBeGreaterThan(0.8);
  });
});
