import { describe, expect, it } from 'vitest';
import { formatCampaign, loadCampaignFile, parseCampaign, readCampaign } from '../../../src/config/campaign-file.ts';
import { problemList } from '../../../src/config/problem.ts';

const minimal = `name: Autumn
account: demo
policy: ru-230fz
trunks: [volga]
message: { say: [ { text: Good day } ] }
`;

/** The problems of the minimal file with lines added or replaced. */
function complaints(lines: string, references = {}): string {
  const keys = lines.split('\n').map((line) => line.split(':')[0]);
  const kept = minimal.split('\n').filter((line) => line !== '' && !keys.includes(line.split(':')[0]));
  const reading = readCampaign(`${kept.join('\n')}\n${lines}\n`, 'c.yaml', references);
  return reading.ok
    ? 'ok'
    : reading.problems.map(({ field, message, remedy }) => `${field}: ${message}. ${remedy}`).join('\n');
}

describe('a campaign file that is right', () => {
  it('given only what is required, then the rest is as the design says', () => {
    expect(parseCampaign(minimal, 'c.yaml')).toEqual({
      name: 'Autumn',
      account: 'demo',
      policies: ['ru-230fz'],
      trunks: ['volga'],
      ringMs: 30_000,
      priority: 0,
      where: [],
      holdoutPercent: 0,
      message: {
        language: 'ru',
        disclosure: [],
        confirm: 'none',
        say: [{ text: 'Good day' }],
        keys: {},
        fullPercent: 90,
        repeatOnSilence: false,
        listenMs: 5000,
      },
      redial: {},
      unanswered: { perDay: 2, perWeek: 6 },
      transfer: { waitMs: 30_000, otherwise: 'callback' },
      machine: { do: 'hang-up', say: [] },
      rates: {
        perContact: 0,
        minute: 0,
        trunkMinute: 0,
        rounding: 'per-second',
        currency: 'RUB',
        minimumHeardMs: 1000,
      },
    });
  });

  it('given the file of the design, then every value has its unit', () => {
    expect(loadCampaignFile('campaigns/communications.yaml')).toEqual({
      name: 'Communications debt, November',
      account: 'demo',
      policies: ['ru-230fz'],
      creditor: 'АО «Волга-Связь»',
      callerId: '+74951234567',
      trunks: ['volga'],
      lines: 30,
      ratePerSecond: 5,
      ringMs: 30_000,
      spendingCap: { amount: 500_000, currency: 'RUB' },
      priority: 0,
      where: [
        { field: 'debt.amount', is: '>=', value: '300' },
        { field: 'segment', is: 'in', values: ['private'] },
      ],
      holdoutPercent: 10,
      schedule: { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], fromMinute: 540, toMinute: 1200 },
      message: {
        language: 'ru',
        voice: 'anna',
        disclosure: ['creditor', 'robot', 'recording'],
        confirm: 'none',
        say: [
          { prompt: 'greeting' },
          {
            text: 'Ваш долг за {{debt.service}} на {{today|date}} составляет {{debt.amount|money}}. Оплатите его до {{debt.due|date}}.',
          },
          { text: 'Чтобы поговорить с оператором, нажмите один. Чтобы прослушать ещё раз, нажмите два.' },
        ],
        keys: {
          1: { do: 'operator', queue: 'collectors' },
          2: { do: 'repeat' },
          3: { do: 'promise' },
          4: { do: 'operator', queue: 'support' },
          8: { do: 'wrong-person' },
          9: { do: 'opt-out' },
        },
        fullPercent: 90,
        repeatOnSilence: false,
        listenMs: 5000,
      },
      redial: {
        'heard-part': { afterMs: 600_000, times: 2, nextPhone: false },
        busy: { afterMs: 300_000, times: 3, nextPhone: false },
        'no-answer': { afterMs: 7_200_000, times: 3, nextPhone: true },
      },
      unanswered: { perDay: 2, perWeek: 6 },
      transfer: { queue: 'collectors', waitMs: 30_000, otherwise: 'callback' },
      machine: { do: 'leave-message', say: [{ text: 'Просим перезвонить в {{creditor}}.' }] },
      rates: {
        perContact: 100,
        minute: 0,
        trunkMinute: 90,
        rounding: 'per-second',
        currency: 'RUB',
        minimumHeardMs: 1000,
      },
    });
  });

  it('given several policies, then all bind', () => {
    const spec = parseCampaign(minimal.replace('ru-230fz', '[us-regf, us-tsr]'), 'c.yaml');
    expect(spec.policies).toEqual(['us-regf', 'us-tsr']);
    expect(spec.unanswered).toEqual({});
  });

  it('given the house cap is lifted under ru-230fz, then there is none, after a round trip too', () => {
    const spec = parseCampaign(`${minimal}unanswered: {}\n`, 'c.yaml');
    expect(spec.unanswered).toEqual({});
    expect(parseCampaign(formatCampaign(spec), 'c.yaml')).toEqual(spec);
  });

  it('given a key that says operator alone, then it leads to the queue of the transfer', () => {
    const keys = (text: string, rest = '') =>
      parseCampaign(minimal.replace('Good day } ]', `Good day } ], keys: ${text}`) + rest, 'c.yaml');
    const withQueue = keys('{ 1: operator }', 'transfer: { queue: desk }\n');
    expect(withQueue.message.keys).toEqual({ 1: { do: 'operator', queue: 'desk' } });
    const other = keys('{ 1: operator, 4: "operator:support" }');
    expect(other.message.keys[1]).toEqual({ do: 'operator', queue: 'support' });
    expect(other.transfer.queue).toBe('support');
  });

  it('given a machine is to be retried without a rule, then it is called once more after two hours', () => {
    const spec = parseCampaign(`${minimal}machine: { do: retry }\n`, 'c.yaml');
    expect(spec.redial).toEqual({ voicemail: { afterMs: 7_200_000, times: 1, nextPhone: false } });
  });

  it('given a machine is to be retried by a rule, then the rule counts', () => {
    const spec = parseCampaign(
      `${minimal}machine: { do: retry }\nredial: { voicemail: { after: 1d, times: 3 } }\n`,
      'c.yaml',
    );
    expect(spec.redial).toEqual({ voicemail: { afterMs: 86_400_000, times: 3, nextPhone: false } });
  });

  it.each([
    ['[mon-fri]', ['mon', 'tue', 'wed', 'thu', 'fri']],
    ['[sat, mon]', ['mon', 'sat']],
    ['[fri-mon]', ['mon', 'fri', 'sat', 'sun']],
    ['[mon-tue, sun]', ['mon', 'tue', 'sun']],
  ])('given the days %s, then the week is read so', (days, expected) => {
    const spec = parseCampaign(`${minimal}schedule: { days: ${days} }\n`, 'c.yaml');
    expect(spec.schedule).toEqual({ days: expected, fromMinute: 0, toMinute: 1440 });
  });

  it.each([
    ['30s', 30_000],
    ['1m30s', 90_000],
    ['5000ms', 5000],
    ['2m', 120_000],
  ])('given it rings %s, then that is %i ms', (ring, expected) => {
    expect(parseCampaign(`${minimal}ring: ${ring}\n`, 'c.yaml').ringMs).toBe(expected);
  });
});

