import { describe, expect, it } from 'vitest';
import { sound } from '../../support/call-plan.ts';
import { Talk } from '../../support/talk.ts';

const confirming = (): Talk => new Talk({ opening: sound('opening', 4000) }).on('playing', 50);
const speaking = (): Talk => new Talk().on('playing', 50);

/** How each phase is reached. */
const reached = {
  confirming,
  'confirming, asked': () => confirming().on('played', 4050),
  speaking,
  listening: () => speaking().on('played', 10_050),
  transferring: () => speaking().key('1', 3000),
  talking: () => speaking().key('1', 3000).transfer('bridged', 9000),
  beep: () =>
    new Talk({ machine: { do: 'leave-message', sound: sound('left', 5000) } }).on('playing', 50).speech(500, 4000),
  closing: () => speaking().key('3', 3000),
} satisfies Record<string, () => Talk>;

/** Each thing that can happen. */
const events = {
  'the playback ends': (talk: Talk) => talk.on('played', 20_000),
  'the playback fails': (talk: Talk) => talk.on('play-failed', 20_000),
  'key 1': (talk: Talk) => talk.key('1', 20_000),
  'key 2': (talk: Talk) => talk.key('2', 20_000),
  'key 3': (talk: Talk) => talk.key('3', 20_000),
  'key 8': (talk: Talk) => talk.key('8', 20_000),
  'key 9': (talk: Talk) => talk.key('9', 20_000),
  'key 7': (talk: Talk) => talk.key('7', 20_000),
  'a long greeting': (talk: Talk) => talk.speech(500, 4500),
  'a short word': (talk: Talk) => talk.speech(500, 1100),
  silence: (talk: Talk) => talk.on('grace-over', 20_000),
  'an operator answers': (talk: Talk) => talk.transfer('bridged', 20_000),
  'nobody is free': (talk: Talk) => talk.transfer('overflowed', 20_000),
  'the operator hangs up': (talk: Talk) => talk.transfer('ended', 20_000),
  'the person hangs up': (talk: Talk) => talk.on('hung-up', 20_000),
} satisfies Record<string, (talk: Talk) => Talk>;

type Phase = keyof typeof reached;
type Event = keyof typeof events;

/** In which phase it leads to what; phases that are not named stay as they are and do nothing. */
const table: readonly (readonly [Phase, Event, string, readonly string[]])[] = [
  ['confirming', 'the playback ends', 'confirming', ['grace 6000']],
  ['confirming', 'the playback fails', 'closing', ['hang-up']],
  ['confirming', 'key 1', 'speaking', ['stop-playing', 'play message']],
  ['confirming', 'key 8', 'closing', ['stop-playing', 'wrong-person', 'play wrong-person-sorry']],
  ['confirming', 'key 9', 'closing', ['stop-playing', 'opt-out', 'play opt-out-done']],
  ['confirming', 'a long greeting', 'closing', ['stop-playing', 'hang-up']],
  ['confirming, asked', 'key 1', 'speaking', ['cancel-grace', 'play message']],
  ['confirming, asked', 'key 8', 'closing', ['cancel-grace', 'wrong-person', 'play wrong-person-sorry']],
  ['confirming, asked', 'key 9', 'closing', ['cancel-grace', 'opt-out', 'play opt-out-done']],
  ['confirming, asked', 'a long greeting', 'closing', ['cancel-grace', 'hang-up']],
  ['confirming, asked', 'silence', 'closing', ['play goodbye']],
  ['speaking', 'the playback ends', 'listening', ['grace 5000']],
  ['speaking', 'the playback fails', 'closing', ['hang-up']],
  ['speaking', 'key 1', 'transferring', ['stop-playing', 'transfer collectors']],
  ['speaking', 'key 2', 'speaking', ['stop-playing', 'play message']],
  ['speaking', 'key 3', 'closing', ['stop-playing', 'promise', 'play promise-thanks']],
  ['speaking', 'key 8', 'closing', ['stop-playing', 'wrong-person', 'play wrong-person-sorry']],
  ['speaking', 'key 9', 'closing', ['stop-playing', 'opt-out', 'play opt-out-done']],
  ['speaking', 'a long greeting', 'closing', ['stop-playing', 'hang-up']],
  ['listening', 'key 1', 'transferring', ['cancel-grace', 'transfer collectors']],
  ['listening', 'key 2', 'speaking', ['cancel-grace', 'play message']],
  ['listening', 'key 3', 'closing', ['cancel-grace', 'promise', 'play promise-thanks']],
  ['listening', 'key 8', 'closing', ['cancel-grace', 'wrong-person', 'play wrong-person-sorry']],
  ['listening', 'key 9', 'closing', ['cancel-grace', 'opt-out', 'play opt-out-done']],
  ['listening', 'a long greeting', 'closing', ['cancel-grace', 'hang-up']],
  ['listening', 'silence', 'closing', ['play goodbye']],
  ['transferring', 'an operator answers', 'talking', []],
  ['transferring', 'nobody is free', 'closing', ['callback', 'play apology-callback']],
  ['transferring', 'the operator hangs up', 'closing', ['hang-up']],
  ['talking', 'the operator hangs up', 'closing', ['hang-up']],
  ['beep', 'a long greeting', 'beep', ['grace 500']],
  ['beep', 'a short word', 'beep', ['grace 500']],
  ['beep', 'silence', 'closing', ['play left']],
  ['closing', 'the playback ends', 'closing', ['hang-up']],
  ['closing', 'the playback fails', 'closing', ['hang-up']],
];

