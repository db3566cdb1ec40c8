import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../../src/stack/state-folder.ts';
import { readAudio } from '../carrier/audio-file.ts';
import { type CarrierCall, readCallLog } from '../carrier/call-log.ts';
import { correlateSamples } from '../carrier/correlate.ts';
import { toneMs } from '../carrier/tone.ts';
import { demoPeople, dialsOf, fateOf, personaAt, refusedRows } from '../support/demo-people.ts';
import { follow } from '../support/heard-message.ts';
import { type CsvRow, csvHeader, Product } from '../support/product.ts';
import { type Speaker, type Spoken, startSpeaker } from '../support/spoken-message.ts';

interface Summary {
  readonly campaignId: string;
  readonly attempts: number;
  readonly dispositions: Readonly<Record<string, number>>;
  readonly money: { readonly price: string; readonly cost: string; readonly currency: string };
  readonly seconds: number;
  readonly audit: { readonly breaches: number };
}

const demoFile = join(checkout, 'campaigns/demo.yaml');
const people = demoPeople();
const expected = people.flatMap(dialsOf);
const product = new Product();
const demo = (): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  product.run('demo', '--once', '--json');

let said = '';
let summary: Summary;
let attempts: CsvRow[];
let calls: CarrierCall[];

beforeAll(async () => {
  const { code, stdout, stderr } = await demo();
  if (code !== 0) throw new Error(`The demo ended with ${code}:\n${stderr}`);
  said = stdout;
  summary = JSON.parse(stdout) as Summary;
  attempts = await product.report('attempts', summary.campaignId);
  calls = await readCallLog(callLog());
}, 300_000);

afterAll(() => product.stop(), 60_000);

const callLog = (): string => join(product.stack().carrier?.folder ?? '', 'calls.jsonl');

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

const kopecks = (decimal: string | undefined): number => Math.round(Number(decimal) * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Every figure that follows from the list and the personas alone. */
function figures(): Record<string, unknown> {
  const contacts = expected.filter((dial) => dial.contact).length;
  const transferred = expected.filter((dial) => dial.disposition === 'transferred');
  const unheard = transferred.filter((dial) => !dial.contact).length;
  const assistants = expected.filter((dial) => dial.disposition === 'assistant').length;
  return {
    list: { accepted: people.length + 1, refused: refusedRows.size },
    targets: people.length,
    attempts: expected.length,
    dispositions: tally(expected.map((dial) => dial.disposition)),
    contacts,
    // A robot that answered like a person, and people who talked to an operator, spend the law's counter too.
    lawfulContacts: contacts + unheard + assistants,
    redials: expected.length - people.length,
    transfers: transferred.length,
    abandoned: expected.filter((dial) => dial.disposition === 'transfer-abandoned').length,
    skipped: { 'retry-spent': people.filter(({ phones: [first = ''] }) => isSpent(first)).length },
    audit: { breaches: 0 },
  };
}

/** The one who never answers was reached on the next number. */
const isSpent = (phone: string): boolean => personaAt(phone) !== '11' && fateOf(phone).retrySpent;

describe('given the demo list, when the demo has run', () => {
  test('then standard output holds one JSON object with every figure that follows from the people', () => {
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(summary).toMatchObject(figures());
    expect(summary.money).toMatchObject({ price: `${figures().contacts}.00`, currency: 'RUB' });
    // As campaigns/lists/README.md works them out by hand.
    expect(summary).toMatchObject({ targets: 60, attempts: 87, contacts: 61, redials: 27, transfers: 6 });
  });

  test('then each person was dialled as often, and each dial ended, as the persona demands', () => {
    const found = people.map(({ id }) => attempts.filter((row) => row.debtor === id));
    expect(found.map((rows) => rows.map((row) => `${row.phone} ${row.disposition}`))).toEqual(
      people.map((person) => dialsOf(person).map((dial) => `${dial.phone} ${dial.disposition}`)),
    );
  });

  test('then the carrier saw the same calls: number, Call-ID, answer, keys', () => {
    const persons = calls.filter((call) => call.kind === 'person');
    expect(persons).toHaveLength(expected.length);
    for (const row of attempts) {
      const seen = persons.filter((call) => call.callId === row.callId);
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatchObject({ number: row.phone, persona: personaAt(row.phone ?? ''), keys: row.keys });
      expect(seen[0]?.answeredAt === undefined).toBe(row.answeredAt === '');
    }
    const keys = expected.map(({ phone, keys: pressed }) => `${phone} ${pressed}`).sort();
    expect(persons.map((call) => `${call.number} ${call.keys}`).sort()).toEqual(keys);
  });

  test('then the audit, with the carrier as witness, finds no breach', async () => {
    const { code, stdout } = await product.run('audit', '--witness', callLog(), '--json');
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 0, attempts: 87, breaches: 0 });
  });
});

