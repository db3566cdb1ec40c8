import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNoise,
  silentHistory,
  type TalkHistory,
  talkFinished,
  talkStarted,
  verdict,
} from '../../../src/conversation/machine-detection.ts';

type Burst = readonly [from: number, to: number];

function heard(bursts: readonly Burst[]): TalkHistory {
  return bursts.reduce<TalkHistory>(
    (history, [from, to]) => talkFinished(talkStarted(history, from), to, to - from),
    silentHistory,
  );
}

/** Rhythms as in facts on answering machines: a greeting runs 3–20 s and begins at once; people say one or two words. */
const cases: readonly (readonly [string, readonly Burst[], string | undefined])[] = [
  ['"Алло?"', [[400, 900]], undefined],
  ['"Алло, слушаю вас, говорите"', [[400, 2600]], undefined],
  [
    '"Алло?" and, after the first words, "Кто это?"',
    [
      [400, 900],
      [3000, 3900],
    ],
    undefined,
  ],
  ['a greeting of four seconds', [[300, 4300]], 'voicemail'],
  [
    'a greeting with pauses to breathe',
    [
      [300, 1900],
      [2400, 3900],
    ],
    'voicemail',
  ],
  ['a greeting of twenty seconds', [[800, 20_800]], 'voicemail'],
  ['somebody who begins to talk after four seconds and does not stop', [[4000, 12_000]], undefined],
  ['a television that is on for half a minute', [[300, 30_300]], undefined],
  [
    'an assistant: sentence, pause, sentence, pause, sentence',
    [
      [300, 2300],
      [4000, 6000],
      [7500, 9200],
    ],
    'assistant',
  ],
  [
    'two sentences of a person',
    [
      [300, 2300],
      [4000, 6000],
    ],
    undefined,
  ],
  [
    'many short words of a person',
    [
      [300, 900],
      [2500, 3000],
      [5000, 5400],
      [8000, 8600],
    ],
    undefined,
  ],
  ['nothing', [], undefined],
];

describe('who answered, by the rhythm of speech', () => {
  it.each(cases)('given %s, then the verdict fits', (_case, bursts, wanted) => {
    expect(verdict(heard(bursts))).toBe(wanted);
  });

  it('given a node that tells only the end of a burst, then its length counts back', () => {
    expect(talkFinished(silentHistory, 4300, 4000).bursts).toEqual([{ from: 300, to: 4300 }]);
    expect(talkFinished(silentHistory, 300, 4000).bursts).toEqual([{ from: 0, to: 300 }]);
  });

  it('given a voice that has gone on for ten seconds, then the room is noisy; a millisecond less is not', () => {
    const talking = talkStarted(silentHistory, 1000);
    expect(isNoise(talking, 10_999)).toBe(false);
    expect(isNoise(talking, 11_000)).toBe(true);
    expect(isNoise(talkFinished(talking, 11_000, 10_000), 20_000)).toBe(false);
  });

  it('given any speech that begins later than 1.8 s, then it is a person', () => {
    const late = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 20_000 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1801, max: 30_000 }), late, (start, pairs) => {
        let at = start;
        const bursts = pairs.map(([pause, length]): Burst => {
          const from = at + pause;
          at = from + length;
          return [from, at];
        });
        expect(verdict(heard(bursts))).toBeUndefined();
      }),
    );
  });
});
