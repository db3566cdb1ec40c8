import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCampaign, loadCampaignFile, parseCampaign } from '../../../src/config/campaign-file.ts';
import { type CampaignSpec, redialable, weekdays } from '../../../src/domain/campaign-spec.ts';
import type { Condition } from '../../../src/domain/debtor-filter.ts';
import { type Disposition, dispositions } from '../../../src/domain/disposition.ts';
import { disclosures, type KeyAction, messageKeys } from '../../../src/domain/message.ts';
import { type Kopecks, kopecks } from '../../../src/domain/money.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
/** Anything a person may type: quotes, colons, hashes, line breaks, other alphabets. */
const prose = fc
  .string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...'aЖё 0:#"\'{}[]|>-,&*!%@\n«»') })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const money: fc.Arbitrary<Kopecks> = fc.nat(100_000_000).map(kopecks);
const optional = <T>(inner: fc.Arbitrary<T>, key: string) =>
  fc.option(
    inner.map((value) => ({ [key]: value })),
    { nil: {} },
  );

const machineText = prose.filter((text) => !text.includes('{{'));
const part = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    word.map((prompt) => ({ prompt })),
    text.map((written) => ({ text: written })),
  );

const action: fc.Arbitrary<KeyAction> = fc.oneof(
  word.map((queue) => ({ do: 'operator', queue }) as const),
  fc.constantFrom('repeat', 'promise', 'wrong-person', 'opt-out').map((verb) => ({ do: verb }) as const),
);

const message = fc
  .tuple(
    fc.record({
      language: fc.constantFrom('ru', 'en'),
      disclosure: fc.subarray([...disclosures]),
      confirm: fc.constantFrom('none', 'right-party'),
      say: fc.array(part(prose), { minLength: 1, maxLength: 4 }),
      keys: fc.dictionary(fc.constantFrom(...messageKeys), action),
      fullPercent: fc.integer({ min: 1, max: 100 }),
      repeatOnSilence: fc.boolean(),
      listenMs: fc.nat(60_000),
    }),
    optional(word, 'voice'),
  )
  .map(([required, voice]) => ({ ...required, ...voice }));

const order = fc.record({
  is: fc.constantFrom('>=', '<=', '>', '<'),
  value: fc.oneof(fc.integer().map(String), fc.constant('2026-12-31')),
});
const values = fc.array(prose, { minLength: 1, maxLength: 3 });
/** What a file can say of one field, in the order in which it is read back. */
const conditions = (field: string): fc.Arbitrary<Condition[]> =>
  fc
    .tuple(
      fc.array(order, { maxLength: 2 }),
      fc.option(values, { nil: undefined }),
      fc.option(values, { nil: undefined }),
    )
    .map(([orders, allowed, denied]) => [
      ...orders.map((one) => ({ field, ...one }) as Condition),
      ...(allowed ? [{ field, is: 'in', values: allowed } as const] : []),
      ...(denied ? [{ field, is: 'not-in', values: denied } as const] : []),
    ]);
const where = fc
  .uniqueArray(fc.constantFrom('debt.amount', 'debt.due', 'segment', 'Тариф плана'))
  .chain((fields) => fc.tuple(...fields.map(conditions)))
  .map((all) => all.flat());

const schedule = fc
  .record({
    days: fc.subarray([...weekdays], { minLength: 1 }),
    fromMinute: fc.nat(1438),
    length: fc.integer({ min: 1, max: 1440 }),
  })
  .map(({ days, fromMinute, length }) => ({ days, fromMinute, toMinute: Math.min(1440, fromMinute + length) }));

const redial = fc.dictionary(
  fc.constantFrom(...redialable),
  fc.record({
    afterMs: fc.integer({ min: 1000, max: 31 * 86_400_000 }),
    times: fc.integer({ min: 1, max: 20 }),
    nextPhone: fc.boolean(),
  }),
);

const machine = fc.oneof(
  fc.record({ do: fc.constant('hang-up' as const), say: fc.array(part(machineText), { maxLength: 2 }) }),
  fc.record({
    do: fc.constant('leave-message' as const),
    say: fc.array(part(machineText), { minLength: 1, maxLength: 2 }),
  }),
);

const rates = fc
  .tuple(
    fc.record({
      perContact: money,
      minute: money,
      trunkMinute: money,
      rounding: fc.constantFrom('per-second', 'per-minute', '60+6', '1+1', '0+30'),
      currency: fc.constant('RUB'),
      minimumHeardMs: fc.nat(600_000),
    }),
    optional(fc.subarray(Object.keys(dispositions) as Disposition[], { minLength: 1 }), 'contactDispositions'),
  )
  .map(([required, contact]) => ({ ...required, ...contact }));

const caps = fc.tuple(
  optional(fc.integer({ min: 1, max: 1000 }), 'perDay'),
  optional(fc.integer({ min: 1, max: 1000 }), 'perWeek'),
);

const spec: fc.Arbitrary<CampaignSpec> = fc
  .tuple(
    fc.record({
      name: prose,
      account: prose,
      policies: fc.uniqueArray(fc.constantFrom('ru-230fz', 'uk', 'us-regf'), { minLength: 1 }),
      trunks: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      ringMs: fc.integer({ min: 5000, max: 120_000 }),
      priority: fc.integer({ min: -100, max: 100 }),
      where,
      holdoutPercent: fc.integer({ min: 0, max: 90_000 }).map((thousandths) => thousandths / 1000),
      message,
      redial,
      unanswered: caps.map(([day, week]) => ({ ...day, ...week })),
      machine,
      rates,
    }),
    fc.tuple(
      optional(prose, 'creditor'),
      optional(fc.constant('+74951234567'), 'callerId'),
      optional(fc.integer({ min: 1, max: 100_000 }), 'lines'),
      optional(fc.double({ min: 0.001, max: 1000, noNaN: true }), 'ratePerSecond'),
      optional(
        money.map((amount) => ({ amount, currency: 'RUB' })),
        'spendingCap',
      ),
      optional(schedule, 'schedule'),
    ),
    fc.record({ waitMs: fc.integer({ min: 1000, max: 600_000 }), otherwise: fc.constantFrom('callback', 'hang-up') }),
    word,
  )
  .map(([required, extras, transfer, queue]) => {
    const operators = Object.values(required.message.keys).some((one) => one?.do === 'operator');
    const whole = {
      ...required,
      ...Object.assign({}, ...extras),
      transfer: { ...transfer, ...(operators && { queue }) },
    };
    return whole as CampaignSpec;
  });

describe('a campaign goes to a file and back without loss', () => {
  it('given any campaign that the screens can make, then its file reads back as the same', () => {
    fc.assert(
      fc.property(spec, (made) => {
        expect(parseCampaign(formatCampaign(made), 'made.yaml')).toEqual(made);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['communications', 'demo', 'demo-en'])('given the sample %s, then it does too', (sample) => {
    const read = loadCampaignFile(`campaigns/${sample}.yaml`);
    expect(parseCampaign(formatCampaign(read), 'again.yaml')).toEqual(read);
  });

  it('given a campaign was stored as JSON, then it is the same campaign', () => {
    fc.assert(
      fc.property(spec, (made) => {
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
      }),
    );
  });
});
