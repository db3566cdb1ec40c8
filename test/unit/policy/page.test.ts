import { describe, expect, test } from 'vitest';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { describeCalendar, describePolicy } from '../../../src/policy/page/describe.ts';
import { inLanguage } from '../../../src/policy/page/words.ts';

const { policies, calendars } = bundledBook();
const figures = (text: string): string[] => (text.match(/\d+/g) ?? []).toSorted();
const isRussian = (text: string): boolean => /[а-яё]/i.test(text);

describe.each(policies)('the page of $id in Russian', (policy) => {
  test('says every point and every doubt in Russian, with the figures of the English text', () => {
    for (const text of policy.notes.flatMap(({ says, doubtful }) => [says, ...(doubtful ? [doubtful] : [])])) {
      const said = inLanguage(text, 'ru');
      expect(isRussian(said), text).toBe(true);
      expect(figures(said), text).toEqual(figures(text));
    }
    expect(isRussian(inLanguage(policy.title, 'ru'))).toBe(true);
  });

  test('has as many lines as the English page, and no line of its rules is English', () => {
    const calendar = calendars.find(({ id }) => id === policy.calendar);
    const [english, russian] = (['en', 'ru'] as const).map((language) =>
      describePolicy(policy, calendar, language).split('\n'),
    );
    expect(russian).toHaveLength(english?.length ?? 0);
    const rules = russian?.filter((line) => line.trim() !== '' && !/^ {2}\[[ABCK]\]|источник: /i.test(line)) ?? [];
    expect(rules.filter((line) => !isRussian(line))).toEqual([]);
  });
});

test.each(calendars)('the days of the calendar $id have Russian names', (calendar) => {
  const named = [...calendar.yearly, ...calendar.days, ...calendar.workingDays].map(({ name }) => name);
  expect(named.filter((name) => !isRussian(inLanguage(name, 'ru')))).toEqual([]);
  expect(describeCalendar(calendar, 'ru')).toContain('Каждый год');
});

test('a text that an installation added stays as it was written', () => {
  expect(inLanguage('Our lawyer said so.', 'ru')).toBe('Our lawyer said so.');
});