/** Nobody asked for it, so it does not come: what plays does not play in these phases, and no transfer is under way. */
const impossible: readonly (readonly [RegExp, RegExp])[] = [
  [/asked|listening|transferring|talking|beep/, /playback/],
  [/^confirming$|speaking|closing|talking|transferring/, /silence/],
  [/confirming|speaking|listening|beep|closing/, /operator|nobody/],
  [/talking/, /an operator|nobody/],
];

const phases = Object.keys(reached) as readonly Phase[];
const all = phases.flatMap((phase) =>
  (Object.keys(events) as readonly Event[]).map((event) => [phase, event] as const),
);
const possible = all.filter(
  ([phase, event]) => !impossible.some(([phases, events]) => phases.test(phase) && events.test(event)),
);
const led = new Map(table.map(([phase, event, to, actions]) => [`${phase} + ${event}`, { to, actions }]));

describe('what each event leads to in each phase', () => {
  it.each(possible)('given %s, when %s comes, then the table of moves says what follows', (phase, event) => {
    const talk = events[event](reached[phase]());
    const wanted = led.get(`${phase} + ${event}`) ?? { to: phase.replace(', asked', ''), actions: [] };
    expect({ to: talk.state.phase, actions: talk.actions }).toEqual(wanted);
  });

  it('given the table, then each of its rows is possible', () => {
    const names = new Set(possible.map(([phase, event]) => `${phase} + ${event}`));
    expect([...led.keys()].filter((row) => !names.has(row))).toEqual([]);
  });
});

describe('the message', () => {
  it('given somebody answers, then the message starts at once; with a confirmation the question does', () => {
    expect(new Talk().actions).toEqual(['play message']);
    expect(new Talk({ opening: sound('opening', 4000) }).actions).toEqual(['play opening']);
  });

  it('given no key leads anywhere and nothing is repeated, then the goodbye follows the last word', () => {
    const talk = new Talk({ graceMs: 0 }).on('playing', 50).on('played', 10_050);
    expect(talk.actions).toEqual(['play goodbye']);
  });

  it('given a message without keys, then the goodbye is played with it and the call is hung up after both', () => {
    const talk = new Talk({ graceMs: 0, keys: {} });
    expect(talk.actions).toEqual(['play message, goodbye']);
    expect(talk.on('playing', 50).on('played', 12_050).actions).toEqual(['hang-up']);
    expect(talk.end(12_100)).toMatchObject({ disposition: 'heard-full', heardMs: 10_000 });
  });

  it('given a message without keys, then a hang-up during the goodbye is no early one', () => {
    const talk = new Talk({ graceMs: 0, keys: {} }).on('playing', 50).on('hung-up', 11_000);
    expect(talk.end(11_000)).toMatchObject({ disposition: 'heard-full', heardMs: 10_000 });
  });

  it('given silence is to be repeated, then the message is said once more, and then the goodbye', () => {
    const talk = new Talk({ repeatOnSilence: true }).on('playing', 50).on('played', 10_050).on('grace-over', 15_050);
    expect(talk.actions).toEqual(['play message']);
    talk.on('playing', 15_100).on('played', 25_100).on('grace-over', 30_100);
    expect(talk.actions).toEqual(['play goodbye']);
  });

  it('given silence is to be repeated and the right person confirmed, then that key is no answer: it is repeated', () => {
    const talk = new Talk({ opening: sound('opening', 4000), repeatOnSilence: true }).on('playing', 50).key('1', 2000);
    talk.on('playing', 2050).on('played', 12_050).on('grace-over', 17_050);
    expect(talk.actions).toEqual(['play message']);
  });

  it('given a key that does nothing came, then somebody listened: it is not repeated', () => {
    const talk = new Talk({ repeatOnSilence: true }).on('playing', 50).key('7', 3000).on('played', 10_050);
    expect(talk.on('grace-over', 15_050).actions).toEqual(['play goodbye']);
  });

  it('given a campaign that hangs up when nobody is free, then no callback is promised', () => {
    const talk = new Talk({ transferOtherwise: 'hang-up' }).on('playing', 50).key('1', 3000);
    expect(talk.transfer('overflowed', 33_000).actions).toEqual(['play goodbye']);
    expect(talk.end(35_000).disposition).toBe('transfer-abandoned');
  });
});

