import { expect, test } from 'vitest';
import { rate } from '../../../../src/billing/rate.ts';
import type { CampaignSpec } from '../../../../src/domain/campaign-spec.ts';
import { kopecks } from '../../../../src/domain/money.ts';
import { bundledBook } from '../../../../src/policy/bundled.ts';
import { decideBy } from '../../../../src/policy/decide-campaign.ts';
import { type ForecastRequest, forecast } from '../../../../src/scheduling/forecast/forecast.ts';
import { limitsFor } from '../../../../src/scheduling/forecast/lines.ts';
import type { ForecastPerson, OutcomeMix } from '../../../../src/scheduling/forecast/ports.ts';
import { campaignSpec } from '../../../support/campaign-spec.ts';

const tuesday = new Date('2026-11-24T10:00:00+03:00');
const everybodyHears: OutcomeMix = {
  from: 'history',
  dials: 1000,
  outcomes: [{ disposition: 'heard-full', share: 1, ringMs: 5000, talkMs: 15_000, heardMs: 15_000 }],
};
const nobodyAnswers: OutcomeMix = {
  from: 'history',
  dials: 1000,
  outcomes: [{ disposition: 'no-answer', share: 1, ringMs: 30_000, talkMs: 0, heardMs: 0 }],
};

function person(over: Partial<ForecastPerson> = {}): ForecastPerson {
  const phones = over.phones ?? ['+79123456789'];
  const [phone = ''] = phones;
  return { phones, history: [], subject: { phone, zone: 'Europe/Moscow', stops: [] }, ...over };
}

async function* pages(people: readonly ForecastPerson[]): AsyncGenerator<readonly ForecastPerson[]> {
  for (let from = 0; from < people.length; from += 500) yield people.slice(from, from + 500);
}

function ask(people: readonly ForecastPerson[], spec: CampaignSpec, over: Partial<ForecastRequest> = {}) {
  return forecast({
    spec,
    at: tuesday,
    seed: 1,
    zone: 'Europe/Moscow',
    limits: { lines: 10, ratePerSecond: 10 },
    people: pages(people),
    decide: decideBy(bundledBook())(spec),
    price: ({ disposition, heardMs, talkMs }) => rate(spec.rates, { disposition, heardMs, answeredMs: talkMs }),
    mix: everybodyHears,
    onProgress: () => undefined,
    ...over,
  });
}

const crowd = (count: number, over: Partial<ForecastPerson> = {}) => Array.from({ length: count }, () => person(over));

test('ten people on ten lines at ten a second are dialled within a second and done after the last message', async () => {
  const { run } = await ask(crowd(10), campaignSpec());
  expect(run.attempts).toBe(10);
  expect(run.firstDials.map((start) => start - tuesday.getTime())).toEqual([
    0, 100, 200, 300, 400, 500, 600, 700, 800, 900,
  ]);
  expect(run.finishesAt).toEqual(new Date(tuesday.getTime() + 900 + 20_000));
});

test('a line that is busy is waited for: 11 people on 10 lines take two rounds', async () => {
  const { run } = await ask(crowd(11), campaignSpec());
  expect((run.firstDials.at(-1) ?? 0) - tuesday.getTime()).toBe(20_000);
  expect(run.shortOf).toBe('lines');
});

test('price and cost are those of the rate card, to the kopeck', async () => {
  const { run } = await ask(crowd(40), campaignSpec());
  // 40 contacts at 1.00; 15 s at 0.90 a minute is 22.5 kopecks, half-up 23.
  expect([run.contacts, run.price, run.cost]).toEqual([40, 4000, 40 * 23]);
});

test('each person who is left out stands under one reason and nobody under two', async () => {
  const people = [
    ...crowd(3),
    person({ out: 'left-list' }),
    person({ out: 'holdout' }),
    person({ subject: { phone: '+79123456789', zone: 'Europe/Moscow', stops: ['bankruptcy'] } }),
    person({ subject: { phone: '+79123456789', zone: 'Europe/Moscow', stops: [], consents: { 'mass-call': false } } }),
  ];
  const found = await ask(people, campaignSpec({ policies: ['ru-230fz'] }));
  expect(Object.fromEntries(found.skipped)).toEqual({ 'left-list': 1, holdout: 1, stopped: 1, 'no-consent': 1 });
  expect(found.survey).toMatchObject({ people: 7, callable: 3 });
});

test('people in Vladivostok, where it is evening, wait for their morning under ru-230fz', async () => {
  // 10:00 in Moscow is 17:00 in Vladivostok; at 16:00 in Moscow it is 23:00 there, and calls begin at 08:00 = 01:00 Moscow.
  const at = new Date('2026-11-24T16:00:00+03:00');
  const east = person({ subject: { phone: '+79123456789', zone: 'Asia/Vladivostok', stops: [] } });
  const found = await ask([person(), east], campaignSpec({ policies: ['ru-230fz'] }), { at });
  expect(found.survey.waiting).toEqual([
    {
      reason: 'window',
      people: 1,
      from: new Date('2026-11-25T01:00:00+03:00'),
      until: new Date('2026-11-25T01:00:00+03:00'),
    },
  ]);
  expect(found.run.firstDials).toEqual([at.getTime(), Date.parse('2026-11-25T01:00:00+03:00')]);
});