describe('given the reports of the demo', () => {
  test.each([
    [
      'attempts',
      'attemptId debtor phone trunk reservedAt dialedAt answeredAt endedAt disposition cause heardMs messageMs keys seconds price cost callId redialOf failoverOf',
    ],
    [
      'contacts',
      'attemptId debtor phone trunk reservedAt dialedAt answeredAt endedAt disposition cause heardMs messageMs keys seconds price cost callId redialOf failoverOf',
    ],
    ['targets', 'debtor phones attempts lastDisposition heardFull contacts price nextAttemptAt whyNot'],
    ['redials', 'attemptId redialOf debtor phone reason waitedSeconds disposition'],
    ['campaign', 'step count share'],
  ])('then %s has the columns of the design, in their order', async (name, names) => {
    const csv = await product.out('report', name, '--campaign', summary.campaignId, '--format', 'csv');
    expect(csvHeader(csv)).toEqual(names.split(' '));
  });

  test('then contacts, ledger, attempts and summary are one number each for price and cost', async () => {
    const contacts = await product.report('contacts', summary.campaignId);
    const ledger = await product.query<{ direction: string; total: string }>(
      'select direction, sum(amount) as total from ledger where campaign_id = $1 group by 1',
      [summary.campaignId],
    );
    const [price, cost] = ['price', 'cost'].map((way) => Number(ledger.find((row) => row.direction === way)?.total));
    expect(contacts.map((row) => row.phone).sort()).toEqual(
      expected
        .filter((dial) => dial.contact)
        .map((dial) => dial.phone)
        .sort(),
    );
    expect([sum(contacts.map((row) => kopecks(row.price))), kopecks(summary.money.price)]).toEqual([price, price]);
    expect([sum(attempts.map((row) => kopecks(row.cost))), kopecks(summary.money.cost)]).toEqual([cost, cost]);
    // 0.90 RUB a minute, by started seconds, half a kopeck up.
    expect(attempts.map((row) => kopecks(row.cost))).toEqual(
      attempts.map((row) => Math.floor((Number(row.seconds) * 90) / 60 + 0.5)),
    );
  });

  test('then the seconds are those that the carrier counted, to a second', () => {
    for (const row of attempts.filter((each) => each.answeredAt !== '')) {
      const call = calls.find(({ callId }) => callId === row.callId);
      const talked = ((call?.endedAt.getTime() ?? 0) - (call?.answeredAt?.getTime() ?? 0)) / 1000;
      expect(Math.abs(Number(row.seconds) - 0.5 - talked)).toBeLessThan(1.5);
    }
  });

  test('then every redial names the attempt before it and why', async () => {
    const redials = await product.report('redials', summary.campaignId);
    const disposition = new Map(attempts.map((row) => [row.attemptId, row.disposition]));
    expect(redials).toHaveLength(27);
    for (const row of redials) {
      expect(row.reason).toBe(disposition.get(row.redialOf));
      expect(Number(row.waitedSeconds)).toBeGreaterThanOrEqual(3);
    }
  });

  test('then the waterfall from loaded rows to dialled people adds up', async () => {
    const steps = await product.report('campaign', summary.campaignId);
    expect(steps.map((row) => `${row.step} ${row.count}`)).toEqual(['refused 8', 'same-person 1', 'dialled 60']);
  });
});

describe('given what people asked for in the demo', () => {
  test('then who pressed 9 is on the do-not-call list, who pressed 3 has promised, and a dead number is marked', async () => {
    const first = people.map(({ phones: [phone = ''] }) => phone);
    const of = (persona: string) => first.filter((phone) => personaAt(phone) === persona).sort();
    const numbers = async (sql: string) =>
      (await product.query<{ number: string }>(sql)).map((row) => row.number).sort();
    expect(await numbers(`select number from do_not_call where source = 'key'`)).toEqual(of('24'));
    expect(await numbers('select a.phone as number from promises p join attempts a on a.id = p.attempt_id')).toEqual(
      of('23'),
    );
    expect(await numbers(`select number from phones where health = 'bad'`)).toEqual(of('13'));
  });
});

describe('given the people who pressed 1 in the demo', () => {
  test('then debtor and operator heard each other, and our recording has both', { timeout: 60_000 }, async () => {
    const transfers = await product.query<{ call_id: string; file: string; lost_why: string | null }>(
      `select a.call_id, r.file, r.lost_why from transfers t join attempts a on a.id = t.attempt_id
       join recordings r on r.transfer_id = t.id where t.campaign_id = $1 and t.state = 'ended'`,
      [summary.campaignId],
    );
    const operators = calls.filter((call) => call.kind === 'operator' && call.answeredAt !== undefined);
    expect([transfers.length, operators.length]).toEqual([6, 6]);
    for (const call of operators) expect(toneMs(await readAudio(call.heard ?? ''), 440)).toBeGreaterThan(6000);
    const spool = product.stack().asterisk[0]?.spool ?? '';
    for (const transfer of transfers) {
      const call = calls.find(({ callId }) => callId === transfer.call_id);
      expect(toneMs(await readAudio(call?.heard ?? ''), 660)).toBeGreaterThan(6000);
      const recording = await readAudio(join(spool, 'recording', `${transfer.file}.wav`));
      expect(toneMs(recording, 440, 0.25)).toBeGreaterThan(5000);
      expect(toneMs(recording, 660, 0.25)).toBeGreaterThan(5000);
      expect(transfer.lost_why).toBeNull();
    }
  });

  test('then who left while waiting is written as abandoned, and no operator is kept', async () => {
    const [found] = await product.query<{ abandoned: number; ready: number }>(
      `select (select count(*)::int from transfers
               where campaign_id = $1 and state = 'abandoned' and ended_at is not null) as abandoned,
              (select count(*)::int from operators where state in ('ready', 'wrap-up')) as ready`,
      [summary.campaignId],
    );
    expect(found).toEqual({ abandoned: 2, ready: 3 });
  });
});