describe('who a campaign is for', () => {
  const where = (text: string) => parseCampaign(`${minimal}where: ${text}\n`, 'c.yaml').where;

  it.each([
    ['{ debt.amount: ">= 300" }', [{ field: 'debt.amount', is: '>=', value: '300' }]],
    [
      '{ debt.amount: "> 300 <= 5000.50" }',
      [
        { field: 'debt.amount', is: '>', value: '300' },
        { field: 'debt.amount', is: '<=', value: '5000.50' },
      ],
    ],
    ['{ debt.due: "<2026-12-01" }', [{ field: 'debt.due', is: '<', value: '2026-12-01' }]],
    ['{ segment: private }', [{ field: 'segment', is: 'in', values: ['private'] }]],
    ['{ segment: [a, 2] }', [{ field: 'segment', is: 'in', values: ['a', '2'] }]],
    ['{ segment: "!= vip" }', [{ field: 'segment', is: 'not-in', values: ['vip'] }]],
    ['{ segment: "= vip" }', [{ field: 'segment', is: 'in', values: ['vip'] }]],
    ['{ Тариф: { not: [a, b] } }', [{ field: 'Тариф', is: 'not-in', values: ['a', 'b'] }]],
    [
      '{ n: { is: ">= 1", not: [5] } }',
      [
        { field: 'n', is: '>=', value: '1' },
        { field: 'n', is: 'not-in', values: ['5'] },
      ],
    ],
  ])('given where: %s', (text, expected) => {
    expect(where(text)).toEqual(expected);
  });
});