test('a redial after ten minutes waits for the next lawful day under ru-230fz, and is counted as delayed', async () => {
  const mix: OutcomeMix = {
    ...everybodyHears,
    outcomes: [{ disposition: 'heard-part', share: 1, ringMs: 5000, talkMs: 3000, heardMs: 3000 }],
  };
  const redial = { 'heard-part': { afterMs: 600_000, times: 1, nextPhone: false } };
  const found = await ask([person()], campaignSpec({ policies: ['ru-230fz'], redial }), { mix });
  expect(found.run).toMatchObject({ attempts: 2, redials: 1, delayedRedials: 1, lawfulContacts: 2 });
  expect(found.run.days.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25']);
});

test('a person who never answers is dialled as often as the rule says, then counts as tried in vain', async () => {
  const redial = { 'no-answer': { afterMs: 7_200_000, times: 3, nextPhone: false } };
  const found = await ask([person()], campaignSpec({ redial }), { mix: nobodyAnswers });
  expect(found.run.attempts).toBe(4);
  expect(Object.fromEntries(found.skipped)).toEqual({ 'retry-spent': 1 });
});

test('one line for 2,000 people does not reach them today, and both remedies are priced', async () => {
  const found = await ask(crowd(2000), campaignSpec({ policies: ['ru-jku-own'] }), {
    limits: { lines: 1, ratePerSecond: 10 },
    at: new Date('2026-11-24T14:00:00+03:00'),
  });
  // 8 hours until 22:00 hold 1440 calls of 20 s; a ring of 30 s must end by then.
  expect(found.today?.until).toEqual(new Date('2026-11-24T21:55:00+03:00'));
  expect(found.today?.of).toBe(2000);
  expect(found.today?.dialled).toBe(1426);
  expect(found.today?.shortOf).toBe('lines');
  const [more, goOn] = found.remedies;
  expect(more).toMatchObject({ do: 'more-lines', limits: { lines: 2 }, price: 200_000 });
  expect(goOn?.do).toBe('go-on');
  expect(goOn?.firstDialsEndAt?.getTime()).toBeGreaterThan(Date.parse('2026-11-25T08:00:00+03:00'));
});

test('money that ends first is the reason, and the remedy is the cap that would do', async () => {
  const spendingCap = { amount: kopecks(1000), currency: 'RUB' };
  const found = await ask(crowd(30), campaignSpec({ spendingCap }));
  expect(found.run.contacts).toBe(10);
  expect(Object.fromEntries(found.skipped)).toEqual({ 'spending-cap': 20 });
  expect(found.today?.shortOf).toBe('spending-cap');
  expect(found.remedies).toMatchObject([{ do: 'raise-cap', price: 3000 }]);
});

test('a long list is played by a sample whose figures stay within two per cent of the whole', async () => {
  const found = await ask(crowd(20_000), campaignSpec(), { limits: { lines: 100, ratePerSecond: 10 } });
  expect(found.survey.simulated).toBe(4000);
  expect(found.run.attempts).toBe(20_000);
  // 100 lines of 20 s carry five calls a second: 4,000 s.
  const seconds = ((found.run.finishesAt?.getTime() ?? 0) - tuesday.getTime()) / 1000;
  expect(Math.abs(seconds - 4000)).toBeLessThan(80);
});

test('the same seed gives the same forecast and another seed another one', async () => {
  const mix: OutcomeMix = {
    ...everybodyHears,
    outcomes: [
      { disposition: 'heard-full', share: 0.5, ringMs: 5000, talkMs: 15_000, heardMs: 15_000 },
      { disposition: 'busy', share: 0.5, ringMs: 3000, talkMs: 0, heardMs: 0 },
    ],
  };
  const contacts = async (seed: number) => (await ask(crowd(300), campaignSpec(), { mix, seed })).run.contacts;
  expect(await contacts(7)).toBe(await contacts(7));
  expect(await contacts(7)).not.toBe(await contacts(8));
});

test('the campaign may not use more than its trunks have together', () => {
  const trunks = { a: { lines: 10, rate: 2 }, b: { lines: 5, rate: 1 }, c: { lines: 99, rate: 99 } };
  expect(limitsFor({ trunks: ['a', 'b'] }, trunks)).toEqual({ lines: 15, ratePerSecond: 3 });
  expect(limitsFor({ trunks: ['a', 'b'], lines: 30, ratePerSecond: 2.5 }, trunks)).toEqual({
    lines: 15,
    ratePerSecond: 2.5,
  });
});