describe('how much was heard', () => {
  it.each<[string, (talk: Talk) => Talk, number, number]>([
    ['hangs up 2.9 s into the message', (talk) => talk.on('playing', 100), 3000, 2900],
    ['hangs up before the first sound', (talk) => talk, 3000, 0],
    ['hears it all', (talk) => talk.on('playing', 100).on('played', 10_100), 12_000, 10_000],
    ['presses a key that does nothing and hangs up', (talk) => talk.on('playing', 100).key('7', 2000), 5100, 5000],
    ['presses 1 at five seconds and waits', (talk) => talk.on('playing', 100).key('1', 5100), 30_000, 5000],
    [
      'repeats after 8 s and hangs up 3 s into the second play',
      (talk) => talk.on('playing', 100).key('2', 8100).on('playing', 8200),
      11_200,
      8000,
    ],
    [
      'repeats after 3 s and hears 6 s of the second play',
      (talk) => talk.on('playing', 100).key('2', 3100).on('playing', 3200),
      9200,
      6000,
    ],
    ['is late to hear the end', (talk) => talk.on('playing', 100), 60_000, 10_000],
    ['loses the audio after 4 s', (talk) => talk.on('playing', 100).on('play-failed', 4100), 4200, 4000],
  ])('given a person who %s, then it is counted in one play and to the millisecond', (_case, tell, end, heardMs) => {
    expect(tell(new Talk()).end(end).heardMs).toBe(heardMs);
  });

  it('given a question before the message, then hearing the question is not hearing the message', () => {
    const talk = new Talk({ opening: sound('opening', 4000) }).on('playing', 100).on('played', 4100);
    expect(talk.end(9000)).toMatchObject({ heardMs: 0, disposition: 'answered-silent', firstAudioMs: 100 });
  });
});

