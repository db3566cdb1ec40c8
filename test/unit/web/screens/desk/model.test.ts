import { describe, expect, it } from 'vitest';
import { unpaidReasonNames } from '../../../../../src/domain/unpaid-reason.ts';
import { callOutcomes } from '../../../../../src/recovery/outcome.ts';
import {
  type Choices,
  dayChoices,
  emptyForm,
  type Form,
  fromDraft,
  isComplete,
  kopecksOf,
  outcomes,
  pressDigit,
  reasons,
  stepBack,
  stepOf,
  timeChoices,
  toBody,
  toDraft,
} from '../../../../../web/src/screens/desk/model.ts';

// A Sunday.
const now = new Date(2026, 10, 22, 11, 5);
const choices: Choices = { days: dayChoices(now), times: timeChoices(now, '2026-11-23T06:00:00.000Z') };
const press = (...digits: readonly number[]): Form =>
  digits.reduce((form, digit) => pressDigit(form, digit, choices), emptyForm);

describe('the outcome strip by keys', () => {
  it('has the outcomes and keys of the server, and its reasons', () => {
    const byKey = Object.entries(callOutcomes).toSorted(([, a], [, b]) => a.key.localeCompare(b.key));
    expect(byKey.map(([name]) => name)).toEqual(outcomes);
    for (const reason of reasons) expect(unpaidReasonNames).toContain(reason);
  });

  it('given 1 2 1, then tomorrow is promised for want of money, and the form is complete', () => {
    const form = press(1, 2, 1);
    expect(form).toMatchObject({ outcome: 'promised', due: '2026-11-23', reason: 'no-money' });
    expect(isComplete(form)).toBe(true);
    expect(toBody(form, 'promised', 'ready')).toEqual({
      outcome: 'promised',
      after: 'ready',
      promise: { due: '2026-11-23' },
      reason: 'no-money',
    });
  });

  it.each([
    [[5], 'wrong-person'],
    [[6], 'opted-out'],
    [[7], 'says-paid'],
    [[8], 'cut-off'],
    [[4], 'dispute'],
  ] as const)('given %j, then %s can be saved at once', (digits, outcome) => {
    const form = press(...digits);
    expect(form.outcome).toBe(outcome);
    expect(isComplete(form)).toBe(true);
  });

  it('given a refusal, then it waits for its reason; a call back waits for its time', () => {
    expect(isComplete(press(3))).toBe(false);
    expect(isComplete(press(3, 8))).toBe(true);
    expect(stepOf(press(2))).toBe('callback');
    expect(press(2, 4).callbackAt).toBe('2026-11-23T06:00:00.000Z');
  });

  it('given a digit without meaning, then nothing changes; Esc takes back one answer at a time', () => {
    expect(press(9)).toEqual(emptyForm);
    expect(press(1, 9)).toEqual(press(1));
    expect(stepBack(press(1, 2, 1))).toEqual(press(1, 2));
    expect(stepBack(stepBack(press(1, 2)))).toEqual(emptyForm);
  });
});

describe('days and times to choose', () => {
  it('given a Sunday, then Friday is the next one and the 5th is in the next month', () => {
    expect(choices.days.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23', '2026-11-27', '2026-12-05']);
  });

  it('given a Friday the 4th, then Friday is in a week and the 5th tomorrow', () => {
    const days = dayChoices(new Date(2026, 11, 4)).map(({ day }) => day);
    expect(days).toEqual(['2026-12-04', '2026-12-05', '2026-12-11', '2026-12-05']);
  });

  it('given the evening, then six o’clock is no choice any more', () => {
    expect(timeChoices(new Date(2026, 10, 22, 19), null).map(({ key }) => key)).toEqual(['hour', 'morning']);
  });
});

describe('sums and drafts', () => {
  it.each([
    ['', undefined],
    ['500', 50_000],
    ['1 234,5', 123_450],
    ['0.07', 7],
    ['12345678901.99', 1_234_567_890_199],
  ])('given "%s", then it is %s kopecks', (text, kopecks) => {
    expect(kopecksOf(text)).toBe(kopecks);
  });

  it.each(['пятьсот', '5.001', '-5', '1e3'])('given "%s", then it is no sum', (text) => {
    expect(kopecksOf(text)).toBeNaN();
  });

  it('given a form, then its draft brings it back; a draft of somebody else brings nothing wrong', () => {
    const form = { ...press(1, 2, 1), note: 'просил SMS', amount: '500', place: 'bank' as const };
    expect(fromDraft(toDraft(form))).toEqual(form);
    expect(fromDraft({ outcome: 'rich', reason: 7, due: null })).toEqual(emptyForm);
    expect(fromDraft(null)).toEqual(emptyForm);
  });
});