/** While the files of the first demo are compared, the second one runs. */
describe('given what was heard in the demo', () => {
  let speaker: Speaker;
  let again: ReturnType<typeof demo>;
  const spoken = new Map<string, readonly Spoken[]>();

  beforeAll(async () => {
    speaker = await startSpeaker(demoFile, product.stack().folders.sounds);
    const messages = people.map(async (person) => {
      spoken.set(person.id, await speaker.of({ ...person, phone: person.phones[0] ?? '' }));
    });
    await Promise.all(messages);
    again = demo();
  }, 180_000);

  afterAll(() => speaker.stop());

  /** Equal sounds reach 0.95, others 0.4; a busy machine that loses packets takes some of it. */
  const proof = 0.65;
  const heardBy = (row: CsvRow) => readAudio(calls.find(({ callId }) => callId === row.callId)?.heard ?? '');
  const formsFor = (id: string | undefined): readonly Spoken[] => spoken.get(id ?? '') ?? [];
  /** The form that was played: the report tells its length. */
  const played = (row: CsvRow): Spoken => {
    const form = formsFor(row.debtor).find(({ whole }) => whole.length === Number(row.messageMs) * 8);
    if (!form) throw new Error(`No form of the message of ${row.debtor} is ${row.messageMs} ms long`);
    return form;
  };
  const sumOf = ({ whole, sum: [begin, end] }: Spoken): Int16Array => whole.subarray(begin, end);

  test('then "say" gives the same message as these tests expect', { timeout: 120_000 }, async () => {
    const [person] = people;
    if (!person) throw new Error('The list is empty');
    const wav = join(product.folder, 'said.wav');
    const debtor = JSON.stringify({ phone: person.phones[0], name: person.name, debt: person.debt });
    await product.out('say', demoFile, '--debtor', debtor, '--out', wav);
    expect(await readAudio(wav)).toEqual(formsFor(person.id)[0]?.whole);
  });

  test('then whoever heard all heard the own message, with the own sum and nobody else’s', {
    timeout: 180_000,
  }, async () => {
    // Number 40 is deaf after a second: the message was played, and nothing tells us that it did not arrive.
    const rows = attempts.filter((row) => row.disposition === 'heard-full' && personaAt(row.phone ?? '') !== '40');
    for (const row of rows) {
      const heard = await heardBy(row);
      const own = played(row);
      const whole = follow(heard, own.whole);
      expect.soft(whole.score, `${row.phone}, the whole message`).toBeGreaterThan(proof);
      const [begin, end] = own.sum;
      const around = heard.subarray(Math.max(0, whole.placeOf(begin) - 8000), whole.placeOf(end) + 8000);
      const ownSum = correlateSamples(around, sumOf(own)).score;
      expect.soft(ownSum, `${row.phone}, the own sum`).toBeGreaterThan(proof);
      const next = people[(people.findIndex(({ id }) => id === row.debtor) + 1) % people.length];
      const strangers = formsFor(next?.id).map((form) => correlateSamples(around, sumOf(form)).score);
      expect.soft(Math.max(...strangers), `${row.phone}, the sum of another`).toBeLessThan(ownSum - 0.15);
    }
  });

  test('then whoever hung up or pressed a key early heard the beginning, as long as the report says', {
    timeout: 120_000,
  }, async () => {
    const early = new Set(['heard-part', 'promised', 'opted-out', 'transferred', 'transfer-abandoned']);
    for (const row of attempts.filter(({ disposition }) => early.has(disposition ?? ''))) {
      // What is on the way when the person hangs up does not arrive; pieces of 200 ms are compared.
      const samples = (Number(row.heardMs) - 250) * 8;
      if (samples < 3200) continue;
      const { score } = follow(await heardBy(row), played(row).whole.subarray(0, samples));
      expect.soft(score, row.phone).toBeGreaterThan(proof);
    }
  });

  test('when the demo runs again in the same folder, then every figure is the same', { timeout: 300_000 }, async () => {
    const { code, stdout } = await again;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(figures());
  });
});