describe('how the call ended', () => {
  it.each<[string, (talk: Talk) => Talk, number, string]>([
    ['it was heard to nine tenths', (talk) => talk.on('playing', 100), 9100, 'heard-full'],
    ['it was heard a millisecond less', (talk) => talk.on('playing', 100), 9099, 'heard-part'],
    ['nothing was heard', (talk) => talk, 900, 'answered-silent'],
    ['the audio never began', (talk) => talk.on('play-failed', 100), 200, 'media-failed'],
    ['the audio broke after four seconds', (talk) => talk.on('playing', 0).on('play-failed', 4000), 4000, 'heard-part'],
    ['3 was pressed and the thanks failed', (talk) => talk.key('3', 10).on('play-failed', 100), 200, 'promised'],
    ['9 was pressed and the thanks failed', (talk) => talk.key('9', 10).on('play-failed', 100), 200, 'opted-out'],
    ['8 was pressed', (talk) => talk.on('playing', 0).key('8', 2000), 5000, 'wrong-person'],
    ['1 was pressed and the person left', (talk) => talk.on('playing', 0).key('1', 9500), 12_000, 'transfer-abandoned'],
    [
      '1 was pressed and an operator came',
      (talk) => talk.on('playing', 0).key('1', 2000).transfer('bridged', 4000),
      60_000,
      'transferred',
    ],
    [
      '1 was pressed and nobody came',
      (talk) => talk.on('playing', 0).key('1', 2000).transfer('overflowed', 32_000),
      36_000,
      'callback-asked',
    ],
    ['a machine spoke its greeting', (talk) => talk.on('playing', 0).speech(500, 4500), 5000, 'voicemail'],
    [
      'a machine spoke after the whole message',
      (talk) =>
        talk
          .on('playing', 0)
          .on('talk-started', 500)
          .on('played', 10_000)
          .on('talk-finished', 12_000, { durationMs: 11_500 }),
      12_100,
      'voicemail',
    ],
    [
      'an assistant answered in sentences',
      (talk) => talk.on('playing', 0).speech(300, 2300).speech(4000, 6000).speech(7500, 9200),
      9300,
      'assistant',
    ],
  ])('given %s, then the disposition is the strongest of what happened', (_case, tell, end, disposition) => {
    expect(tell(new Talk()).end(end).disposition).toBe(disposition);
  });

  it('given a machine heard the whole message, then it is not labelled as heard in full by a person', () => {
    const talk = new Talk().on('playing', 0).on('talk-started', 500).on('played', 10_000);
    talk.on('talk-finished', 12_000, { durationMs: 11_500 });
    expect(talk.end(12_100)).toMatchObject({ disposition: 'voicemail', heardMs: 10_000, labels: [] });
  });

  it.each<[string, (talk: Talk) => Talk, number, readonly string[]]>([
    ['silence and an early end', (talk) => talk.on('playing', 0), 2000, ['silent']],
    [
      'a word and the whole message',
      (talk) => talk.on('playing', 0).speech(300, 900),
      9500,
      ['heard-full', 'disclosure-heard'],
    ],
    [
      'a room that never is quiet',
      (talk) => talk.on('playing', 0).on('talk-started', 300),
      10_400,
      ['noisy', 'heard-full', 'disclosure-heard'],
    ],
    ['the disclosure and no more', (talk) => talk.on('playing', 0).speech(300, 900), 2500, ['disclosure-heard']],
    ['a millisecond less than the disclosure', (talk) => talk.on('playing', 0).speech(300, 900), 2499, []],
  ])('given %s, then the labels say so', (_case, tell, end, labels) => {
    expect(tell(new Talk({ disclosureEndsMs: 2500 })).end(end).labels).toEqual(labels);
  });

  it.each([
    ['to its end', 4100, ['silent', 'disclosure-heard']],
    ['and cut short by the key', 3900, ['silent']],
  ])('given a disclosure before the question, played %s, then the labels say so', (_case, at, labels) => {
    const talk = new Talk({ opening: sound('opening', 4000), openingDiscloses: true }).on('playing', 100);
    if (at === 4100) talk.on('played', at);
    expect(
      talk
        .key('1', at + 10)
        .on('playing', at + 60)
        .end(at + 2000).labels,
    ).toEqual(labels);
  });

  it('given keys that did something and keys that did not, then all of them are noted in order', () => {
    const talk = new Talk().on('playing', 0).key('7', 1000).key('2', 2000).key('#', 3000).key('9', 4000).key('1', 5000);
    expect(talk.end(6000)).toMatchObject({ keys: '72#91', disposition: 'opted-out' });
  });
});

describe('a campaign that hands everybody to an operator', () => {
  const handOver = { queue: 'sales' };

  it('given a message, then it is said first, and a person who leaves before that was never abandoned', () => {
    const talk = new Talk({ handOver });
    expect(talk.actions).toEqual(['play message']);
    talk.on('playing', 50).on('played', 10_050);
    expect(talk.actions).toEqual(['transfer sales']);
    expect(talk.transfer('bridged', 11_000).end(20_000)).toMatchObject({ disposition: 'transferred' });
    const early = new Talk({ handOver }).on('playing', 50);
    expect(early.end(1000)).toMatchObject({ disposition: 'heard-part' });
  });

  it('given nothing to say, then the operator is asked for as the person answers; nobody came is abandoned, nothing was heard in full', () => {
    const talk = new Talk({ handOver, message: { file: '/sounds/none', ms: 0 }, fullMs: 0 });
    expect(talk.actions).toEqual(['transfer sales']);
    expect(talk.end(3000)).toMatchObject({ disposition: 'transfer-abandoned', heardMs: 0, labels: ['silent'] });
  });
});