describe('a campaign file that is wrong says where and what to write', () => {
  const cases: readonly (readonly [what: string, lines: string, says: string])[] = [
    ['no policy', 'policy:', 'policy: is missing. Write for example policy: ru-230fz.'],
    ['a misspelt key', 'redail: {}', 'redail: there is no "redail" here. Did you mean "redial"?'],
    ['one trunk without a list', 'trunks: volga', 'trunks: "volga" is no list. Write for example trunks: [ volga ].'],
    ['no trunk', 'trunks: []', 'trunks: is empty. Write for example trunks: [ volga ].'],
    ['one trunk twice', 'trunks: [a, b, a]', 'trunks[2]: "a" is named twice. Keep one of the two.'],
    ['a wait without a unit', 'ring: 30', 'ring: 30 is a bare number. Write for example ring: 30s.'],
    ['too long a ring', 'ring: 5m', 'ring: "5m" is out of bounds: 5s to 2m.'],
    ['a share without a sign', 'holdout: 0.1', 'holdout: 0.1 is a bare number. Write for example holdout: 10%.'],
    ['a share above the bound', 'holdout: 95%', 'holdout: "95%" is out of bounds: 0% to 90%.'],
    [
      'an amount without a currency',
      'spendingCap: "5000"',
      'spendingCap: "5000" is no amount: it needs a currency of three letters',
    ],
    [
      'two currencies',
      'spendingCap: 10 EUR',
      'spendingCap: "10 EUR" is in another currency than the rest. Write all amounts in RUB',
    ],
    [
      'hours that end before they begin',
      'schedule: { from: "20:00", to: "09:00" }',
      'schedule.to: "09:00" is not later than "from"',
    ],
    ['hours that do not exist', 'schedule: { from: "25:00" }', 'schedule.from: "25:00" is no time of day'],
    [
      'a day that does not exist',
      'schedule: { days: [mon-son] }',
      'schedule.days[0]: "mon-son" is no weekday or range',
    ],
    [
      'a condition with a swapped operator',
      'where: { debt.amount: "=> 300" }',
      'where.debt.amount: "=> 300" is no condition',
    ],
    [
      'a condition without a number',
      'where: { debt.amount: ">= much" }',
      'where.debt.amount: ">= much" is no condition',
    ],
    [
      'a redial of a final disposition',
      'redial: { heard-full: { after: 1m } }',
      'redial.heard-full: there is no "heard-full" in "redial"',
    ],
    [
      'a redial without a wait',
      'redial: { busy: { times: 2 } }',
      'redial.busy.after: is missing. Write for example after: 10m.',
    ],
    ['a redial never', 'redial: { busy: { after: 1m, times: 0 } }', 'redial.busy.times: 0 is below 1.'],
    [
      'a language nobody speaks',
      'message: { language: de, say: [ { text: x } ] }',
      'message.language: "de" is none of ru, en',
    ],
    ['nothing to say', 'message: { say: [] }', 'message.say: is empty.'],
    [
      'a piece that is both',
      'message: { say: [ { text: x, prompt: y } ] }',
      'message.say[0]: needs one of prompt and text',
    ],
    [
      'a key that is none',
      'message: { say: [ { text: x } ], keys: { 10: repeat } }',
      'message.keys.10: there is no "10"',
    ],
    [
      'a key without meaning',
      'message: { say: [ { text: x } ], keys: { 1: operater } }',
      'message.keys.1: "operater" is nothing that a key can do',
    ],
    [
      'an operator without a queue',
      'message: { say: [ { text: x } ], keys: { 1: operator } }',
      'message.keys.1: "operator" names no queue',
    ],
    [
      'a machine message without words',
      'machine: { do: leave-message }',
      'machine.say: is empty, so there is nothing to leave',
    ],
    [
      'a machine that hears the debt',
      'machine: { do: leave-message, say: [ { text: "{{ debt.amount }}" } ] }',
      'machine.say[0].text: "{{ debt.amount }}" names the debt',
    ],
    ['a rounding that is none', 'rates: { rounding: 60-6 }', 'rates.rounding: "60-6" is no rounding'],
    ['a contact that is no disposition', 'rates: { contact: [heard] }', 'rates.contact[0]: "heard" is none of'],
  ];

  it.each(cases)('given %s', (_what, lines, says) => {
    expect(complaints(lines)).toContain(says);
  });

  it('given references, then unknown policies, prompts and variables are told with the rest at once', () => {
    const references = {
      policies: ['ru-230fz', 'uk'],
      prompts: () => ['greeting'],
      template: (text: string) =>
        text.includes('{{') ? [{ message: 'Unknown filter "mony"', remedy: 'Use money.' }] : [],
    };
    const told = complaints(
      'policy: ru-230f\nring: 1\nmessage: { say: [ { prompt: greting }, { text: "{{debt.amount|mony}}" } ] }',
      references,
    );
    expect(told.split('\n')).toEqual([
      'policy: there is no policy "ru-230f". Did you mean "ru-230fz"?',
      'ring: 1 is a bare number. Write for example ring: 30s.',
      'message.say[0].prompt: there is no prompt "greting" in this language. Did you mean "greeting"?',
      'message.say[1].text: Unknown filter "mony". Use money.',
    ]);
  });

  it('given mistakes on several lines, then each has its line and column, in the order of the file', () => {
    const text =
      'name: A\naccount: demo\npolicy: uk\ntrunks: [t]\nlines: 0\nmessage:\n  say:\n    - text: ""\n    - txt: x\n';
    const reading = readCampaign(text, 'c.yaml');
    expect(reading.ok ? [] : reading.problems.map(({ line, column, field }) => [line, column, field])).toEqual([
      [5, 8, 'lines'],
      [8, 13, 'message.say[0].text'],
      [9, 7, 'message.say[1].txt'],
    ]);
  });

  it.each([
    ['a name that was never given', 'name: *nobody', /^c\.yaml:1:1: Unresolved alias/],
    [
      'a few lines that would fill the memory',
      ['a: &a [1, 1, 1]', ...'bcdefgh'].reduce((text, key, i) => {
        const above = String.fromCharCode(96 + i);
        return `${text}\n${key}: &${key} [${Array(9).fill(`*${above}`).join(', ')}]`;
      }),
      /^c\.yaml:1:1: Excessive alias count/,
    ],
  ])('given %s, then it is a mistake of the file and no crash', (_, text, says) => {
    const reading = readCampaign(text, 'c.yaml', {});
    expect(reading.ok ? 'ok' : problemList(reading.problems)).toMatch(says);
  });

  it('given a file that is not there, then the path and the cause are named', () => {
    expect(() => loadCampaignFile('campaigns/none.yaml')).toThrow(/campaigns\/none\.yaml cannot be read: ENOENT/);
  });
});
